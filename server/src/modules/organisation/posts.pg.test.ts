import { dayInChina } from '@pacesetter/core/kernel';
import { mayJudge } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
	buildAccount,
	buildFounder,
	buildHolder,
	buildOrganisation,
	createTestProduct,
	unique,
} from '../../testing/index.ts';
import { standingOf } from './standing-of.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: Parameters<typeof product.clientAs>[0]) => product.clientAs(caller).organisation;
const founder = as(await buildFounder(db));
const county = await buildOrganisation(product, { parent: null });
const branch = await buildOrganisation(product, { parent: county });
const department = await buildOrganisation(product, { parent: county, type: 'department' });
const section = await buildOrganisation(product, { parent: department, type: 'section' });
const refusal = (code: string) => expect.objectContaining({ code });
const from = '2026-02-01';
const enter = () => founder.member.add({ organisationId: branch, name: unique('江'), state: 'full', from });
const today = dayInChina(new Date());
const daysOn = (days: number) => dayInChina(new Date(Date.now() + days * 86_400_000));

test('posts are held by a person, several at once, in a section too, and one answers for its organisation', async () => {
	const { personId } = await enter();
	const post = await founder.post.create({
		organisationId: branch,
		kind: 'secretary',
		title: '书记',
		responsible: true,
		elected: true,
		on: from,
	});
	expect(post).toMatchObject({ holder: null, responsible: true, clock: { state: 'vacant' } });
	const appointed = await founder.post.appoint({ id: post.id, personId, from, termEndsOn: '2099-01-01' });
	expect(appointed).toMatchObject({ holder: { personId, from }, clock: { state: 'held', days: null } });
	const second = await founder.post.create({ organisationId: section, kind: 'head', title: '科长', on: from });
	await founder.post.appoint({ id: second.id, personId, from });
	expect((await founder.person.get({ id: personId })).posts).toHaveLength(2);
	expect((await founder.organisation.get({ id: branch })).responsible).toBe(appointed.holder?.name);
	const deputy = await founder.post.create({ organisationId: branch, kind: 'deputy_secretary', title: '副', on: from });
	await founder.post.answer({ id: deputy.id });
	const marked = (await founder.post.list({ organisationId: branch })).items.map((row) => row.responsible);
	expect(marked).toEqual([false, true]);
	await expect(founder.post.appoint({ id: post.id, personId, from })).rejects.toThrow(refusal('POST_HELD'));
	await expect(founder.post.abolish({ id: post.id, on: from })).rejects.toThrow(refusal('POST_HELD'));
	await expect(founder.post.relieve({ id: post.id, on: from })).rejects.toThrow(refusal('DAY_NOT_TAKEN'));
	await founder.post.relieve({ id: post.id, on: '2026-03-01' });
	await expect(founder.post.relieve({ id: post.id, on: '2026-03-02' })).rejects.toThrow(refusal('CONFLICT'));
	await expect(founder.post.appoint({ id: post.id, personId, from })).rejects.toThrow(refusal('DAY_NOT_TAKEN'));
	expect(await founder.post.abolish({ id: post.id, on: '2026-03-01' })).toEqual({ abolished: true });
	await expect(founder.post.appoint({ id: post.id, personId, from })).rejects.toThrow(refusal('NOT_FOUND'));
});

test('vacant and ending posts are listed with their clocks, in reach only', async () => {
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const made = [];
	for (const title of ['空', '近', '远']) {
		const wish = { organisationId: town, kind: 'staff', title, on: from } as const;
		made.push((await founder.post.create(wish)).id);
	}
	const [vacant = '', near = '', far = ''] = made;
	await founder.post.appoint({ id: near, ...(await holder()), from, termEndsOn: daysOn(30) });
	await founder.post.appoint({ id: far, ...(await holder()), from, termEndsOn: daysOn(181) });
	const clerk = as(await buildHolder(db, { role: 'viewer', at: town }));
	const { items, total } = await clerk.post.due({});
	expect(total).toBe(2);
	expect(items.map((row) => [row.id, row.clock.state])).toEqual([
		[vacant, 'vacant'],
		[near, 'term_ending'],
	]);
	expect(items[1]?.clock.days).toBe(30);
	const days = Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000);
	expect(items[0]?.clock.days).toBe(days);
	await expect(clerk.post.due({ below: county })).rejects.toThrow(refusal('NOT_FOUND'));
});

