import { expect, test } from 'vitest';
import { buildAccount, createTestProduct, signInAs, testPassword, trySignIn } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const next = 'Plateau9-Willows';

const change = (headers: Record<string, string>, input: unknown): Promise<Response> =>
	product.fetch('/api/me/password', {
		method: 'POST',
		headers: { ...headers, 'content-type': 'application/json' },
		body: JSON.stringify(input),
	});
const me = async (headers: Record<string, string>): Promise<unknown> =>
	(await product.fetch('/api/me', { headers })).json();

test('the new password opens, the old one no longer does, and only this session goes on', async () => {
	const account = await buildAccount(db);
	const [here, elsewhere] = [await signInAs(product, account), await signInAs(product, account)];
	const answer = await change(here, { current: testPassword, next });
	expect([answer.status, await answer.json()]).toEqual([200, { changed: true }]);
	expect(await me(here)).toMatchObject({ userName: account.userName });
	expect(await me(elsewhere)).toBe(null);
	expect((await trySignIn(product, account.userName, testPassword)).status).toBe(401);
	expect((await trySignIn(product, account.userName, next)).status).toBe(200);
});

test('sessions of others go on', async () => {
	const [one, other] = [await buildAccount(db), await buildAccount(db)];
	const theirs = await signInAs(product, other);
	await change(await signInAs(product, one), { current: testPassword, next });
	expect(await me(theirs)).toMatchObject({ userName: other.userName });
});

test('a password that is due opens nothing else until it is changed', async () => {
	const account = await buildAccount(db, { administrator: true, mustChangePassword: true });
	const signedIn = await signInAs(product, account);
	expect(await me(signedIn)).toMatchObject({ mustChangePassword: true });
	const refused = await product.fetch('/api/my/documents', { headers: signedIn });
	expect([refused.status, await refused.json()]).toEqual([
		403,
		expect.objectContaining({ code: 'PASSWORD_CHANGE_REQUIRED' }),
	]);
	expect((await change(signedIn, { current: testPassword, next })).status).toBe(200);
	expect((await product.fetch('/api/my/documents', { headers: signedIn })).status).toBe(200);
});

test.each([
	['wrong_password', { current: 'Mountain7-Brigde', next }],
	['same_password', { current: testPassword, next: testPassword }],
	['too_short', { current: testPassword, next: 'Aa1!' }],
	['common', { current: testPassword, next: 'Password123' }],
	['too_simple', { current: testPassword, next: 'mountainbridge' }],
])('%s is refused and nothing changes', async (reason, input) => {
	const account = await buildAccount(db);
	const [here, elsewhere] = [await signInAs(product, account), await signInAs(product, account)];
	const answer = await change(here, input);
	expect([answer.status, await answer.json()]).toEqual([
		422,
		expect.objectContaining({ code: 'INVALID', data: { reason } }),
	]);
	expect(await me(elsewhere)).toMatchObject({ userName: account.userName });
	expect((await trySignIn(product, account.userName, testPassword)).status).toBe(200);
});

test('the own name is no password', async () => {
	const account = await buildAccount(db, { userName: 'mountaineer' });
	const answer = await change(await signInAs(product, account), { current: testPassword, next: 'Mountaineer-2026' });
	expect(await answer.json()).toMatchObject({ data: { reason: 'contains_name' } });
});

test.each([
	{},
	{ current: testPassword },
	{ current: '', next },
	{ current: testPassword, next: 'x'.repeat(1001) },
	[1],
	'x',
])('an input that is no change is refused: %j', async (input) => {
	const answer = await change(await signInAs(product, await buildAccount(db)), input);
	expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ code: 'INVALID' })]);
});

test('nobody changes a password without signing in', async () => {
	expect((await change({}, { current: testPassword, next })).status).toBe(401);
});

test('of two changes at once one holds and the other is told its password is wrong', async () => {
	const account = await buildAccount(db);
	const sessions = [await signInAs(product, account), await signInAs(product, account)];
	const answers = await Promise.all(
		sessions.map((session, index) => change(session, { current: testPassword, next: `${next}-${index}` })),
	);
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
	const winner = answers.findIndex(({ status }) => status === 200);
	expect((await trySignIn(product, account.userName, `${next}-${winner}`)).status).toBe(200);
});
