import { createORPCClient } from '@orpc/client';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { contract } from '@pacesetter/core/contract';
import type { ApiClient } from './context.ts';

/** The API as the browser calls it, on the address the page came from. Not for rendering on the server. */
export const api: JsonifiedClient<ApiClient> = createORPCClient(
	new OpenAPILink(contract, { url: () => new URL('/api', window.location.href) }),
);