test('due posts are counted at each organisation, narrowed and paged', async () => {
	const [town, free] = [
		await buildOrganisation(product, { parent: county, type: 'committee' }),
		await buildOrganisation(product, { parent: null }),
	];
	const below = await buildOrganisation(product, { parent: town });
	const wish = { kind: 'secretary', title: '书记', on: from } as const;
	const empty = await founder.post.create({ ...wish, organisationId: town, responsible: true });
	const over = await founder.post.create({ ...wish, organisationId: below, responsible: true });
	await founder.post.create({ ...wish, organisationId: below, title: '委员', on: today });
	await founder.post.appoint({ id: over.id, ...(await holder()), from, termEndsOn: daysOn(-1) });
	const counts = { posts: 3, vacant: 2, longVacant: 1, termEnding: 0, termOver: 1 };
	const summary = await founder.post.summary({ of: town });
	expect(summary).toMatchObject([
		{ organisation: { id: town }, ...counts },
		{ organisation: { id: below }, posts: 2, vacant: 1, longVacant: 0, termOver: 1 },
	]);
	const [responsible] = await founder.post.summary({ of: town, responsible: true });
	expect(responsible).toMatchObject({ posts: 2, vacant: 1 });
	const ids = async (input: object) => (await founder.post.due({ below: town, ...input })).items.map(({ id }) => id);
	expect(await ids({ state: 'long_vacant' })).toEqual([empty.id]);
	expect(await ids({ state: 'term_over', responsible: true })).toEqual([over.id]);
	expect(await ids({ size: 1, page: 2, responsible: true })).toEqual([over.id]);
	const clerk = as(await buildHolder(db, { role: 'viewer', at: town }));
	expect((await clerk.post.summary({})).map((row) => row.organisation.id)).toEqual([town]);
	await expect(clerk.post.summary({ of: free })).rejects.toThrow(refusal('NOT_FOUND'));
	await expect(as(null).post.summary({})).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
});

test('an appointment and a relief just entered can be taken back, one of long ago cannot', async () => {
	const late = expect.objectContaining({ code: 'CONFLICT', data: { reason: 'late' } });
	const { id } = await founder.post.create({ organisationId: branch, kind: 'staff', title: '统战员', on: from });
	await founder.post.appoint({ id, ...(await holder()), from });
	await founder.post.relieve({ id, on: '2026-03-01' });
	expect(await founder.post.reinstate({ id })).toMatchObject({ holder: { from } });
	await expect(founder.post.reinstate({ id })).rejects.toThrow(refusal('POST_HELD'));
	expect(await founder.post.retract({ id })).toMatchObject({ holder: null, clock: { state: 'vacant' } });
	await expect(founder.post.retract({ id })).rejects.toThrow(refusal('CONFLICT'));
	await expect(founder.post.reinstate({ id })).rejects.toThrow(late);
	const longAgo = '01890000-0000-7000-8000-000000000000';
	const { personId } = await holder();
	await sql`INSERT INTO tenure (id, post_id, person_id, valid) VALUES (${longAgo}, ${id}, ${personId},
		daterange(${from}::date, NULL))`.execute(db);
	await expect(founder.post.retract({ id })).rejects.toThrow(late);
});
const holder = async () => ({ personId: (await enter()).personId });

test('posts are changed only by who may', async () => {
	const { id } = await founder.post.create({ organisationId: branch, kind: 'staff', title: '干事', on: from });
	const { personId } = await enter();
	const create = { organisationId: branch, kind: 'staff', title: '干', on: from } as const;
	for (const [caller, code] of [
		[null, 'SIGN_IN_REQUIRED'],
		[await buildHolder(db, { role: 'viewer', at: county }), 'FORBIDDEN'],
		[await buildHolder(db, { role: 'secretary', at: department }), 'NOT_FOUND'],
	] as const) {
		await expect(as(caller).post.create(create)).rejects.toThrow(refusal(code));
		await expect(as(caller).post.appoint({ id, personId, from })).rejects.toThrow(refusal(code));
		await expect(as(caller).post.abolish({ id, on: from })).rejects.toThrow(refusal(code));
	}
	const stranger = as(await buildHolder(db, { role: 'secretary', at: department }));
	const own = await stranger.post.create({ ...create, organisationId: section });
	await expect(stranger.post.appoint({ id: own.id, personId, from })).rejects.toThrow(refusal('NOT_FOUND'));
});

test('nobody judges for an organisation he acts for, is a member of, or holds a post at', async () => {
	const clerk = await buildHolder(db, { role: 'department_clerk', at: county });
	const { personId } = await enter();
	await sql`UPDATE account SET person_id = ${personId} WHERE id = ${clerk.accountId}`.execute(db);
	const { id } = await founder.post.create({ organisationId: section, kind: 'staff', title: '员', on: from });
	await founder.post.appoint({ id, personId, from });
	const free = await buildOrganisation(product, { parent: county });
	const judges = async (subject: number) => {
		const standing = await standingOf(db, clerk, subject);
		return standing !== null && mayJudge(standing, subject);
	};
	const subjects = [county, branch, section, free];
	expect(await Promise.all(subjects.map(judges))).toEqual([false, false, false, true]);
	expect(await standingOf(db, await buildAccount(db), free)).toBe(null);
});
