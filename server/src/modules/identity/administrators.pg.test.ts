import { roles, type SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
	buildAccount,
	buildPerson,
	createTestProduct,
	signInAs,
	testPassword,
	trySignIn,
} from '../../testing/index.ts';

const refused = (code: string, reason?: string) =>
	expect.objectContaining({ code, ...(reason ? { data: { reason } } : {}) });
const next = 'Plateau9-Willows';

/** An account that somebody uses. */
async function buildUser(
	product: Awaited<ReturnType<typeof createTestProduct>>,
	wish: { administrator?: boolean } = {},
): Promise<SignedIn> {
	const account = await buildAccount(product.db, { ...wish, personId: await buildPerson(product.db) });
	await signInAs(product, account);
	return account;
}

/** An installation whose founder has named the three, with each of them signed in. */
async function buildThree() {
	const product = await createTestProduct({ signIn: { secondFactor: 'nobody' } });
	const founder = await buildUser(product, { administrator: true });
	const [security, auditor, other] = [await buildUser(product), await buildUser(product), await buildUser(product)];
	await product.clientAs(founder).identity.administrator.name({
		system_administrator: founder.accountId,
		security_administrator: security.accountId,
		auditor: auditor.accountId,
	});
	/** As the request path would find him now. */
	const as = async (account: SignedIn) => {
		const headers = await signInAs(product, account);
		const call = async (method: string, path: string, body?: object): Promise<{ status: number; json: unknown }> => {
			const init = body ? { body: JSON.stringify(body) } : {};
			const answer = await product.fetch(`/api${path}`, {
				method,
				headers: { ...headers, 'content-type': 'application/json' },
				...init,
			});
			return { status: answer.status, json: await answer.json() };
		};
		return { call, me: async () => (await call('GET', '/me')).json };
	};
	const decide = (account: SignedIn) => product.clientAs(account).identity.administrator;
	return { product, system: founder, security, auditor, other, as, decide };
}

test('the founder names the three and keeps one role, with the rights of that and no other', async () => {
	const { system, security, auditor, as } = await buildThree();
	expect(await (await as(system)).me()).toMatchObject({
		administrator: false,
		permissions: roles.system_administrator,
	});
	expect(await (await as(security)).me()).toMatchObject({
		administrator: false,
		permissions: roles.security_administrator,
	});
	expect(await (await as(auditor)).me()).toMatchObject({ administrator: false, permissions: roles.auditor });
	const may = async (account: SignedIn) => {
		const { call } = await as(account);
		const paths = ['/accounts', '/grants', '/audit/entries', '/administrators'];
		return Promise.all(paths.map(async (path) => (await call('GET', path)).status));
	};
	expect(await may(system)).toEqual([200, 403, 403, 200]);
	expect(await may(security)).toEqual([403, 200, 403, 200]);
	expect(await may(auditor)).toEqual([403, 403, 200, 200]);
	const category = await (await as(system)).call('POST', '/categories', { parent: null, name: '类' });
	expect(category.status).toBe(403);
});

test('the three are named once, by the founder, of three people who have signed in', async () => {
	const product = await createTestProduct();
	const founder = await buildUser(product, { administrator: true });
	const [one, two] = [await buildUser(product), await buildUser(product)];
	const unused = await buildAccount(product.db);
	const wish = {
		system_administrator: founder.accountId,
		security_administrator: one.accountId,
		auditor: two.accountId,
	};
	const { name } = product.clientAs(founder).identity.administrator;
	await expect(name({ ...wish, auditor: one.accountId })).rejects.toEqual(refused('ROLE_NOT_GIVEN', 'two_roles'));
	await expect(name({ ...wish, auditor: unused.accountId })).rejects.toEqual(
		refused('ROLE_NOT_GIVEN', 'never_signed_in'),
	);
	await expect(name({ ...wish, auditor: 'nobody' })).rejects.toEqual(refused('NOT_FOUND'));
	const others = product.clientAs(one).identity.administrator;
	await expect(others.name(wish)).rejects.toEqual(refused('FORBIDDEN'));
	await expect(others.list()).rejects.toEqual(refused('FORBIDDEN'));
	await expect(product.clientAs(null).identity.administrator.name(wish)).rejects.toEqual(refused('SIGN_IN_REQUIRED'));
	expect((await name(wish)).holders.map(({ role, account }) => [role, account.id])).toEqual(Object.entries(wish));
	await expect(name(wish)).rejects.toEqual(refused('CONFLICT'));
});

test('by default the founder who is one of the three does nothing more without a second factor', async () => {
	const product = await createTestProduct();
	const founder = await buildUser(product, { administrator: true });
	const [one, two] = [await buildUser(product), await buildUser(product)];
	const headers = await signInAs(product, founder);
	expect((await product.fetch('/api/accounts', { headers })).status).toBe(200);
	await product.clientAs(founder).identity.administrator.name({
		system_administrator: founder.accountId,
		security_administrator: one.accountId,
		auditor: two.accountId,
	});
	expect(await (await product.fetch('/api/me', { headers })).json()).toMatchObject({ secondFactorDue: true });
	expect((await product.fetch('/api/accounts', { headers })).status).toBe(403);
});

test('the database itself lets nobody hold two, leaves none out and makes no second founder', async () => {
	const { product, system, auditor } = await buildThree();
	const { db } = product;
	for (const change of [
		sql`UPDATE account_role SET account_id = ${system.accountId} WHERE role = 'auditor'`,
		sql`DELETE FROM account_role WHERE role = 'auditor'`,
		sql`UPDATE account SET disabled_at = now() WHERE id = ${auditor.accountId}`,
		sql`UPDATE account SET person_id = NULL WHERE id = ${auditor.accountId}`,
		sql`UPDATE account SET dormant_since = now(), dormant_because = 'invited' WHERE id = ${auditor.accountId}`,
		sql`UPDATE account SET administrator = true WHERE id = ${auditor.accountId}`,
		sql`INSERT INTO account (id, name, email, user_name, administrator) VALUES ('x', 'x', 'x', 'x', true)`,
	])
		await expect(change.execute(db)).rejects.toThrow();
});

