import { deviceOf } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { clientAddress, type HttpEnv, perform } from '../../../platform/http/index.ts';
import { type Auth, isSecure } from '../auth.ts';
import { checkPassword } from '../check-password.ts';
import { deviceIn, rememberDevice } from '../known-device.ts';
import { noteSignOut } from '../sign-out.ts';

export interface SignInNeeds {
	readonly auth: Auth;
	readonly proxies: number;
}

const deviceCookie = 'pacesetter.device';
const year = 365 * 24 * 3600;
const credentials = z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(1000) });

/** A browser on which somebody has signed in before is not held up by others at its address. */
export const signedDevice =
	(auth: Auth) =>
	(c: Context<HttpEnv>): string | null =>
		deviceIn(auth.secret, getCookie(c, deviceCookie));

/** Opens a session in the browser that asks, and remembers the browser. */
async function enter(c: Context<HttpEnv>, { auth }: SignInNeeds, accountId: string): Promise<void> {
	const device = deviceOf(c.req.header('user-agent') ?? '');
	const { headers } = await auth.sessions.api.openSession({
		body: { accountId, device },
		headers: c.req.raw.headers,
		returnHeaders: true,
	});
	for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
	setCookie(c, deviceCookie, rememberDevice(auth.secret, getCookie(c, deviceCookie), accountId), {
		path: '/api/auth',
		maxAge: year,
		httpOnly: true,
		sameSite: 'Lax',
		secure: isSecure(auth.origin),
	});
}

/** The ways in and out, which set cookies; everything else about accounts is in the contract. */
export function signInRoutes(needs: SignInNeeds): Hono<HttpEnv> {
	const { auth, proxies } = needs;
	const routes = new Hono<HttpEnv>();
	routes.post('/auth/sign-in/username', async (c) => {
		const body = credentials.safeParse(await c.req.json().catch(() => null));
		if (!body.success) throw new Refusal('INVALID', { field: String(body.error.issues[0]?.path[0] ?? '') });
		const from = { secret: auth.secret, address: clientAddress(c, proxies), device: getCookie(c, deviceCookie) };
		const { username: userName, password } = body.data;
		const checked = await perform(c.get('request'), checkPassword, { userName, password, from });
		if (checked.outcome === 'wait') {
			c.header('Retry-After', String(checked.seconds));
			throw new Refusal('TOO_MANY_REQUESTS', { seconds: checked.seconds });
		}
		if (checked.outcome === 'wrong') throw new Refusal('SIGN_IN_REFUSED');
		await enter(c, needs, checked.accountId);
		return c.json({ signedIn: true });
	});
	routes.post('/auth/sign-out', async (c) => {
		const answer = await auth.sessions.handler(c.req.raw);
		if (answer.ok) await perform(c.get('request'), noteSignOut, undefined);
		return answer;
	});
	return routes;
}
