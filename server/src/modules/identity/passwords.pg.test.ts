import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildAccount, createTestProduct, signInAs, testPassword, trySignIn } from '../../testing/index.ts';
import { isGuessable } from './guessable.ts';

test.each([
	'Password123',
	'P@ssw0rd2026',
	'woaini1314520',
	'Qwertyuiop1!',
	'1qaz@WSX3edc',
	'Zhangwei2026',
	'Beijing-2008',
	'20260701Aa',
	'Pacesetter-1',
	'abcdefgh12345',
	'党员支部书记2026',
])('%s is guessed soon', (password) => {
	expect(isGuessable(password, [])).toBe(true);
});

test.each(['Mountain7-Bridge', 'Spring-River-77', 'Autumn-Lake-88', 'Plateau9-Willows', '春江花月夜1208是我'])(
	'%s is not',
	(password) => {
		expect(isGuessable(password, [])).toBe(false);
	},
);

test('what others know of somebody makes his password no better', () => {
	expect(isGuessable('wangshuxian-Qx', [])).toBe(false);
	expect(isGuessable('wangshuxian-Qx', ['wangshuxian'])).toBe(true);
	expect(isGuessable('Wangxiaoming1', ['wangxiaoming'])).toBe(true);
});

const product = await createTestProduct({ signIn: { passwordsKept: 2, passwordDays: 90 } });
const { db } = product;
const json = (headers: Record<string, string>, body: object): RequestInit => ({
	method: 'POST',
	headers: { ...headers, 'content-type': 'application/json' },
	body: JSON.stringify(body),
});
const change = async (headers: Record<string, string>, current: string, next: string) => {
	const answer = await product.fetch('/api/me/password', json(headers, { current, next }));
	const told: { data?: { reason: string } } = JSON.parse(await answer.text());
	return told.data?.reason ?? 'done';
};

test('past passwords do not come back as long as they are remembered', async () => {
	const headers = await signInAs(product, await buildAccount(db));
	const [second, third, fourth] = ['Plateau9-Willows', 'Autumn-Lake-88', 'Spring-River-77'] as const;
	expect(await change(headers, testPassword, second)).toBe('done');
	expect(await change(headers, second, testPassword)).toBe('past_password');
	expect(await change(headers, second, third)).toBe('done');
	expect(await change(headers, third, testPassword)).toBe('past_password');
	expect(await change(headers, third, fourth)).toBe('done');
	expect(await change(headers, fourth, testPassword)).toBe('done');
});

test('a reset does not bring the forgotten password back', async () => {
	const account = await buildAccount(db);
	const manager = product.clientAs(await buildAccount(db, { administrator: true })).identity.account;
	const { token } = await manager.reset({ id: account.accountId });
	const { link } = product.clientAs(null).identity;
	await expect(link.accept({ token, password: testPassword })).rejects.toMatchObject({
		data: { reason: 'past_password' },
	});
	await link.accept({ token, password: 'Plateau9-Willows' });
});

test('a password grows old, and then opens nothing until it is changed', async () => {
	const account = await buildAccount(db);
	const me = async (headers: Record<string, string>) => (await product.fetch('/api/me', { headers })).json();
	const age = (days: number) =>
		sql`UPDATE account SET password_changed_at = now() - ${`${days} days`}::interval
		WHERE id = ${account.accountId}`.execute(db);
	await age(89);
	const headers = await signInAs(product, account);
	expect(await me(headers)).toMatchObject({ mustChangePassword: false, passwordIsOld: false });
	await age(91);
	expect(await me(headers)).toMatchObject({ mustChangePassword: true, passwordIsOld: true });
	expect((await product.fetch('/api/my/documents', { headers })).status).toBe(403);
	expect(await change(headers, testPassword, 'Plateau9-Willows')).toBe('done');
	expect(await me(headers)).toMatchObject({ mustChangePassword: false, passwordIsOld: false });
	expect((await trySignIn(product, account.userName, 'Plateau9-Willows')).status).toBe(200);
});
