import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct, unique } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: Parameters<typeof product.clientAs>[0]) => product.clientAs(caller).organisation;
const founder = as(await buildFounder(db));
const county = await buildOrganisation(product, { parent: null });
const [branch, other] = [
	await buildOrganisation(product, { parent: county }),
	await buildOrganisation(product, { parent: county }),
];
const secretary = as(await buildHolder(db, { role: 'secretary', at: branch }));
const refusal = (code: string, reason?: string) =>
	expect.objectContaining({ code, ...(reason ? { data: { reason } } : {}) });
const from = '2026-02-01';
const enter = (state: 'full' | 'probationary' = 'full') =>
	secretary.member.add({ organisationId: branch, name: unique('陆青禾'), state, from });
const longAgo = new Date(Date.now() - 25 * 3_600_000);

test('a member just entered is taken back whole, unless something followed', async () => {
	const { id, personId } = await enter();
	expect(await secretary.member.retract({ id })).toEqual({ retracted: true });
	await expect(secretary.person.get({ id: personId })).rejects.toThrow(refusal('NOT_FOUND'));
	const second = await enter();
	const { code: toCode } = await founder.organisation.get({ id: other });
	await secretary.transfer.propose({ memberId: second.id, toCode });
	await expect(secretary.member.retract({ id: second.id })).rejects.toThrow(refusal('CONFLICT', 'followed'));
});

test('an end just entered is taken back, with the posts that a death ended', async () => {
	const { id, personId } = await enter();
	const post = await secretary.post.create({ organisationId: branch, kind: 'secretary', title: '书记', on: from });
	await secretary.post.appoint({ id: post.id, personId, from });
	await secretary.member.end({ id, on: '2026-03-01', because: 'deceased' });
	expect(await secretary.member.reinstate({ id })).toMatchObject({ until: null, endedBecause: null });
	expect(await secretary.person.get({ id: personId })).toMatchObject({ deceasedOn: null, posts: [{ until: null }] });
	await expect(secretary.member.reinstate({ id })).rejects.toThrow(refusal('CONFLICT', 'late'));
	await secretary.member.end({ id, on: '2026-03-01', because: 'withdrew' });
	await founder.member.add({ organisationId: other, personId, name: '同人', state: 'full', from: '2026-04-01' });
	await expect(secretary.member.reinstate({ id })).rejects.toThrow(refusal('CONFLICT', 'followed'));
});

test('a confirmation just entered is taken back, one of long ago is not', async () => {
	const { id } = await enter('probationary');
	await secretary.member.confirm({ id, on: '2026-03-01' });
	expect(await secretary.member.unconfirm({ id })).toMatchObject({ state: 'probationary', confirmedOn: null });
	await secretary.member.confirm({ id, on: '2026-03-01' });
	await sql`UPDATE member SET confirmed_at = ${longAgo} WHERE id = ${id}`.execute(db);
	await expect(secretary.member.unconfirm({ id })).rejects.toThrow(refusal('CONFLICT', 'late'));
});

test('whoever may not enter may not take back either', async () => {
	const { id } = await enter();
	for (const [caller, code] of [
		[null, 'SIGN_IN_REQUIRED'],
		[await buildHolder(db, { role: 'viewer', at: county }), 'FORBIDDEN'],
		[await buildHolder(db, { role: 'secretary', at: other }), 'NOT_FOUND'],
	] as const) {
		const { member } = as(caller);
		for (const act of [member.retract, member.unconfirm, member.reinstate])
			await expect(act({ id })).rejects.toThrow(refusal(code));
	}
});

test('who belonged where on a day is told for all that stood below then, in reach only', async () => {
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const later = await buildOrganisation(product, { parent: county, type: 'committee' });
	const village = await buildOrganisation(product, { parent: town });
	const person = await founder.member.add({
		organisationId: village,
		name: '叶知秋',
		state: 'probationary',
		joinedOn: '2025-05-01',
		from,
	});
	await founder.member.confirm({ id: person.id, on: '2026-06-01' });
	await founder.change.rename({ id: village, fullName: '中共新名', shortName: '新名', effectiveOn: '2026-06-15' });
	await founder.change.move({ id: village, parentId: later, effectiveOn: '2026-07-02' });
	const on = (day: string, organisationId: number) => founder.member.past({ organisationId, on: day, query: 'yzq' });
	expect((await on('2026-05-01', town)).items).toMatchObject([{ id: person.id, state: 'probationary' }]);
	expect(await on('2026-07-01', town)).toMatchObject({
		total: 1,
		items: [{ state: 'full', organisation: { id: village, shortName: '新名' } }],
	});
	expect((await on('2026-07-02', town)).total).toBe(0);
	expect((await on('2026-07-02', later)).total).toBe(1);
	const clerk = as(await buildHolder(db, { role: 'department_clerk', at: town }));
	expect((await clerk.member.past({ organisationId: town, on: '2026-07-01' })).total).toBe(0);
	await expect(clerk.member.past({ organisationId: later, on: from })).rejects.toThrow(refusal('NOT_FOUND'));
});
