import { expect, test } from 'vitest';
import { buildAccount, buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: Parameters<typeof product.clientAs>[0]) => product.clientAs(caller).organisation;
const founder = await buildFounder(db);
const county = await buildOrganisation(product, { parent: null });
const branch = await buildOrganisation(product, { parent: county });
const administrator = { ...(await buildAccount(db)), permissions: ['grant.manage'] as const };
const security = as(administrator);
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });
const hours = (count: number) => new Date(Date.now() + count * 3600_000).toISOString();
const sees = async (caller: Parameters<typeof product.clientAs>[0]) =>
	(await as(caller).organisation.list({})).items.map((row) => row.id);

test('a grant reaches its scope from the moment it is given until it is revoked', async () => {
	const account = await buildAccount(db);
	const wish = { organisationId: county, userName: account.userName, role: 'viewer' } as const;
	const given = await security.grant.give({ ...wish, scope: 'chosen', chosen: [branch] });
	expect(given).toMatchObject({ chosen: [{ id: branch }], grantedBy: administrator.userName, revokedAt: null });
	expect(await sees(account)).toEqual([branch]);
	expect((await security.grant.list({ organisationId: county })).items.map((row) => row.id)).toContain(given.id);
	expect((await as(account).grant.mine()).map((row) => row.id)).toEqual([given.id]);
	await security.grant.revoke({ id: given.id });
	expect(await sees(account)).toEqual([]);
	await expect(security.grant.revoke({ id: given.id })).rejects.toThrow(refusal('CONFLICT'));
	const later = await security.grant.give({ ...wish, scope: 'subtree', beginsAt: hours(1), endsAt: hours(2) });
	expect(later.beginsAt > new Date().toISOString()).toBe(true);
	expect(await sees(account)).toEqual([]);
});

test('nobody gives himself rights, nor gives what does not fit', async () => {
	const wish = { organisationId: county, role: 'viewer', scope: 'own' } as const;
	for (const caller of [administrator, founder])
		await expect(as(caller).grant.give({ ...wish, userName: caller.userName })).rejects.toThrow(
			refusal('GRANT_NOT_GIVEN', { reason: 'self' }),
		);
	const { userName } = await buildAccount(db);
	await expect(security.grant.give({ ...wish, userName, scope: 'chosen' })).rejects.toThrow(
		refusal('GRANT_NOT_GIVEN', { reason: 'chosen' }),
	);
	await expect(security.grant.give({ ...wish, userName, endsAt: hours(-1) })).rejects.toThrow(
		refusal('GRANT_NOT_GIVEN', { reason: 'term' }),
	);
	await expect(security.grant.give({ ...wish, userName: 'nobody-there' })).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(security.grant.give({ ...wish, userName, organisationId: 999_999 })).rejects.toThrow(
		refusal('NOT_FOUND'),
	);
});

test('without the right there is nothing to list, give or revoke', async () => {
	const account = await buildAccount(db);
	const wish = { organisationId: branch, userName: account.userName, role: 'viewer', scope: 'own' } as const;
	const { id } = await security.grant.give(wish);
	const clerk = await buildHolder(db, { role: 'department_clerk', at: county });
	for (const [caller, code] of [
		[null, 'SIGN_IN_REQUIRED'],
		[clerk, 'FORBIDDEN'],
		[account, 'FORBIDDEN'],
	] as const) {
		await expect(as(caller).grant.list({})).rejects.toThrow(refusal(code));
		await expect(as(caller).grant.give(wish)).rejects.toThrow(refusal(code));
		await expect(as(caller).grant.revoke({ id })).rejects.toThrow(refusal(code));
	}
});

test('an own grant is lent for an absence, once, within its term, and ends with it', async () => {
	const [secretary, deputy, third] = [await buildAccount(db), await buildAccount(db), await buildAccount(db)];
	const given = await security.grant.give({
		organisationId: county,
		userName: secretary.userName,
		role: 'secretary',
		scope: 'subtree',
		endsAt: hours(48),
	});
	const wish = { id: given.id, userName: deputy.userName, beginsAt: hours(-1), endsAt: hours(24), reason: '出差' };
	await expect(as(third).grant.delegate(wish)).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(as(null).grant.delegate(wish)).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
	for (const [change, reason] of [
		[{ endsAt: hours(49) }, 'term'],
		[{ userName: secretary.userName }, 'self'],
	] as const)
		await expect(as(secretary).grant.delegate({ ...wish, ...change })).rejects.toThrow(
			refusal('GRANT_NOT_GIVEN', { reason }),
		);
	const lent = await as(secretary).grant.delegate(wish);
	expect(lent).toMatchObject({ delegatedFrom: given.id, scope: 'subtree', reason: '出差' });
	expect(await sees(deputy)).toEqual([county, branch]);
	const onward = as(deputy).grant.delegate({ ...wish, id: lent.id, userName: third.userName, endsAt: hours(2) });
	await expect(onward).rejects.toThrow(refusal('GRANT_NOT_GIVEN', { reason: 'lent' }));
	await as(secretary).grant.revoke({ id: lent.id });
	expect(await sees(deputy)).toEqual([]);
	await as(secretary).grant.delegate(wish);
	await security.grant.revoke({ id: given.id });
	expect(await sees(deputy)).toEqual([]);
});

test('nobody takes a grant of his own away, whatever he may do with those of others', async () => {
	const holder = { ...(await buildAccount(db)), permissions: ['grant.manage' as const] };
	const wish = { organisationId: branch, userName: holder.userName, role: 'viewer', scope: 'own' } as const;
	const { id } = await security.grant.give(wish);
	await expect(as(holder).grant.revoke({ id })).rejects.toThrow(refusal('GRANT_NOT_GIVEN'));
	expect((await security.grant.revoke({ id })).revokedAt).not.toBeNull();
});
