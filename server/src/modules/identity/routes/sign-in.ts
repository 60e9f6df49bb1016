import { Refusal } from '@pacesetter/core/kernel';
import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { clientAddress, type HttpEnv, perform } from '../../../platform/http/index.ts';
import { checkCode } from '../check-code.ts';
import { type Checked, checkPassword } from '../check-password.ts';
import { noteSignOut } from '../sign-out.ts';
import { bodyOf, challenge, challengeCookie, deviceCookie, enter, type SignInNeeds } from './entering.ts';
import { oidcRoutes } from './oidc.ts';

const secondFactor = z.object({ code: z.string().min(1).max(40) });
const credentials = z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(1000) });

/** @throws Refusal TOO_MANY_REQUESTS, SIGN_IN_REFUSED */
async function answer(c: Context<HttpEnv>, needs: SignInNeeds, checked: Checked): Promise<Response> {
	if (checked.outcome === 'wait') {
		c.header('Retry-After', String(checked.seconds));
		throw new Refusal('TOO_MANY_REQUESTS', { seconds: checked.seconds });
	}
	if (checked.outcome === 'wrong') throw new Refusal('SIGN_IN_REFUSED');
	if (checked.outcome === 'second_factor') {
		challenge(c, needs, checked.token);
		return c.json({ signedIn: false });
	}
	if (!(await enter(c, needs, checked))) throw new Refusal('SIGN_IN_REFUSED');
	return c.json({ signedIn: true });
}

/** The ways in and out, which set cookies; everything else about accounts is in the contract. */
export function signInRoutes(needs: SignInNeeds): Hono<HttpEnv> {
	const { auth, proxies } = needs;
	const routes = new Hono<HttpEnv>();
	const sourceOf = (c: Context<HttpEnv>) => ({
		secret: auth.secret,
		address: clientAddress(c, proxies),
		device: getCookie(c, deviceCookie),
	});
	routes.post('/auth/sign-in/username', async (c) => {
		const { username: userName, password } = await bodyOf(c, credentials);
		const checked = await perform(c.get('request'), checkPassword, { userName, password, from: sourceOf(c) });
		return answer(c, needs, checked);
	});
	routes.post('/auth/sign-in/code', async (c) => {
		const { code } = await bodyOf(c, secondFactor);
		const token = getCookie(c, challengeCookie) ?? '';
		const checked = await perform(c.get('request'), checkCode, { token, code, from: sourceOf(c) });
		if (checked.outcome === 'over') throw new Refusal('SIGN_IN_OVER');
		if (checked.outcome === 'wrong') throw new Refusal('SECOND_FACTOR_REFUSED');
		return answer(c, needs, checked);
	});
	routes.post('/auth/sign-out', async (c) => {
		const ended = await auth.sessions.handler(c.req.raw);
		if (ended.ok) await perform(c.get('request'), noteSignOut, undefined);
		return ended;
	});
	routes.route('/', oidcRoutes(needs));
	return routes;
}
