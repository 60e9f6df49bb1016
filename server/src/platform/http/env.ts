import type { Request } from './act.ts';

/** What the request path has put into Hono's context when a route runs. */
export interface HttpEnv {
	Variables: { request: Request; requestId: string; nonce: string };
}
