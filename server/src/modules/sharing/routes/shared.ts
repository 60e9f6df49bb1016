import { Refusal } from '@pacesetter/core/kernel';
import { openingLasts } from '@pacesetter/core/sharing';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Files } from '../../../platform/files/index.ts';
import { clientAddress, type HttpEnv, perform } from '../../../platform/http/index.ts';
import { type Auth, deviceCookie } from '../../identity/index.ts';
import { countsAsDownload, sendOriginal, sendPicture } from '../../library/index.ts';
import { openLink } from '../open-link.ts';
import { findSharedPicture, openSharedOriginal } from '../shared-files.ts';

interface Needs {
	readonly files: Files;
	readonly auth: Auth;
	readonly origin: string | null;
	readonly proxies: number;
}

/** Each link's pass goes to the addresses of this link only. */
const passCookie = 'share';
const sent = z.object({ key: z.uuid(), password: z.string().max(200).default('') });

const visitorOf = (c: Context<HttpEnv>) => ({
	token: c.req.param('token') ?? '',
	pass: getCookie(c, passCookie) ?? null,
	number: Number(c.req.param('number')) || undefined,
});

/** No search engine lists what was shared, no other site learns its address, and no browser keeps it. */
const asPrivate = async (c: Context<HttpEnv>, next: () => Promise<void>): Promise<void> => {
	await next();
	c.header('X-Robots-Tag', 'noindex, nofollow, noarchive');
	if (!c.res.headers.has('ETag')) c.header('Cache-Control', 'private, no-store');
	// Older browsers say only by the origin that a form is ours, and send none where nothing is to be told of the page.
	if (getCookie(c, passCookie)) c.header('Referrer-Policy', 'no-referrer');
};

/** What a link leads to besides its page: opening it, pictures and the original. */
export function sharedRoutes({ files, auth, origin, proxies }: Needs): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	routes.use('/s/*', asPrivate);
	routes.post('/s/:token', async (c) => {
		const visitor = visitorOf(c);
		const address = `/s/${encodeURIComponent(visitor.token)}`;
		const form = sent.safeParse(await c.req.parseBody());
		if (!form.success) throw new Refusal('INVALID', { field: String(form.error.issues[0]?.path[0] ?? '') });
		const from = { secret: auth.secret, address: clientAddress(c, proxies), device: getCookie(c, deviceCookie) };
		const opened = await perform(c.get('request'), openLink, { ...visitor, ...form.data, from });
		if (opened.outcome === 'ended') return c.redirect(address, 303);
		if (opened.outcome === 'wrong') return c.redirect(`${address}?wrong=1`, 303);
		if (opened.outcome === 'wait') return c.redirect(`${address}?wait=${opened.seconds}`, 303);
		const secure = (origin ?? c.req.url).startsWith('https:');
		const kept = { path: address, httpOnly: true, sameSite: 'Lax', secure, maxAge: openingLasts } as const;
		setCookie(c, passCookie, opened.pass, kept);
		return c.redirect(address, 303);
	});
	const picture = async (c: Context<HttpEnv>): Promise<Response> => {
		const place = { version: Number(c.req.param('version')), page: Number(c.req.param('page')) };
		const asked = { ...visitorOf(c), ...place, width: Number(c.req.param('width')) };
		const found = await perform(c.get('request'), findSharedPicture, asked);
		// A link can end at any time: the browser asks each time whether its copy is still to be shown.
		return sendPicture(c, files, found, 'private, no-cache');
	};
	const download = async (c: Context<HttpEnv>): Promise<Response> => {
		const original = await perform(c.get('request'), openSharedOriginal, {
			...visitorOf(c),
			counts: countsAsDownload(c),
		});
		return sendOriginal(c, files, original);
	};
	for (const place of ['/s/:token', '/s/:token/documents/:number{[0-9]+}']) {
		routes.get(`${place}/versions/:version{[0-9]+}/pages/:page{[0-9]+}/:width{[0-9]+}`, picture);
		routes.get(`${place}/download`, download);
	}
	return routes;
}
