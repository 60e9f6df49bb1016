import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import {
	buildAccount,
	buildOrganisation,
	buildPerson,
	createTestProduct,
	signInAs,
	testPassword,
	trySignIn,
	unique,
} from '../../testing/index.ts';
import { locked } from '../../testing/pause.ts';
import { findPermissions } from '../organisation/index.ts';

const product = await createTestProduct({ signIn: { secondFactor: 'nobody' } });
const { db } = product;
const refused = (code: string, reason?: string) =>
	expect.objectContaining({ code, ...(reason ? { data: { reason } } : {}) });
const next = 'Plateau9-Willows';
const county = await buildOrganisation(product, { parent: null });

/** An account of a known person that somebody uses. */
async function buildUser(wish: { administrator?: boolean } = {}): Promise<SignedIn> {
	const account = await buildAccount(db, { ...wish, personId: await buildPerson(db) });
	await signInAs(product, account);
	return account;
}
const founder = await buildUser({ administrator: true });
const [security, auditor] = [await buildUser(), await buildUser()];
await product.clientAs(founder).identity.administrator.name({
	system_administrator: founder.accountId,
	security_administrator: security.accountId,
	auditor: auditor.accountId,
});
const system = product.clientAs({ ...founder, administrator: false, permissions: ['account.manage'] }).identity;
const rights = product.clientAs({ ...security, permissions: ['grant.manage'] });
const stranger = product.clientAs(null).identity.link;
const confirmed = { reason: '本人到场，已核对身份证' };

/** Somebody with a department's rights. */
async function buildClerk(): Promise<SignedIn> {
	const account = await buildUser();
	const wish = {
		organisationId: county,
		userName: account.userName,
		role: 'department_clerk',
		scope: 'subtree',
	} as const;
	await rights.organisation.grant.give(wish);
	return account;
}
const permissionsOf = ({ accountId }: SignedIn) => findPermissions(db, accountId);
const me = async (account: SignedIn, password?: string) =>
	(await product.fetch('/api/me', { headers: await signInAs(product, account, password) })).json();

