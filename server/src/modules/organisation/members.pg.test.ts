import { expect, test } from 'vitest';
import {
	buildAccount,
	buildFounder,
	buildHolder,
	buildOrganisation,
	createTestProduct,
	unique,
} from '../../testing/index.ts';

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
const neighbour = as(await buildHolder(db, { role: 'secretary', at: other }));
const viewer = as(await buildHolder(db, { role: 'viewer', at: county }));
const refusal = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });
const from = '2026-02-01';
const enter = (wish: { name?: string; state?: 'full' | 'probationary'; organisationId?: number } = {}) =>
	founder.member.add({ organisationId: branch, name: unique('陆青禾'), state: 'full', from, ...wish });

/** What an edit states of a member, as it is. */
const entries = (member: Awaited<ReturnType<typeof enter>>) => ({
	...member,
	bornOn: null,
	ethnicity: null,
	education: null,
});

test('a member is entered, found by name and pinyin, confirmed and corrected', async () => {
	const member = await secretary.member.add({
		organisationId: branch,
		name: '温晓棠',
		sex: 'female',
		state: 'probationary',
		joinedOn: '2026-01-15',
		from,
	});
	expect(member).toMatchObject({ name: '温晓棠', state: 'probationary', until: null, organisation: { id: branch } });
	for (const query of ['晓棠', 'wenxiao', 'WXT'])
		expect((await secretary.member.list({ query })).items.map((row) => row.id)).toEqual([member.id]);
	expect((await secretary.member.list({ state: 'probationary' })).items.map((row) => row.id)).toEqual([member.id]);
	expect(await secretary.member.confirm({ id: member.id, on: '2026-07-01' })).toMatchObject({
		state: 'full',
		confirmedOn: '2026-07-01',
	});
	await expect(secretary.member.confirm({ id: member.id, on: '2026-07-02' })).rejects.toThrow(refusal('CONFLICT'));
	expect(await secretary.member.edit({ ...entries(member), name: '温晓堂', occupation: '教师' })).toMatchObject({
		name: '温晓堂',
		sex: 'female',
		joinedOn: '2026-01-15',
		occupation: '教师',
	});
});

test('pages of a list show what lies in reach, once, and no more', async () => {
	const county = await buildOrganisation(product, { parent: null });
	const [one, two] = [
		await buildOrganisation(product, { parent: county }),
		await buildOrganisation(product, { parent: county }),
	];
	const made = [];
	for (const at of [one, two, one]) made.push((await enter({ organisationId: at })).id);
	const account = await buildHolder(db, { role: 'viewer', at: county });
	const looker = as(await buildHolder(db, { role: 'secretary', at: one, account }));
	const [a = '', b = '', c = ''] = made;
	const pages = [];
	for (const page of [1, 2]) pages.push(...(await looker.member.list({ page, size: 2 })).items.map((row) => row.id));
	expect(pages).toEqual([a, c, b]);
	const own = as(await buildHolder(db, { role: 'secretary', at: two }));
	expect(await own.member.list({})).toMatchObject({ total: 1, items: [{ id: b }] });
	await expect(own.member.list({ below: one })).rejects.toThrow(refusal('NOT_FOUND'));
});

test('who leaves stays in the history, and may come back to another roster', async () => {
	const member = await enter();
	const { id, personId } = member;
	await expect(secretary.member.end({ id, on: from, because: 'withdrew' })).rejects.toThrow(refusal('DAY_NOT_TAKEN'));
	await expect(secretary.member.end({ id, on: '2026-03-01', because: 'not_confirmed' })).rejects.toThrow(
		refusal('CONFLICT'),
	);
	const again = { organisationId: branch, personId, name: '同人', state: 'full' } as const;
	await expect(secretary.member.add({ ...again, from: '2026-04-01' })).rejects.toThrow(refusal('MEMBER_ELSEWHERE'));
	expect(await secretary.member.end({ id, on: '2026-03-01', because: 'withdrew' })).toMatchObject({
		until: '2026-03-01',
		endedBecause: 'withdrew',
	});
	await expect(secretary.member.edit(entries(member))).rejects.toThrow(refusal('CONFLICT'));
	await expect(secretary.member.add({ ...again, from: '2026-02-15' })).rejects.toThrow(refusal('DAY_NOT_TAKEN'));
	await secretary.member.add({ ...again, from: '2026-04-01' });
	const { memberships } = await secretary.person.get({ id: personId });
	expect(memberships.map((row) => [row.from, row.until])).toEqual([
		['2026-04-01', null],
		['2026-02-01', '2026-03-01'],
	]);
	expect((await secretary.member.list({ ended: true })).items.map((row) => row.id)).toContain(id);
});

test('what contradicts itself, or has no place, is refused', async () => {
	const wish = { organisationId: branch, name: '甲', state: 'full', from } as const;
	await expect(founder.member.add({ ...wish, organisationId: county })).rejects.toThrow(refusal('NO_ROSTER'));
	await expect(founder.member.add({ ...wish, from: '2999-01-01' })).rejects.toThrow(refusal('DAY_NOT_TAKEN'));
	await expect(founder.member.add({ ...wish, state: 'probationary', confirmedOn: '2026-01-01' })).rejects.toThrow(
		refusal('INVALID', { field: 'confirmedOn' }),
	);
	await expect(founder.member.add({ ...wish, name: ' ' })).rejects.toThrow();
});

