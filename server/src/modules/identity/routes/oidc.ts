import { Refusal, safeBack } from '@pacesetter/core/kernel';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { acceptBySubject, checkSubject } from '../check-subject.ts';
import { isSame, keyedHash } from '../keyed-hash.ts';
import { bodyOf, challenge, cookieOf, enter, type SignInNeeds } from './entering.ts';

const stepCookie = 'pacesetter.oidc';
const stepSeconds = 600;
const wish = z.object({
	back: z.string().max(500).default(''),
	/** To take an invitation up. */
	token: z.string().max(100).optional(),
	userName: z.string().max(100).optional(),
});
const kept = wish.extend({ state: z.string(), nonce: z.string(), verifier: z.string() });

const sealed = (secret: string, text: string): string =>
	`${Buffer.from(text).toString('base64url')}.${keyedHash(secret, 'oidc', text)}`;

function opened(secret: string, cookie: string | undefined): z.infer<typeof kept> | null {
	const [text = '', mark = ''] = (cookie ?? '').split('.');
	const plain = Buffer.from(text, 'base64url').toString();
	if (!isSame(mark, keyedHash(secret, 'oidc', plain))) return null;
	return kept.parse(JSON.parse(plain));
}

/** The way in through the unified sign-in, where there is one. */
export function oidcRoutes(needs: SignInNeeds): Hono<HttpEnv> {
	const { auth, oidc } = needs;
	const routes = new Hono<HttpEnv>();
	const addressOf = (c: Context): string => `${auth.origin ?? new URL(c.req.url).origin}/api/auth/oidc/callback`;
	routes.post('/auth/oidc/begin', async (c) => {
		if (!oidc) throw new Refusal('NOT_FOUND');
		const asked = await bodyOf(c, wish);
		const { url, step } = await oidc.begin(addressOf(c));
		const text = sealed(auth.secret, JSON.stringify({ ...asked, ...step }));
		setCookie(c, stepCookie, text, { ...cookieOf(auth), maxAge: stepSeconds });
		return c.json({ url });
	});
	routes.get('/auth/oidc/callback', async (c) => {
		if (!oidc) throw new Refusal('NOT_FOUND');
		const asked = opened(auth.secret, getCookie(c, stepCookie));
		deleteCookie(c, stepCookie, cookieOf(auth));
		const request = c.get('request');
		const fail = (problem: string) => c.redirect(`/sign-in?problem=${problem}`, 303);
		if (!asked) return fail('failed');
		const here = new URL(addressOf(c));
		here.search = new URL(c.req.url).search;
		const subject = await oidc.finish(here, asked).catch((error) => {
			request.log.warn({ err: error }, 'unified sign-in');
			return null;
		});
		if (subject === null) return fail('failed');
		const back = safeBack(asked.back);
		if (asked.token !== undefined) {
			const taking = { token: asked.token, userName: asked.userName ?? '', subject };
			const made = await perform(request, acceptBySubject, taking).catch((error) => {
				if (error instanceof Refusal) return null;
				throw error;
			});
			if (!made) return fail('not_taken');
		}
		const checked = await perform(request, checkSubject, { subject });
		if (!checked) return fail('not_linked');
		if (checked.outcome === 'done' && !(await enter(c, needs, checked))) return fail('not_linked');
		if (checked.outcome === 'second_factor') challenge(c, needs, checked.token);
		return c.redirect(
			checked.outcome === 'second_factor' ? `/sign-in?step=code&back=${encodeURIComponent(back)}` : back,
			303,
		);
	});
	return routes;
}