async function enrol(account: SignedIn): Promise<void> {
	const own = product.clientAs(account).identity.secondFactor;
	const { secret } = await own.begin({ password: testPassword });
	await own.confirm({ code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
}

test('who resets a password and takes the link up himself has come into no rights', async () => {
	const clerk = await buildClerk();
	const { token } = await system.account.reset({ id: clerk.accountId });
	await stranger.accept({ token, password: next });
	expect(await me(clerk, next)).toMatchObject({
		permissions: [],
		dormant: { because: 'password_reset', by: founder.userName },
	});
	const { items } = await rights.identity.account.dormant({});
	expect(items.find(({ id }) => id === clerk.accountId)).toMatchObject({ because: 'password_reset', hasGrants: true });
	expect(await rights.identity.account.awaken({ id: clerk.accountId, ...confirmed })).toEqual({ dormant: false });
	expect(await me(clerk, next)).toMatchObject({
		permissions: expect.arrayContaining(['member.change']),
		dormant: null,
	});
});

test('rights that lie dormant are not lent, so that they hold nowhere else either', async () => {
	const clerk = await buildClerk();
	const [grant] = await product.clientAs(clerk).organisation.grant.mine();
	const friend = await buildAccount(db);
	await system.account.reset({ id: clerk.accountId });
	const wish = {
		id: grant?.id ?? '',
		userName: friend.userName,
		beginsAt: new Date().toISOString(),
		endsAt: new Date(Date.now() + 3_600_000).toISOString(),
		reason: '出差',
	};
	await expect(product.clientAs(clerk).organisation.grant.delegate(wish)).rejects.toEqual(
		refused('GRANT_NOT_GIVEN', 'no_force'),
	);
	expect(await permissionsOf(friend)).toEqual([]);
});

test('whoever is invited by a name alone waits as well, since the link could have been kept back', async () => {
	const { token } = await system.invitation.make({ name: '王五', personId: null });
	const userName = unique('wangwu');
	await stranger.accept({ token, userName, password: next });
	const wish = { organisationId: county, userName, role: 'viewer', scope: 'subtree' } as const;
	await expect(rights.organisation.grant.give(wish)).rejects.toEqual(refused('GRANT_NOT_GIVEN', 'dormant'));
});

test('nobody wakes an account whose link is still open, his own, or one that is awake; and only who answers for rights does', async () => {
	const clerk = await buildClerk();
	const id = clerk.accountId;
	await expect(rights.identity.account.awaken({ id, ...confirmed })).rejects.toEqual(
		refused('ACCOUNT_NOT_CHANGED', 'awake'),
	);
	await system.account.reset({ id });
	await expect(rights.identity.account.awaken({ id, ...confirmed })).rejects.toEqual(
		refused('ACCOUNT_NOT_CHANGED', 'link_open'),
	);
	for (const identity of [system, product.clientAs(clerk).identity]) {
		await expect(identity.account.awaken({ id, ...confirmed })).rejects.toEqual(refused('FORBIDDEN'));
		await expect(identity.account.dormant({})).rejects.toEqual(refused('FORBIDDEN'));
	}
	const nobody = product.clientAs(null).identity.account;
	await expect(nobody.awaken({ id, ...confirmed })).rejects.toEqual(refused('SIGN_IN_REQUIRED'));
	await expect(rights.identity.account.awaken({ id: 'nobody', ...confirmed })).rejects.toEqual(refused('NOT_FOUND'));
	await expect(rights.identity.account.awaken({ id, reason: ' ' })).rejects.toMatchObject({ code: 'INVALID' });
	expect(await permissionsOf(clerk)).toEqual([]);
});

test('a reset leaves the rights where a second factor stays with its owner, and taking that away as well does not', async () => {
	const clerk = await buildClerk();
	await enrol(clerk);
	const { token } = await system.account.reset({ id: clerk.accountId });
	await stranger.accept({ token, password: next });
	expect(await permissionsOf(clerk)).not.toEqual([]);
	expect(await system.account.resetSecondFactor({ id: clerk.accountId })).toMatchObject({ dormant: true });
	expect(await permissionsOf(clerk)).toEqual([]);
	expect(await me(clerk, next)).toMatchObject({ dormant: { because: 'second_factor_reset' } });
});

test('who links a subject of his own to an account, or an account to a person, has come into no rights', async () => {
	const clerk = await buildClerk();
	await system.account.setSubject({ id: clerk.accountId, subject: unique('subject') });
	expect(await permissionsOf(clerk)).toEqual([]);

	const personId = await buildPerson(db);
	const account = await buildAccount(db);
	expect(await system.account.setPerson({ id: account.accountId, personId })).toEqual({ linked: true, dormant: true });
	const himself = product.clientAs(account).organisation.person;
	await expect(himself.get({ id: personId })).rejects.toEqual(refused('NOT_FOUND'));
	await rights.identity.account.awaken({ id: account.accountId, ...confirmed });
	expect(await himself.get({ id: personId })).toMatchObject({ id: personId });
	const taken = system.account.setPerson({ id: clerk.accountId, personId });
	await expect(taken).rejects.toEqual(refused('PERSON_HAS_ACCOUNT'));
	expect(await system.account.setPerson({ id: account.accountId, personId: null })).toMatchObject({ linked: false });
	await expect(system.account.setPerson({ id: account.accountId, personId: crypto.randomUUID() })).rejects.toEqual(
		refused('NOT_FOUND'),
	);
	const own = system.account.setPerson({ id: founder.accountId, personId });
	await expect(own).rejects.toEqual(refused('ACCOUNT_NOT_CHANGED', 'self'));
});

test('who invites himself as somebody is given nothing until it was made sure who he is', async () => {
	const personId = await buildPerson(db);
	const { token } = await system.invitation.make({ name: '江', personId });
	const userName = unique('jiang');
	await stranger.accept({ token, userName, password: next });
	const wish = { organisationId: county, userName, role: 'viewer', scope: 'subtree' } as const;
	await expect(rights.organisation.grant.give(wish)).rejects.toEqual(refused('GRANT_NOT_GIVEN', 'dormant'));
	const { items } = await rights.identity.account.dormant({});
	const found = items.find((row) => row.userName === userName);
	expect(found).toMatchObject({ because: 'invited', by: founder.userName, person: { id: personId }, hasGrants: false });
	await rights.identity.account.awaken({ id: found?.id ?? '', ...confirmed });
	expect(await rights.organisation.grant.give(wish)).toMatchObject({ role: 'viewer' });
	const { rows } = await sql`SELECT user_name, details->>'reason' AS reason FROM audit_entry
		WHERE act = 'identity.account.awaken' AND subject_id = ${found?.id ?? ''}`.execute(db);
	expect(rows).toEqual([{ user_name: security.userName, reason: confirmed.reason }]);
});

test('none of the three holds a right at an organisation: it is not given, not lent, and has no force', async () => {
	const wish = { organisationId: county, userName: auditor.userName, role: 'secretary', scope: 'subtree' } as const;
	await expect(rights.organisation.grant.give(wish)).rejects.toEqual(refused('GRANT_NOT_GIVEN', 'separate'));
	const clerk = await buildClerk();
	const [own] = await product.clientAs(clerk).organisation.grant.mine();
	const lent = product.clientAs(clerk).organisation.grant.delegate({
		id: own?.id ?? '',
		userName: auditor.userName,
		beginsAt: '2026-11-01T00:00:00Z',
		endsAt: '2036-12-01T00:00:00Z',
		reason: '出差',
	});
	await expect(lent).rejects.toEqual(refused('GRANT_NOT_GIVEN', 'separate'));
	await sql`INSERT INTO account_grant (account_id, role, organisation_id, scope, begins_at, granted_at)
		VALUES (${auditor.accountId}, 'secretary', ${county}, 'subtree', '2000-01-01', now())`.execute(db);
	expect(await permissionsOf(auditor)).toEqual([]);
	await sql`DELETE FROM account_grant WHERE account_id = ${auditor.accountId}`.execute(db);
});

test("nobody becomes one of the three by an account of nobody known, with a department's rights, or that sleeps", async () => {
	const propose = (successorId: string) =>
		product
			.clientAs(security)
			.identity.administrator.propose({ kind: 'replace', role: 'auditor', successorId, reason: '轮岗' });
	const unknown = await buildAccount(db);
	await signInAs(product, unknown);
	await expect(propose(unknown.accountId)).rejects.toEqual(refused('ROLE_NOT_GIVEN', 'unidentified'));
	const { rows } = await sql<{
		id: string;
	}>`INSERT INTO person (name, search) VALUES ('江', '江') RETURNING id`.execute(db);
	const unnumbered = await buildAccount(db, { personId: rows[0]?.id ?? '' });
	await signInAs(product, unnumbered);
	await expect(propose(unnumbered.accountId)).rejects.toEqual(refused('ROLE_NOT_GIVEN', 'unidentified'));
	const clerk = await buildClerk();
	await expect(propose(clerk.accountId)).rejects.toEqual(refused('ROLE_NOT_GIVEN', 'grants'));
	const taken = await buildUser();
	await system.account.reset({ id: taken.accountId });
	await expect(propose(taken.accountId)).rejects.toEqual(refused('ROLE_NOT_GIVEN', 'dormant'));
});

test('a sign-in whose password is reset before its session is there opens nothing', async () => {
	const clerk = await buildClerk();
	const { rows: before } = await sql`SELECT 1 FROM session WHERE account_id = ${clerk.accountId}`.execute(db);
	expect(before).not.toEqual([]);
	const late = await db.transaction().execute(async (tx) => {
		await sql`UPDATE account SET ways_changed = ways_changed + 1 WHERE id = ${clerk.accountId}`.execute(tx);
		const trying = trySignIn(product, clerk.userName, testPassword);
		// It has seen the old password, and waits to note that somebody signed in.
		await locked(db, 1);
		await sql`DELETE FROM session WHERE account_id = ${clerk.accountId}`.execute(tx);
		return { trying };
	});
	expect((await late.trying).status).toBe(401);
	const { rows } = await sql`SELECT 1 FROM session WHERE account_id = ${clerk.accountId}`.execute(db);
	expect(rows).toEqual([]);
});
