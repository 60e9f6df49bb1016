import { deviceOf } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { z } from 'zod';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { type Auth, isSecure } from '../auth.ts';
import { keepSession } from '../keep-session.ts';
import { deviceIn, rememberDevice } from '../known-device.ts';
import type { Oidc } from '../oidc.ts';

export interface SignInNeeds {
	readonly auth: Auth;
	/** The unified sign-in; null: there is none. */
	readonly oidc: Oidc | null;
	readonly proxies: number;
}

export const deviceCookie = 'pacesetter.device';
/** Of a sign-in whose second factor is still to come. */
export const challengeCookie = 'pacesetter.challenge';
const year = 365 * 24 * 3600;
const challengeSeconds = 300;

export const cookieOf = ({ origin }: Auth) =>
	({ path: '/api', httpOnly: true, sameSite: 'Lax', secure: isSecure(origin) }) as const;

/** A browser on which somebody has signed in before is not held up by others at its address. */
export const signedDevice =
	(auth: Auth) =>
	(c: Context<HttpEnv>): string | null =>
		deviceIn(auth.secret, getCookie(c, deviceCookie));

/** @throws Refusal INVALID */
export async function bodyOf<Body>(c: Context<HttpEnv>, schema: z.ZodType<Body>): Promise<Body> {
	const body = schema.safeParse(await c.req.json().catch(() => null));
	if (!body.success) throw new Refusal('INVALID', { field: String(body.error.issues[0]?.path[0] ?? '') });
	return body.data;
}

/**
 * Opens a session in the browser that asks, and remembers the browser.
 * @returns false when what he has shown opens the account no longer
 */
export async function enter(
	c: Context<HttpEnv>,
	{ auth }: SignInNeeds,
	{ accountId, waysChanged }: { accountId: string; waysChanged: number },
): Promise<boolean> {
	const { headers, response } = await auth.sessions.api.openSession({
		body: { accountId, device: deviceOf(c.req.header('user-agent') ?? '') },
		headers: c.req.raw.headers,
		returnHeaders: true,
	});
	const opened = { sessionId: response.sessionId, accountId, waysChanged };
	if (!(await perform(c.get('request'), keepSession, opened))) return false;
	for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
	deleteCookie(c, challengeCookie, cookieOf(auth));
	const device = rememberDevice(auth.secret, getCookie(c, deviceCookie), accountId);
	setCookie(c, deviceCookie, device, { ...cookieOf(auth), maxAge: year });
	return true;
}

/** What goes with the code that is still to come. */
export const challenge = (c: Context<HttpEnv>, { auth }: SignInNeeds, token: string): void =>
	setCookie(c, challengeCookie, token, { ...cookieOf(auth), maxAge: challengeSeconds });
