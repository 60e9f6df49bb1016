import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { createRouterClient } from '@orpc/server';
import { presentMe } from '@pacesetter/core/identity';
import { safeBack } from '@pacesetter/core/kernel';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { setCookie } from 'hono/cookie';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import { root } from './config.ts';
import { type HttpEnv, isLocale, keeping, localeIn } from './platform/http/index.ts';
import { router } from './router.ts';

const client = join(root, 'web/build/client');

export interface Pages {
	readonly routes: Hono<HttpEnv>;
	/** What is told to a reader who asks too often. */
	busy(c: Context<HttpEnv>, seconds: number): string;
}

/**
 * The pages, rendered here, and the files they load. `null` where the web hasn't been built.
 * `origin`: the public address, for links that are followed from elsewhere; null: the one a request came to.
 */
export async function createPages(origin: string | null): Promise<Pages | null> {
	if (!existsSync(client)) return null;
	const build = await import('@pacesetter/web/server-build');
	const render = createRequestHandler(build, 'production');
	const { apiContext, localeContext, meContext, nonceContext, originContext, busyPage } = build.entry.module;
	const pages = new Hono<HttpEnv>();
	pages.use('/assets/*', async (c, next) => {
		await next();
		// Their names change with their contents.
		if (c.res.status === 200) c.header('Cache-Control', 'public, max-age=31536000, immutable');
	});
	pages.use('*', serveStatic({ root: client, precompressed: true }));
	pages.get('/locale', (c) => {
		const chosen = c.req.query('set');
		if (isLocale(chosen)) setCookie(c, 'locale', chosen, { path: '/', maxAge: 31_536_000, sameSite: 'Lax' });
		return c.redirect(safeBack(c.req.query('back') ?? ''), 303);
	});
	pages.all('*', compress(), async (c) => {
		const request = c.get('request');
		const context = new RouterContextProvider();
		context.set(apiContext, createRouterClient(router, { context: request }));
		context.set(nonceContext, c.get('nonce'));
		context.set(localeContext, localeIn(c));
		context.set(meContext, presentMe(request.caller, request.signIn));
		context.set(originContext, origin);
		const page = await render(c.req.raw, context);
		if (!page.headers.has('Cache-Control')) page.headers.set('Cache-Control', keeping(request.caller));
		return page;
	});
	// What was sent is not asked for again.
	const again = (c: Context<HttpEnv>) => c.req.path + (c.req.method === 'GET' ? new URL(c.req.url).search : '');
	return { routes: pages, busy: (c, seconds) => busyPage(localeIn(c), seconds, again(c)) };
}
