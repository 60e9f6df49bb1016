import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { buildAccount, createTestProduct, signInAs, testPassword, trySignIn } from '../../testing/index.ts';

const product = await createTestProduct({ signIn: { secondFactor: 'rights' } });
const { db } = product;
const refused = (code: string, reason?: string) =>
	expect.objectContaining({ code, ...(reason ? { data: { reason } } : {}) });

/** The code that an authenticator shows so many steps from now; each is good once. */
const codeAt = (secret: string, steps = 0): string =>
	new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
/** As if the last code had been taken long ago. */
const later = () => sql`UPDATE second_factor SET last_step = 0`.execute(db);

async function enrol(account: SignedIn): Promise<{ secret: string; recoveryCodes: string[] }> {
	const own = product.clientAs(account).identity.secondFactor;
	const { secret, uri } = await own.begin({ password: testPassword });
	expect(uri).toContain(secret);
	const { recoveryCodes } = await own.confirm({ code: codeAt(secret) });
	await later();
	return { secret, recoveryCodes };
}

/** Shows the password, then the code, as a browser does. */
async function enter(account: SignedIn, code: string, from?: string) {
	const first = await trySignIn(product, account.userName, testPassword, from);
	const cookie = first.headers
		.getSetCookie()
		.map((each) => each.split(';')[0])
		.join('; ');
	const answer = await product.fetch(
		'/api/auth/sign-in/code',
		{ method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ code }) },
		{ from: from ?? '10.3.0.1' },
	);
	return { first: await first.json(), cookie, status: answer.status, answer };
}
const me = async (cookie: string) => (await product.fetch('/api/me', { headers: { cookie } })).json();

test('with a second factor a password alone opens nothing, and each code opens once', async () => {
	const account = await buildAccount(db);
	const { secret } = await enrol(account);
	const { first, cookie, status, answer } = await enter(account, codeAt(secret));
	expect([first, status]).toEqual([{ signedIn: false }, 200]);
	expect(await me(cookie)).toBe(null);
	const session = answer.headers.getSetCookie().find((each) => each.startsWith('pacesetter.session_token'));
	expect(await me(session?.split(';')[0] ?? '')).toMatchObject({ userName: account.userName });
	expect((await enter(account, codeAt(secret), '10.3.0.2')).status).toBe(401);
	expect((await enter(account, codeAt(secret, 1), '10.3.0.2')).status).toBe(200);
	expect((await enter(account, '000000', '10.3.0.2')).status).toBe(401);
});

test('a recovery code opens once, however it is typed, and no other account', async () => {
	const account = await buildAccount(db);
	const { recoveryCodes } = await enrol(account);
	expect(new Set(recoveryCodes).size).toBe(10);
	const code = recoveryCodes[0] ?? '';
	const other = await buildAccount(db);
	await enrol(other);
	expect((await enter(other, code)).status).toBe(401);
	expect((await enter(account, code.toUpperCase().replace('-', ' '))).status).toBe(200);
	expect((await enter(account, code)).status).toBe(401);
	const own = product.clientAs(account).identity.secondFactor;
	expect(await own.state()).toEqual({ confirmed: true, required: false, recoveryCodesLeft: 9, hasPassword: true });
	const fresh = (await own.newCodes({ password: testPassword })).recoveryCodes;
	expect((await enter(account, recoveryCodes[1] ?? '')).status).toBe(401);
	expect((await enter(account, fresh[1] ?? '')).status).toBe(200);
});

test('codes are not guessed: five tries a password, and then the source waits', async () => {
	const account = await buildAccount(db);
	const { secret } = await enrol(account);
	const { cookie } = await enter(account, '000000', '10.3.0.3');
	const retry = async (code: string) =>
		(
			await product.fetch(
				'/api/auth/sign-in/code',
				{ method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ code }) },
				{ from: '10.3.0.3' },
			)
		).status;
	const statuses = [];
	for (let count = 0; count < 4; count += 1) statuses.push(await retry('000000'));
	expect(statuses).toEqual([401, 401, 401, 401]);
	await sql`UPDATE sign_in_failure SET blocked_until = now()`.execute(db);
	expect(await retry(codeAt(secret))).toBe(401);
	expect((await enter(account, '000000', '10.3.0.3')).status).toBe(401);
	expect((await trySignIn(product, account.userName, testPassword, '10.3.0.3')).status).toBe(429);
});

