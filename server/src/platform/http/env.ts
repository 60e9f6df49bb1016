import type { IncomingMessage } from 'node:http';
import type { Request } from './act.ts';

/** What the request path has put into Hono's context when a route runs. */
export interface HttpEnv {
	Variables: { request: Request; requestId: string; nonce: string };
	Bindings: {
		/** The request came over the operator's socket. */
		operator?: boolean;
		/** As Node received it; absent in tests. */
		incoming?: Pick<IncomingMessage, 'socket'>;
	};
}
