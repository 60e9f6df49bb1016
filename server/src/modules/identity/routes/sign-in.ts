import { deviceOf } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { clientAddress, type HttpEnv, perform } from '../../../platform/http/index.ts';
import { type Auth, isSecure } from '../auth.ts';
import { checkCode } from '../check-code.ts';
import { type Checked, checkPassword } from '../check-password.ts';
import { deviceIn, rememberDevice } from '../known-device.ts';
import { noteSignOut } from '../sign-out.ts';

export interface SignInNeeds {
	readonly auth: Auth;
	readonly proxies: number;
}

const deviceCookie = 'pacesetter.device';
/** Of a sign-in whose second factor is still to come. */
const challengeCookie = 'pacesetter.challenge';
const year = 365 * 24 * 3600;
const challengeSeconds = 300;
const cookieOf = ({ origin }: Auth) =>
	({ path: '/api', httpOnly: true, sameSite: 'Lax', secure: isSecure(origin) }) as const;
const secondFactor = z.object({ code: z.string().min(1).max(40) });
const credentials = z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(1000) });

/** A browser on which somebody has signed in before is not held up by others at its address. */
export const signedDevice =
	(auth: Auth) =>
	(c: Context<HttpEnv>): string | null =>
		deviceIn(auth.secret, getCookie(c, deviceCookie));

/** Opens a session in the browser that asks, and remembers the browser. */
async function enter(c: Context<HttpEnv>, { auth }: SignInNeeds, accountId: string): Promise<void> {
	const { headers } = await auth.sessions.api.openSession({
		body: { accountId, device: deviceOf(c.req.header('user-agent') ?? '') },
		headers: c.req.raw.headers,
		returnHeaders: true,
	});
	for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
	deleteCookie(c, challengeCookie, cookieOf(auth));
	const device = rememberDevice(auth.secret, getCookie(c, deviceCookie), accountId);
	setCookie(c, deviceCookie, device, { ...cookieOf(auth), maxAge: year });
}

async function bodyOf<Body>(c: Context<HttpEnv>, schema: z.ZodType<Body>): Promise<Body> {
	const body = schema.safeParse(await c.req.json().catch(() => null));
	if (!body.success) throw new Refusal('INVALID', { field: String(body.error.issues[0]?.path[0] ?? '') });
	return body.data;
}

/** @throws Refusal TOO_MANY_REQUESTS, SIGN_IN_REFUSED */
async function answer(c: Context<HttpEnv>, needs: SignInNeeds, checked: Checked): Promise<Response> {
	if (checked.outcome === 'wait') {
		c.header('Retry-After', String(checked.seconds));
		throw new Refusal('TOO_MANY_REQUESTS', { seconds: checked.seconds });
	}
	if (checked.outcome === 'wrong') throw new Refusal('SIGN_IN_REFUSED');
	if (checked.outcome === 'second_factor') {
		setCookie(c, challengeCookie, checked.token, { ...cookieOf(needs.auth), maxAge: challengeSeconds });
		return c.json({ signedIn: false });
	}
	await enter(c, needs, checked.accountId);
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
		const answer = await auth.sessions.handler(c.req.raw);
		if (answer.ok) await perform(c.get('request'), noteSignOut, undefined);
		return answer;
	});
	return routes;
}