test('the secret lies sealed, codes lie hashed, and the log has neither', async () => {
	const account = await buildAccount(db);
	const { secret, recoveryCodes } = await enrol(account);
	await enter(account, recoveryCodes[0] ?? '');
	const { rows } = await sql<{ row: string }>`SELECT second_factor::text AS row FROM second_factor
		UNION ALL SELECT recovery_code::text FROM recovery_code UNION ALL SELECT audit_entry::text FROM audit_entry`.execute(
		db,
	);
	const kept = rows.map(({ row }) => row).join('\n');
	for (const told of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))])
		expect(kept.includes(told)).toBe(false);
	const entries = await sql`SELECT act, outcome, details FROM audit_entry WHERE user_name = ${account.userName}
		ORDER BY id`.execute(db);
	expect(entries.rows).toEqual([
		{ act: 'identity.secondFactor.begin', outcome: 'done', details: null },
		{ act: 'identity.secondFactor.confirm', outcome: 'done', details: null },
		{ act: 'identity.sign_in_first', outcome: 'done', details: null },
		{ act: 'identity.sign_in', outcome: 'done', details: { secondFactor: 'recovery_code' } },
	]);
});

test('it is set up, and taken away, by whom knows the password, and only with a right code', async () => {
	const account = await buildAccount(db);
	const own = product.clientAs(account).identity.secondFactor;
	const wrong = 'Mountain7-Brigde';
	await expect(own.begin({ password: wrong })).rejects.toEqual(refused('INVALID', 'wrong_password'));
	await expect(own.confirm({ code: '000000' })).rejects.toEqual(refused('CONFLICT'));
	await own.begin({ password: testPassword });
	await expect(own.confirm({ code: '000000' })).rejects.toEqual(refused('INVALID', 'wrong_code'));
	const { secret } = await enrol(account);
	await expect(own.begin({ password: testPassword })).rejects.toEqual(refused('CONFLICT'));
	await expect(own.remove({ password: testPassword, code: '000000' })).rejects.toEqual(
		refused('INVALID', 'wrong_code'),
	);
	await own.remove({ password: testPassword, code: codeAt(secret) });
	expect((await trySignIn(product, account.userName, testPassword)).status).toBe(200);
	await expect(product.clientAs(null).identity.secondFactor.state()).rejects.toEqual(refused('SIGN_IN_REQUIRED'));
});

test('where one is asked for, nothing goes on without it', async () => {
	const account = await buildAccount(db, { administrator: true });
	const headers = await signInAs(product, account);
	expect(await me(headers.cookie)).toMatchObject({ secondFactorDue: true });
	const held = await product.fetch('/api/accounts', { headers });
	expect([held.status, await held.json()]).toEqual([403, refused('SECOND_FACTOR_REQUIRED')]);
	await enrol(account);
	expect(await me(headers.cookie)).toMatchObject({ secondFactorDue: false });
	expect((await product.fetch('/api/accounts', { headers })).status).toBe(200);
	const reader = await signInAs(product, await buildAccount(db));
	expect(await me(reader.cookie)).toMatchObject({ secondFactorDue: false });
});

test('who manages accounts takes a lost one away, and every session ends', async () => {
	const account = await buildAccount(db);
	const headers = await signInAs(product, account);
	await enrol(account);
	const manager = product.clientAs(await buildAccount(db, { administrator: true })).identity.account;
	expect(await manager.resetSecondFactor({ id: account.accountId })).toMatchObject({ secondFactor: false });
	expect(await me(headers.cookie)).toBe(null);
	expect(await (await trySignIn(product, account.userName, testPassword)).json()).toEqual({ signedIn: true });
});
