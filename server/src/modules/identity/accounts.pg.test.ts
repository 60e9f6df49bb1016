import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildAccount, createTestProduct, signInAs, testPassword, trySignIn, unique } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const manager = await buildAccount(db, { administrator: true });
const identity = product.clientAs(manager).identity;
const stranger = product.clientAs(null).identity.link;
const me = async (headers: Record<string, string>): Promise<unknown> =>
	(await product.fetch('/api/me', { headers })).json();
const refused = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });
const next = 'Plateau9-Willows';

async function buildPerson(name: string): Promise<string> {
	const { rows } = await sql<{
		id: string;
	}>`INSERT INTO person (name, search) VALUES (${name}, ${name}) RETURNING id`.execute(db);
	return rows[0]?.id ?? '';
}

test('who is invited makes an account of his own, once', async () => {
	const name = unique('江');
	const { token } = await identity.invitation.make({ name });
	expect((await identity.invitation.list()).map((row) => row.name)).toContain(name);
	expect(await stranger.look({ token })).toMatchObject({ purpose: 'invitation', name, userName: null });
	const userName = unique('jiang');
	await stranger.accept({ token, userName: userName.toUpperCase(), password: next });
	expect((await trySignIn(product, userName, next)).status).toBe(200);
	const { items } = await identity.account.list({ query: userName });
	expect(items).toMatchObject([{ userName, name, state: 'active', founder: false, role: null }]);
	const other = { token, userName: 'other', password: next };
	for (const again of [() => stranger.look({ token }), () => stranger.accept(other)])
		await expect(again()).rejects.toEqual(refused('LINK_SPENT'));
	expect((await identity.invitation.list()).map((row) => row.name)).not.toContain(name);
});

