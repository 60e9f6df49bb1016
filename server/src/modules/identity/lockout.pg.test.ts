import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildAccount, createTestProduct, signInAs, testPassword, trySignIn } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const wrong = 'Mountain7-Brigde';

async function fail(userName: string, times: number, from: string, cookie?: string): Promise<number[]> {
	const statuses = [];
	for (let count = 0; count < times; count += 1)
		statuses.push((await trySignIn(product, userName, wrong, from, cookie)).status);
	return statuses;
}
/** As if the time had come to try again. */
const wait = () => sql`UPDATE sign_in_failure SET blocked_until = now()`.execute(db);

test('after five failures a source waits, and each further failure makes it wait longer', async () => {
	const { userName } = await buildAccount(db);
	expect(await fail(userName, 5, '10.1.0.1')).toEqual([401, 401, 401, 401, 401]);
	const answer = await trySignIn(product, userName, testPassword, '10.1.0.1');
	expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([429, expect.closeTo(30, -1)]);
	await wait();
	expect(await fail(userName, 1, '10.1.0.1')).toEqual([401]);
	const later = await trySignIn(product, userName, testPassword, '10.1.0.1');
	expect(Number(later.headers.get('retry-after'))).toBeGreaterThan(50);
	await wait();
	expect((await trySignIn(product, userName, testPassword, '10.1.0.1')).status).toBe(200);
	expect(await fail(userName, 4, '10.1.0.1')).toEqual([401, 401, 401, 401]);
});

test('nobody is locked out by the failures of others: neither elsewhere nor on a device he has signed in with', async () => {
	const account = await buildAccount(db);
	const known = await signInAs(product, account);
	await fail(account.userName, 6, '10.1.0.2');
	expect((await trySignIn(product, account.userName, testPassword, '10.1.0.2')).status).toBe(429);
	expect((await trySignIn(product, account.userName, testPassword, '10.1.0.3')).status).toBe(200);
	expect((await trySignIn(product, account.userName, testPassword, '10.1.0.2', known.cookie)).status).toBe(200);
});

test('a device is known for whom has signed in with it, and a forged one for nobody', async () => {
	const [mine, other] = [await buildAccount(db), await buildAccount(db)];
	const { cookie } = await signInAs(product, mine);
	await fail(other.userName, 6, '10.1.0.4');
	expect((await trySignIn(product, other.userName, testPassword, '10.1.0.4', cookie)).status).toBe(429);
	const forged = cookie.replace(/(pacesetter\.device=.{36}).*/, '$1.AAAAAAAAAAAAAAAAAAAAAA');
	await fail(mine.userName, 6, '10.1.0.4');
	expect((await trySignIn(product, mine.userName, testPassword, '10.1.0.4', forged)).status).toBe(429);
	expect(await fail(mine.userName, 6, '10.1.0.5', cookie)).toEqual([401, 401, 401, 401, 401, 429]);
});

test('a name that nobody has is answered like one that somebody has, also when it has to wait', async () => {
	const { userName } = await buildAccount(db);
	const [real, unreal] = [await fail(userName, 7, '10.1.0.6'), await fail('no-such-name', 7, '10.1.0.7')];
	expect(unreal).toEqual(real);
	expect(real.slice(-2)).toEqual([429, 429]);
});

test('who manages accounts sees who waits and lets him try again', async () => {
	const account = await buildAccount(db);
	const manager = product.clientAs(await buildAccount(db, { administrator: true })).identity.account;
	await fail(account.userName, 5, '10.1.0.8');
	const find = async () => (await manager.list({ query: account.userName })).items[0];
	expect(await find()).toMatchObject({ locked: true });
	expect(await manager.unlock({ id: account.accountId })).toMatchObject({ locked: false });
	expect((await trySignIn(product, account.userName, testPassword, '10.1.0.8')).status).toBe(200);
});

test('guesses from ever new addresses are slowed, and hold up nobody on a device that is known', async () => {
	const account = await buildAccount(db);
	const { cookie } = await signInAs(product, account);
	const { userName } = account;
	for (let block = 0; block < 10; block += 1)
		await Promise.all(Array.from({ length: 10 }, (_, one) => fail(userName, 1, `10.9.${block}.${one}`)));
	const guess = await trySignIn(product, userName, testPassword, '10.9.20.1');
	expect([guess.status, Number(guess.headers.get('retry-after'))]).toEqual([429, expect.closeTo(4, -1)]);
	expect((await trySignIn(product, userName, testPassword, '10.9.20.1', cookie)).status).toBe(200);
	await wait();
	expect((await trySignIn(product, userName, testPassword, '10.9.20.2')).status).toBe(200);
	expect(await fail(userName, 2, '10.9.20.3')).toEqual([401, 429]);
}, 60_000);

test('every failure is in the log, and neither names that nobody has nor addresses are kept', async () => {
	const { userName } = await buildAccount(db);
	await fail(userName, 6, '10.1.0.9');
	await fail('Secret9-typed-as-name', 1, '10.1.0.9');
	const { rows } = await sql<{ reason: string }>`SELECT reason FROM audit_entry WHERE user_name = ${userName}
		ORDER BY id`.execute(db);
	expect(rows.map(({ reason }) => reason)).toEqual([...Array(5).fill('SIGN_IN_REFUSED'), 'TOO_MANY_REQUESTS']);
	const nobody = await sql`SELECT 1 FROM audit_entry WHERE act = 'identity.sign_in' AND user_name IS NULL`.execute(db);
	expect(nobody.rows).not.toEqual([]);
	const kept = await sql`SELECT 1 FROM (SELECT audit_entry::text AS row FROM audit_entry
		UNION ALL SELECT sign_in_failure::text FROM sign_in_failure) AS all_rows
		WHERE row ~* '(secret9|10\\.1\\.0\\.)'`.execute(db);
	expect(kept.rows).toEqual([]);
});
