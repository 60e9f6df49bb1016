import type { SessionRow } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildAccount, createTestProduct, signInAs } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const post = { method: 'POST', body: '{}' };
const call = async (headers: Record<string, string>, path: string, init: RequestInit = {}) => {
	const answer = await product.fetch(`/api${path}`, {
		...init,
		headers: { ...headers, 'content-type': 'application/json' },
	});
	return { status: answer.status, json: JSON.parse(await answer.text()) };
};
const me = async (headers: Record<string, string>) => (await call(headers, '/me')).json;
const listOf = async (headers: Record<string, string>): Promise<SessionRow[]> =>
	(await call(headers, '/me/sessions')).json;
const idle = (minutes: number, accountId: string) =>
	sql`UPDATE session SET last_seen_at = now() - ${`${minutes} minutes`}::interval WHERE account_id = ${accountId}`.execute(
		db,
	);

test('who has rights and does nothing is signed out, and the log says so; any use begins the time anew', async () => {
	const account = await buildAccount(db, { administrator: true });
	const headers = await signInAs(product, account);
	await idle(29, account.accountId);
	expect(await me(headers)).toMatchObject({ idleSeconds: 1800 });
	await idle(29, account.accountId);
	expect(await me(headers)).toMatchObject({ userName: account.userName });
	await idle(31, account.accountId);
	expect(await me(headers)).toBe(null);
	expect(await me(headers)).toBe(null);
	const { rows } = await sql`SELECT act FROM audit_entry WHERE user_name = ${account.userName} ORDER BY id`.execute(db);
	expect(rows.map((row) => (row as { act: string }).act)).toEqual(['identity.sign_in', 'identity.session.idle']);
});

test('a reader without rights is not hurried', async () => {
	const account = await buildAccount(db);
	const headers = await signInAs(product, account);
	await idle(600, account.accountId);
	expect(await me(headers)).toMatchObject({ userName: account.userName, idleSeconds: null });
});

test('no session outlives its time, however busy', async () => {
	const account = await buildAccount(db);
	const headers = await signInAs(product, account);
	const { rows } = await sql<{
		hours: number;
	}>`SELECT extract(epoch FROM expires_at - created_at)::float / 3600 AS hours
		FROM session WHERE account_id = ${account.accountId}`.execute(db);
	expect(rows[0]?.hours).toBeCloseTo(12, 1);
	await me(headers);
	const after = await sql<{ same: boolean }>`SELECT expires_at < now() + interval '12 hours' AS same FROM session
		WHERE account_id = ${account.accountId}`.execute(db);
	expect(after.rows).toEqual([{ same: true }]);
});

test('one sees his own sessions by their browsers, and ends one or all others at once', async () => {
	const account = await buildAccount(db);
	const [here, there, elsewhere] = [
		await signInAs(product, account),
		await signInAs(product, account),
		await signInAs(product, account),
	];
	const sessions = await listOf(here);
	expect(sessions.map(({ current }) => current).sort()).toEqual([false, false, true]);
	const other = (await listOf(there)).find(({ current }) => current)?.id ?? '';
	expect((await call(here, `/me/sessions/${other}/end`, post)).json).toHaveLength(2);
	expect(await me(there)).toBe(null);
	expect(await me(elsewhere)).toMatchObject({ userName: account.userName });
	expect((await call(here, '/me/sessions/end-others', post)).json).toMatchObject([{ current: true }]);
	expect(await me(elsewhere)).toBe(null);
	expect(await me(here)).toMatchObject({ userName: account.userName });
});

test("nobody ends another's session, and nobody without one sees any", async () => {
	const [mine, theirs] = [
		await signInAs(product, await buildAccount(db)),
		await signInAs(product, await buildAccount(db)),
	];
	const id = (await listOf(theirs))[0]?.id ?? '';
	expect((await call(mine, `/me/sessions/${id}/end`, post)).status).toBe(404);
	expect(await me(theirs)).not.toBe(null);
	expect((await call({}, '/me/sessions')).status).toBe(401);
});

test('of a browser its family is kept and no more', async () => {
	const account = await buildAccount(db);
	const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.1.2 Safari/537.36';
	const answer = await product.fetch('/api/auth/sign-in/username', {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'user-agent': userAgent },
		body: JSON.stringify({ username: account.userName, password: 'Mountain7-Bridge' }),
	});
	expect(answer.status).toBe(200);
	const { rows } = await sql`SELECT user_agent FROM session WHERE account_id = ${account.accountId}`.execute(db);
	expect(rows).toEqual([{ user_agent: 'Chrome, Windows' }]);
});