test('of two who take an invitation up at once, one has the account', async () => {
	const { token } = await identity.invitation.make({ name: '江二' });
	const names = [unique('first'), unique('second')];
	const results = await Promise.allSettled(
		names.map((userName) => stranger.accept({ token, userName, password: next })),
	);
	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('what stands in a link is kept nowhere, and travels in no address', async () => {
	const { token } = await identity.invitation.make({ name: '江三' });
	const { rows } = await sql<{ kept: string }>`SELECT token_hash AS kept FROM account_link`.execute(db);
	for (const { kept } of rows) expect(kept).toMatch(/^[0-9a-f]{64}$/);
	await stranger.accept({ token, userName: unique('jiang'), password: next });
	const told = await sql`SELECT 1 FROM audit_entry WHERE audit_entry::text LIKE ${`%${token}%`}
		OR audit_entry::text LIKE ${`%${next}%`}`.execute(db);
	expect(told.rows).toEqual([]);
});

test('an invitation that has expired or was taken back opens nothing, and neither does a guess', async () => {
	const expired = await identity.invitation.make({ name: '江四' });
	await sql`UPDATE account_link SET made_at = now() - interval '2 days', expires_at = now() - interval '1 second'
		WHERE id = ${expired.id}`.execute(db);
	const withdrawn = await identity.invitation.make({ name: '江五' });
	expect(await identity.invitation.withdraw({ id: withdrawn.id })).toEqual({ withdrawn: true });
	await expect(identity.invitation.withdraw({ id: withdrawn.id })).rejects.toEqual(refused('LINK_SPENT'));
	for (const token of [expired.token, withdrawn.token, 'x'.repeat(43)])
		await expect(stranger.look({ token })).rejects.toEqual(refused('LINK_SPENT'));
});

test.each([
	[{ userName: 'a', password: next }, 'INVALID', { field: 'userName' }],
	[{ password: next }, 'INVALID', { field: 'userName' }],
	[{ userName: 'jiangliu', password: 'short' }, 'INVALID', { reason: 'too_short' }],
	[{ userName: 'jiangliu', password: 'Jiangliu-2026' }, 'INVALID', { reason: 'contains_name' }],
] as const)('an invitation is not spent by what is refused: %j', async (input, code, data) => {
	const { token } = await identity.invitation.make({ name: '江六' });
	await expect(stranger.accept({ token, ...input })).rejects.toEqual(refused(code, data));
	expect(await stranger.look({ token })).toMatchObject({ name: '江六' });
});

test('a name that somebody has is not given twice', async () => {
	const { userName } = await buildAccount(db);
	const { token } = await identity.invitation.make({ name: '江七' });
	await expect(stranger.accept({ token, userName, password: next })).rejects.toEqual(refused('USER_NAME_TAKEN'));
});

test('a person has one account', async () => {
	const personId = await buildPerson('江八一');
	expect(await identity.account.people({ query: '江八一' })).toEqual([
		{ id: personId, name: '江八一', organisation: null },
	]);
	const both = [
		await identity.invitation.make({ name: '江八一', personId }),
		await identity.invitation.make({ name: '江八一', personId }),
	];
	await stranger.accept({ token: both[0]?.token ?? '', userName: unique('jiang'), password: next });
	const late = stranger.accept({ token: both[1]?.token ?? '', userName: unique('jiang'), password: next });
	await expect(late).rejects.toEqual(refused('PERSON_HAS_ACCOUNT'));
	await expect(identity.invitation.make({ name: '江八一', personId })).rejects.toEqual(refused('PERSON_HAS_ACCOUNT'));
	expect(await identity.account.people({ query: '江八一' })).toEqual([]);
	const nobody = identity.invitation.make({ name: '无', personId: crypto.randomUUID() });
	await expect(nobody).rejects.toEqual(refused('NOT_FOUND'));
});

test('of two who take invitations for one person up at once, one has the account and the other is told', async () => {
	const personId = await buildPerson('江八二');
	const both = [
		await identity.invitation.make({ name: '江八二', personId }),
		await identity.invitation.make({ name: '江八二', personId }),
	];
	const results = await Promise.allSettled(
		both.map(({ token }) => stranger.accept({ token, userName: unique('jiang'), password: next })),
	);
	const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
	expect(failed).toEqual([refused('PERSON_HAS_ACCOUNT')]);
});

test('a disabled account is out at once and stays out until it is enabled', async () => {
	const account = await buildAccount(db);
	const [id, session] = [account.accountId, await signInAs(product, account)];
	expect(await identity.account.disable({ id })).toMatchObject({ state: 'disabled' });
	expect(await me(session)).toBe(null);
	expect((await trySignIn(product, account.userName, testPassword)).status).toBe(401);
	await expect(identity.account.reset({ id })).rejects.toEqual(refused('ACCOUNT_NOT_CHANGED', { reason: 'disabled' }));
	expect((await identity.account.list({ state: 'disabled' })).items.map((row) => row.id)).toContain(id);
	expect(await identity.account.enable({ id })).toMatchObject({ state: 'active' });
	expect((await trySignIn(product, account.userName, testPassword)).status).toBe(200);
});

test('a reset ends every session and the old password, and only who holds the link learns the new one', async () => {
	const account = await buildAccount(db);
	const [id, session] = [account.accountId, await signInAs(product, account)];
	const first = await identity.account.reset({ id });
	expect(await me(session)).toBe(null);
	expect((await trySignIn(product, account.userName, testPassword)).status).toBe(401);
	const second = await identity.account.reset({ id });
	await expect(stranger.look({ token: first.token })).rejects.toEqual(refused('LINK_SPENT'));
	expect(await stranger.look({ token: second.token })).toMatchObject({ purpose: 'reset', userName: account.userName });
	expect(await stranger.accept({ token: second.token, password: next })).toEqual({ userName: account.userName });
	expect((await trySignIn(product, account.userName, next)).status).toBe(200);
	await expect(stranger.look({ token: second.token })).rejects.toEqual(refused('LINK_SPENT'));
});

test('a link to a new password dies with the account', async () => {
	const { accountId: id } = await buildAccount(db);
	const { token } = await identity.account.reset({ id });
	await identity.account.disable({ id });
	await identity.account.enable({ id });
	await expect(stranger.accept({ token, password: next })).rejects.toEqual(refused('LINK_SPENT'));
});

test('nobody manages his own account, and who may not manage accounts sees none', async () => {
	for (const act of ['disable', 'enable', 'reset'] as const)
		await expect(identity.account[act]({ id: manager.accountId })).rejects.toEqual(
			refused('ACCOUNT_NOT_CHANGED', { reason: 'self' }),
		);
	const { account, invitation } = product.clientAs(await buildAccount(db)).identity;
	const id = manager.accountId;
	for (const attempt of [() => account.list({}), () => invitation.list(), () => account.disable({ id })])
		await expect(attempt()).rejects.toEqual(refused('FORBIDDEN'));
	const nobody = product.clientAs(null).identity.account.list({});
	await expect(nobody).rejects.toEqual(refused('SIGN_IN_REQUIRED'));
});

test('each act is in the log, by whom and on whom', async () => {
	const account = await buildAccount(db);
	const own = product.clientAs(await buildAccount(db, { administrator: true, userName: 'chief' })).identity;
	const id = account.accountId;
	const { id: invitation } = await own.invitation.make({ name: '江九' });
	await own.invitation.withdraw({ id: invitation });
	await own.account.disable({ id });
	await own.account.enable({ id });
	await own.account.unlock({ id });
	const { token } = await own.account.reset({ id });
	await stranger.look({ token });
	await stranger.accept({ token, password: next });
	const { rows } = await sql`SELECT act, user_name, subject_id FROM audit_entry
		WHERE user_name IN ('chief', ${account.userName}) ORDER BY id`.execute(db);
	const by = (act: string, subject_id: string, user_name = 'chief') => ({
		act: `identity.${act}`,
		user_name,
		subject_id,
	});
	expect(rows).toEqual([
		by('invitation.make', invitation),
		by('invitation.withdraw', invitation),
		...['disable', 'enable', 'unlock', 'reset'].map((act) => by(`account.${act}`, id)),
		by('link.accept', id, account.userName),
	]);
});