test('a stranger, a looker and a neighbour change nothing, and the neighbour sees nothing', async () => {
	const member = await enter();
	const { id, personId } = member;
	const wish = { organisationId: branch, name: '乙', state: 'full', from } as const;
	for (const [who, code] of [
		[as(null), 'SIGN_IN_REQUIRED'],
		[viewer, 'FORBIDDEN'],
		[neighbour, 'NOT_FOUND'],
		[as(await buildAccount(db)), 'NOT_FOUND'],
	] as const) {
		await expect(who.member.add(wish)).rejects.toThrow(refusal(code));
		await expect(who.member.edit(entries(member))).rejects.toThrow(refusal(code));
		await expect(who.member.confirm({ id, on: from })).rejects.toThrow(refusal(code));
		await expect(who.member.end({ id, on: '2026-03-01', because: 'expelled' })).rejects.toThrow(refusal(code));
		if (who !== viewer) await expect(who.person.get({ id: personId })).rejects.toThrow(refusal(code));
	}
	expect(await viewer.person.get({ id: personId })).toMatchObject({ id: personId, posts: [] });
});

test('a member moves only when both sides have said yes, each for itself', async () => {
	const { id, personId } = await enter();
	const { code: toCode } = await founder.organisation.get({ id: other });
	await expect(viewer.transfer.propose({ memberId: id, toCode })).rejects.toThrow(refusal('FORBIDDEN'));
	await expect(neighbour.transfer.propose({ memberId: id, toCode })).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(secretary.transfer.propose({ memberId: id, toCode: 'NOWHERE' })).rejects.toThrow(refusal('NOT_FOUND'));
	const proposed = await secretary.transfer.propose({ memberId: id, toCode });
	await expect(secretary.transfer.propose({ memberId: id, toCode })).rejects.toThrow(refusal('CONFLICT'));
	const transfer = { id: proposed.id };
	expect(proposed.acts).toEqual(['release', 'refuse', 'withdraw']);
	expect((await neighbour.transfer.list({})).items).toEqual([{ ...proposed, acts: ['accept', 'refuse'] }]);
	expect((await neighbour.transfer.list({ waiting: true })).total).toBe(1);
	expect((await viewer.transfer.list({ waiting: true })).total).toBe(0);
	expect((await viewer.transfer.list({})).items).toMatchObject([{ id: proposed.id, acts: [] }]);
	await expect(secretary.transfer.accept(transfer)).rejects.toThrow(refusal('FORBIDDEN'));
	await expect(neighbour.transfer.release(transfer)).rejects.toThrow(refusal('FORBIDDEN'));
	await expect(neighbour.transfer.withdraw(transfer)).rejects.toThrow(refusal('FORBIDDEN'));
	await expect(as(await buildAccount(db)).transfer.accept(transfer)).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(as(null).transfer.accept(transfer)).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
	expect(await neighbour.transfer.accept(transfer)).toMatchObject({ state: 'proposed', accepted: true });
	expect((await neighbour.transfer.list({ waiting: true })).total).toBe(0);
	expect((await founder.person.get({ id: personId })).memberships).toHaveLength(1);
	expect(await secretary.transfer.release(transfer)).toMatchObject({ state: 'done' });
	const { memberships } = await neighbour.person.get({ id: personId });
	expect(memberships).toMatchObject([
		{ organisation: { id: other }, until: null },
		{ organisation: { id: branch }, endedBecause: 'transferred' },
	]);
	await expect(secretary.person.get({ id: personId })).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(neighbour.transfer.refuse(transfer)).rejects.toThrow(refusal('CONFLICT'));
});

test('a transfer that is refused, taken back, or whose member leaves moves nobody', async () => {
	const { code: toCode } = await founder.organisation.get({ id: other });
	const propose = async () => {
		const { id } = await enter();
		return secretary.transfer.propose({ memberId: id, toCode });
	};
	expect(await neighbour.transfer.refuse({ id: (await propose()).id })).toMatchObject({ state: 'refused' });
	const taken = await propose();
	expect(await secretary.transfer.withdraw({ id: taken.id })).toMatchObject({ state: 'withdrawn' });
	await expect(viewer.transfer.reopen({ id: taken.id })).rejects.toThrow(refusal('FORBIDDEN'));
	await expect(as(null).transfer.reopen({ id: taken.id })).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
	expect(await secretary.transfer.reopen({ id: taken.id })).toMatchObject({ state: 'proposed' });
	await expect(secretary.transfer.reopen({ id: taken.id })).rejects.toThrow(refusal('CONFLICT'));
	const { id, memberId } = await propose();
	await secretary.member.end({ id: memberId, on: '2026-03-01', because: 'deceased' });
	await expect(neighbour.transfer.accept({ id })).rejects.toThrow(refusal('CONFLICT'));
});
