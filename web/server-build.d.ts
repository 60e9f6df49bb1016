import type { ServerBuild, ServerEntryModule } from 'react-router';
import type * as context from './src/app/context.ts';
import type { busyPage } from './src/app/entry.server.tsx';

type ContextKeys = Pick<
	typeof context,
	'apiContext' | 'localeContext' | 'meContext' | 'nonceContext' | 'originContext'
>;

/** What `react-router build` makes of this workspace: the argument of `createRequestHandler`. */
export const entry: { readonly module: ServerEntryModule & ContextKeys & { readonly busyPage: typeof busyPage } };
export const routes: ServerBuild['routes'];
export const assets: ServerBuild['assets'];
export const basename: string;
export const publicPath: string;
export const assetsBuildDirectory: string;
export const future: ServerBuild['future'];
export const ssr: boolean;
export const isSpaMode: boolean;
export const prerender: string[];
export const routeDiscovery: ServerBuild['routeDiscovery'];
export const allowedActionOrigins: string[] | false;