test('one of the three is replaced by two of them, and by no one alone', async () => {
	const { system, security, auditor, other, as, decide } = await buildThree();
	const wish = { kind: 'replace', role: 'auditor', successorId: other.accountId, reason: '岗位调整' } as const;
	const { proposals } = await decide(system).propose(wish);
	const id = proposals[0]?.id ?? '';
	expect(proposals).toMatchObject([
		{ role: 'auditor', holder: { id: auditor.accountId }, successor: { id: other.accountId } },
	]);
	await expect(decide(system).confirm({ id })).rejects.toEqual(refused('PROPOSAL_NOT_DONE', 'own'));
	await expect(decide(other).confirm({ id })).rejects.toEqual(refused('FORBIDDEN'));
	await expect(decide(security).propose(wish)).rejects.toEqual(refused('ROLE_NOT_GIVEN', 'under_way'));
	const done = await decide(security).confirm({ id });
	expect(done.holders.find(({ role }) => role === 'auditor')?.account.id).toBe(other.accountId);
	expect(await (await as(other)).me()).toMatchObject({ permissions: roles.auditor });
	expect(await (await as(auditor)).me()).toMatchObject({ permissions: [] });
	await expect(decide(security).confirm({ id })).rejects.toEqual(refused('PROPOSAL_NOT_DONE', 'over'));
});

test('a successor is no other of the three, and a proposal is refused or taken back', async () => {
	const { system, security, auditor, other, decide } = await buildThree();
	const wish = { kind: 'replace', role: 'auditor', reason: '轮岗' } as const;
	const two = decide(system).propose({ ...wish, successorId: security.accountId });
	await expect(two).rejects.toEqual(refused('ROLE_NOT_GIVEN', 'two_roles'));
	for (const by of [system, auditor]) {
		const { proposals } = await decide(system).propose({ ...wish, successorId: other.accountId });
		expect((await decide(by).decline({ id: proposals[0]?.id ?? '' })).proposals).toEqual([]);
	}
});

test('what has changed or grown old since it was proposed is not done', async () => {
	const { product, system, security, auditor, other, decide } = await buildThree();
	const wish = { kind: 'replace', role: 'auditor', successorId: other.accountId, reason: '轮岗' } as const;
	const first = (await decide(auditor).propose(wish)).proposals[0]?.id ?? '';
	await sql`UPDATE account SET disabled_at = now() WHERE id = ${other.accountId}`.execute(product.db);
	await expect(decide(system).confirm({ id: first })).rejects.toEqual(refused('ROLE_NOT_GIVEN', 'disabled'));
	await sql`UPDATE role_proposal SET proposed_at = now() - interval '9 days', expires_at = now() - interval '2 days'`.execute(
		product.db,
	);
	await expect(decide(security).confirm({ id: first })).rejects.toEqual(refused('PROPOSAL_NOT_DONE', 'over'));
	expect((await decide(security).list()).proposals).toEqual([]);
});

test('who manages accounts takes no account of the three over: its reset needs another, who alone gets the link', async () => {
	const { product, system, security, auditor, decide } = await buildThree();
	const accounts = product.clientAs({ ...system, administrator: false, permissions: ['account.manage'] }).identity;
	for (const act of ['reset', 'disable'] as const)
		await expect(accounts.account[act]({ id: auditor.accountId })).rejects.toEqual(
			refused('ACCOUNT_NOT_CHANGED', 'separate'),
		);
	const reset = { kind: 'reset_password', role: 'auditor', reason: '忘记密码' } as const;
	await expect(decide(auditor).propose(reset)).rejects.toEqual(refused('ROLE_NOT_GIVEN', 'self'));
	const proposed = await decide(system).propose(reset);
	expect((await trySignIn(product, auditor.userName, testPassword)).status).toBe(200);
	const { link } = await decide(security).confirm({ id: proposed.proposals[0]?.id ?? '' });
	expect((await trySignIn(product, auditor.userName, testPassword)).status).toBe(401);
	await product.clientAs(null).identity.link.accept({ token: link?.token ?? '', password: next });
	expect((await trySignIn(product, auditor.userName, next)).status).toBe(200);
});

test('candidates are those who sign in and are none of the three', async () => {
	const { product, system, other, decide } = await buildThree();
	await buildAccount(product.db);
	const found = await decide(system).candidates({});
	expect(found.map(({ id }) => id)).toEqual([other.accountId]);
	expect(await decide(system).candidates({ query: 'no such name' })).toEqual([]);
	await expect(decide(other).candidates({})).rejects.toEqual(refused('FORBIDDEN'));
});

test('each step is in the log', async () => {
	const { product, system, security, other, decide } = await buildThree();
	const wish = { kind: 'replace', role: 'auditor', successorId: other.accountId, reason: '轮岗' } as const;
	const { proposals } = await decide(system).propose(wish);
	await decide(security).confirm({ id: proposals[0]?.id ?? '' });
	const { rows } = await sql`SELECT act, user_name, details->>'state' AS state FROM audit_entry
		WHERE act LIKE 'identity.administrator.%' ORDER BY id`.execute(product.db);
	expect(rows).toEqual([
		{ act: 'identity.administrator.name', user_name: system.userName, state: null },
		{ act: 'identity.administrator.propose', user_name: system.userName, state: null },
		{ act: 'identity.administrator.confirm', user_name: security.userName, state: 'confirmed' },
	]);
});
