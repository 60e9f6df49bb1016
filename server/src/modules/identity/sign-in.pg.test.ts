import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildAccount, createTestProduct, signInAs, testPassword, trySignIn } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const account = await buildAccount(db, { userName: 'lanhuahua1' });

const me = async (headers: Record<string, string> = {}): Promise<unknown> =>
	(await product.fetch('/api/me', { headers })).json();

test('name and password open a session that is a cookie for this site and not for scripts', async () => {
	const answer = await trySignIn(product, 'lanhuahua1', testPassword);
	expect(answer.status).toBe(200);
	for (const cookie of answer.headers.getSetCookie()) {
		expect(cookie).toMatch(/^pacesetter\./);
		expect(cookie).toMatch(/; HttpOnly/i);
		expect(cookie).toMatch(/; SameSite=Lax/i);
	}
	expect(await me(await signInAs(product, account))).toEqual({
		userName: 'lanhuahua1',
		administrator: false,
		dormant: null,
		permissions: [],
		mustChangePassword: false,
		passwordIsOld: false,
		secondFactorDue: false,
		idleSeconds: null,
	});
	expect(await me()).toBe(null);
});

test('a wrong password and an unknown name are refused alike', async () => {
	const answers = await Promise.all([
		trySignIn(product, 'lanhuahua1', 'Mountain7-Brigde'),
		trySignIn(product, 'nobody', testPassword),
	]);
	const told = await Promise.all(answers.map(async (answer) => [answer.status, await answer.json()]));
	expect(told[0]?.[0]).toBe(401);
	expect(told[0]).toEqual(told[1]);
	for (const answer of answers) expect(answer.headers.getSetCookie()).toEqual([]);
});

test('signing out ends the session in the database, not only in the browser', async () => {
	const signedIn = await signInAs(product, account);
	const answer = await product.fetch('/api/auth/sign-out', { method: 'POST', headers: signedIn });
	expect(answer.status).toBe(200);
	expect(await me(signedIn)).toBe(null);
});

test('a forged or expired session is none', async () => {
	const signedIn = await signInAs(product, account);
	expect(await me({ cookie: signedIn.cookie.replace(/.{8}(?=;|$)/, 'AAAAAAAA') })).toBe(null);
	await sql`UPDATE session SET expires_at = now() - interval '1 minute'`.execute(db);
	expect(await me(signedIn)).toBe(null);
});

test('rights are read anew at each request', async () => {
	const someone = await buildAccount(db);
	const signedIn = await signInAs(product, someone);
	await sql`UPDATE account SET administrator = true WHERE id = ${someone.accountId}`.execute(db);
	expect(await me(signedIn)).toMatchObject({ administrator: true });
});

test('no address and no password is kept of a sign-in', async () => {
	await signInAs(product, account);
	const { rows } = await sql`SELECT DISTINCT coalesce(ip_address, '') AS address FROM session`.execute(db);
	expect(rows).toEqual([{ address: '' }]);
	const kept = await sql<{ password: string }>`SELECT password FROM credential`.execute(db);
	for (const { password } of kept.rows) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('of the sign-in library only the two ways in and out answer', async () => {
	const all = betterAuth({ secret: 'only to list its routes, never served', plugins: [username()] });
	const routes = Object.values(all.api).flatMap(({ path, options }) => {
		const { method } = options as { method: string | string[] };
		return [method].flat().map((each) => [each === '*' ? 'POST' : each, String(path)] as const);
	});
	expect(routes.length).toBeGreaterThan(20);
	const headers = { ...(await signInAs(product, account)), 'content-type': 'application/json' };
	const answering: string[] = [];
	for (const [method, path] of [...routes, ['POST', '/sign-up/email'] as const]) {
		const init = { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) };
		const answer = await product.fetch(`/api/auth${path.replace(/:\w+/g, 'x')}`, init, { from: '10.9.0.1' });
		if (answer.status !== 404) answering.push(`${method} ${path}`);
	}
	expect(answering.sort()).toEqual(['POST /sign-in/username', 'POST /sign-out']);
});

test("an account is named over the operator's socket only", async () => {
	await buildAccount(db, { userName: 'chief', administrator: true });
	const headers = { 'x-operator': 'chief' };
	expect(await me(headers)).toBe(null);
	const local = await product.fetch('/api/me', { headers }, { operator: true });
	expect(await local.json()).toMatchObject({ userName: 'chief', administrator: true });
	const unknown = await product.fetch('/api/me', { headers: { 'x-operator': 'nobody' } }, { operator: true });
	expect(await unknown.json()).toBe(null);
});
