import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, buildPlan, settleAll, workCampaigns } from '../../testing/campaign.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const founder = product.clientAs(await buildFounder(db)).campaigns;
const county = await buildOrganisation(product);
const branch = await buildOrganisation(product, { parent: county });
const refused = (code: string) => expect.objectContaining({ code });
const dues = async (id: string) =>
	(
		await sql<{
			key: string;
			due: string | null;
			retired: number | null;
		}>`SELECT a.key, t.due_on AS due, a.retired_by AS retired
			FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
			WHERE t.campaign_id = ${id} AND t.organisation_id = ${branch} ORDER BY a.key`.execute(db)
	).rows.map(({ key, due, retired }) => [key, due, retired]);

test('a plan that is not ready is not approved, and says why', async () => {
	const id = await buildCampaign(product, { issuer: county, draft: true, plan: buildPlan({ actions: [] }) });
	await expect(founder.plan.approve({ id, edition: 2 })).rejects.toEqual(refused('PLAN_NOT_READY'));
	await expect(founder.plan.issue({ id, scope: [county], types: ['branch'] })).rejects.toEqual(
		refused('PLAN_NOT_READY'),
	);
	expect((await founder.campaign.get({ id })).faults[0]).toMatchObject({ code: 'no_actions', weight: 'must' });
});

test('of two who save at once neither is lost without being told, and a plan is approved as one saw it', async () => {
	const id = await buildCampaign(product, { issuer: county, draft: true });
	const save = (feature: string) => founder.plan.save({ id, name: '活动', plan: buildPlan({ feature }), edition: 2 });
	const saved = await Promise.allSettled([save('甲'), save('乙')]);
	expect(saved.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(saved.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'PLAN_CHANGED' } });
	await expect(founder.plan.approve({ id, edition: 2 })).rejects.toEqual(refused('PLAN_CHANGED'));

	const [approval, revision] = await Promise.allSettled([
		founder.plan.approve({ id, edition: 3 }),
		founder.plan.save({ id, name: '活动', plan: buildPlan({ feature: '丙' }), edition: 3 }),
	]);
	// Whichever came first: the revision is kept, and an approved plan is the one that was seen.
	expect(revision.status).toBe('fulfilled');
	const { versions, plan, changed } = await founder.campaign.get({ id });
	expect(plan.feature).toBe('丙');
	expect(versions.length).toBe(approval.status === 'fulfilled' ? 1 : 0);
	expect(changed).toBe(true);
	if (approval.status === 'fulfilled')
		expect((await founder.plan.difference({ id, from: 1 })).map(({ part }) => part)).toEqual(['feature']);
});

test('approving twice at once gives one number', async () => {
	const id = await buildCampaign(product, { issuer: county, draft: true });
	const both = await Promise.allSettled([
		founder.plan.approve({ id, edition: 2 }),
		founder.plan.approve({ id, edition: 2 }),
	]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect((await founder.campaign.get({ id })).versions.map(({ number }) => number)).toEqual([1]);
});

test('what hangs on an event moves when its day is set, and moves again', async () => {
	const id = await buildCampaign(product, { issuer: county });
	expect(await dues(id)).toEqual([
		['meeting', '2026-03-02', null],
		['visits', null, null],
	]);
	expect(await founder.event.set({ id, key: 'congress', on: '2026-11-08' })).toEqual({ moved: 1 });
	expect((await dues(id))[1]).toEqual(['visits', '2026-10-29', null]);
	await founder.event.set({ id, key: 'congress', on: '2026-11-18' });
	expect((await dues(id))[1]).toEqual(['visits', '2026-11-08', null]);
	await expect(founder.event.set({ id, key: 'nothing', on: null })).rejects.toEqual(refused('NOT_FOUND'));
	expect((await founder.campaign.get({ id })).plan.events[0]?.on).toBe('2026-11-18');
});

test('a revision changes, adds and retires actions below, and its predecessor stays as it was', async () => {
	const id = await buildCampaign(product, { issuer: county });
	const before = buildPlan();
	const [meeting, visits] = before.actions;
	if (!meeting || !visits) throw new Error('the plan has no actions');
	const actions = [
		{ ...visits, due: { on: '2026-09-01' } },
		{ ...meeting, key: 'lesson', text: '讲党课' },
	];
	const { edition } = await founder.plan.save({ id, name: '活动', plan: { ...before, actions }, edition: 2 });
	expect((await founder.plan.approve({ id, edition, reference: '望组〔2026〕12号' })).number).toBe(2);
	expect(await dues(id)).toEqual([
		['meeting', '2026-03-02', null],
		['visits', null, null],
	]);
	await founder.plan.issue({ id, scope: [county], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: id });
	expect(await dues(id)).toEqual([
		['lesson', '2026-03-02', null],
		['meeting', '2026-03-02', 2],
		['visits', '2026-09-01', null],
	]);
	expect((await founder.plan.difference({ id, from: 1, to: 2 })).map(({ key, kind }) => [key, kind])).toEqual([
		['meeting', 'removed'],
		['class', 'removed'],
		['visits', 'changed'],
		['lesson', 'added'],
	]);
	expect((await founder.board.get({ id, at: county })).actions.map(({ key }) => key)).toEqual(['visits', 'lesson']);
});

test('recurring rounds are opened as they begin', async () => {
	const plan = buildPlan();
	const [, visits] = plan.actions;
	if (!visits) throw new Error('the plan has no visits');
	const from = { on: '2026-01-15' };
	const monthly = { ...visits, key: 'monthly', every: 'monthly' as const, from, due: { on: '2026-05-31' } };
	const id = await buildCampaign(product, { issuer: county, plan: { ...plan, actions: [monthly] } });
	expect((await dues(id)).map(([, due]) => due).toSorted()).toEqual([
		'2026-02-14',
		'2026-03-14',
		'2026-04-14',
		'2026-05-14',
		'2026-05-31',
	]);
});

test('nobody issues where he may not, nor what is not his', async () => {
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const clerk = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: town })).campaigns;
	await expect(clerk.campaign.create({ name: '活动', issuerId: county })).rejects.toEqual(refused('NOT_FOUND'));
	const { id } = await clerk.campaign.create({ name: '活动', issuerId: town });
	const { edition } = await clerk.plan.save({ id, name: '镇活动', plan: buildPlan(), edition: 1 });
	await clerk.plan.approve({ id, edition });
	await expect(clerk.plan.issue({ id, scope: [county], types: ['branch'] })).rejects.toEqual(refused('INVALID'));
	await expect(clerk.plan.issue({ id, scope: [town], types: ['group'] })).rejects.toEqual(refused('INVALID'));
	const secretary = product.clientAs(await buildHolder(db, { role: 'secretary', at: town })).campaigns;
	await expect(secretary.campaign.get({ id })).rejects.toEqual(refused('NOT_FOUND'));
	await clerk.plan.issue({ id, scope: [town], types: ['committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: id });
	expect((await secretary.campaign.get({ id })).manages).toBe(false);
	await expect(secretary.plan.approve({ id, edition })).rejects.toEqual(refused('FORBIDDEN'));
	await settleAll(clerk, id);
	await clerk.campaign.end({ id });
	await expect(clerk.plan.save({ id, name: '镇活动', plan: buildPlan(), edition })).rejects.toEqual(
		refused('CAMPAIGN_NOT_RUNNING'),
	);
	await clerk.campaign.resume({ id });
	await expect(clerk.campaign.resume({ id })).rejects.toEqual(refused('CONFLICT'));
});
