import { doneDay } from '@pacesetter/core/campaigns';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { buildCampaign, buildPlan, settleAll } from '../../testing/campaign.ts';
import { buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const refused = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });
type Client = ReturnType<typeof product.clientAs>['campaigns'];
let county: number;
let branch: number;
let other: number;
let clerk: Client;
let secretary: Client;
const campaigns: string[] = [];

const [, asked] = buildPlan().actions;
if (!asked) throw new Error('the plan has no visits');
const visits = { ...asked, due: { on: '2099-06-30' }, quotaHigh: null, clauses: [] };
// Days of which acts may be.
const phases = [
	{ key: 'p1', name: '活动', from: { on: '2026-03-01' }, until: { on: '2099-06-30' }, exits: [], milestones: [] },
];
const lesson = { ...visits, key: 'lesson', text: '讲一次党课', quotaLow: 1 };

beforeAll(async () => {
	county = await buildOrganisation(product);
	[branch, other] = [
		await buildOrganisation(product, { parent: county }),
		await buildOrganisation(product, { parent: county }),
	];
	const as = async (role: 'department_clerk' | 'secretary', at: number) =>
		product.clientAs(await buildHolder(db, { role, at })).campaigns;
	clerk = await as('department_clerk', county);
	secretary = await as('secretary', branch);
	for (const text of ['走访困难户', '组织走访困难户', '走访辖区企业'])
		campaigns.push(
			await buildCampaign(product, {
				issuer: county,
				plan: buildPlan({ phases, actions: [{ ...visits, text }, lesson] }),
			}),
		);
});
const taskOf = async (campaign: string | undefined, key: string, organisation = branch): Promise<string> => {
	const { rows } = await sql<{
		id: string;
	}>`SELECT t.id FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
		WHERE t.campaign_id = ${campaign} AND t.organisation_id = ${organisation} AND a.key = ${key}`.execute(db);
	return rows[0]?.id ?? '';
};
const entry = { doneOn: '2026-04-01', record: '走访了三户困难户' };

test('whoever enters an act is offered what else it may count for, with the reason, and nothing of anybody else', async () => {
	const [first, second, third] = await Promise.all(campaigns.map((campaign) => taskOf(campaign, 'visits')));
	const task = await secretary.task.get({ id: first ?? '' });
	expect(task.beside.map(({ taskId, reason, kind, twice }) => [taskId, reason, kind, twice])).toEqual([
		[second, 'same_words', null, true],
		[third, 'same_kind', '走访', false],
	]);
	expect((await clerk.task.get({ id: first ?? '' })).beside).toHaveLength(2);
	const notHis = await taskOf(campaigns[1], 'visits', other);
	for (const also of [[notHis], [await taskOf(campaigns[1], 'lesson')], [crypto.randomUUID()]])
		await expect(secretary.act.add({ id: first ?? '', ...entry, also })).rejects.toEqual(
			refused('INVALID', { field: 'also' }),
		);
});

test('one entry counts for all that were chosen, is told at each, and is taken back and entered again once for all', async () => {
	const ids = await Promise.all(campaigns.map((campaign) => taskOf(campaign, 'visits')));
	const [first = '', ...also] = ids;
	const { id } = await secretary.act.add({ id: first, ...entry, also });
	const { rows } = await sql<{ entries: number }>`SELECT count(DISTINCT entry_id) AS entries FROM campaign_act
		WHERE task_id = ANY(${ids}::uuid[])`.execute(db);
	expect(rows[0]?.entries).toBe(1);
	const acts = async () => Promise.all(ids.map(async (one) => (await secretary.task.get({ id: one })).acts));
	expect(await acts()).toEqual([1, 1, 1]);
	const [act] = (await secretary.task.get({ id: also[0] ?? '' })).actList;
	expect(act?.also.map(({ taskId }) => taskId).toSorted()).toEqual([first, also[1] ?? ''].toSorted());
	// Taken back at one of the others.
	await secretary.act.withdraw({ id: act?.id ?? '' });
	expect(await acts()).toEqual([0, 0, 0]);
	await expect(secretary.act.withdraw({ id })).rejects.toEqual(refused('CONFLICT'));
	await secretary.act.restore({ id });
	expect(await acts()).toEqual([1, 1, 1]);
	// Judged for one of them it stays for all, and each is judged by itself.
	await clerk.act.judge({ id, quality: 'poor' });
	await expect(secretary.act.withdraw({ id: act?.id ?? '' })).rejects.toEqual(
		refused('CONFLICT', { reason: 'judged' }),
	);
	expect((await secretary.task.get({ id: also[0] ?? '' })).actList[0]?.quality).toBe(null);
	await clerk.act.judge({ id, quality: null });
	await settleAll(clerk, campaigns[2] ?? '');
	await clerk.campaign.end({ id: campaigns[2] ?? '' });
	await expect(secretary.act.withdraw({ id })).rejects.toEqual(refused('CAMPAIGN_NOT_RUNNING'));
	await clerk.campaign.resume({ id: campaigns[2] ?? '' });
	await secretary.act.withdraw({ id });
});

test('what was taken back is not entered again where others took its place', async () => {
	const { quotaHigh: _, ...open } = visits;
	const issuer = await buildOrganisation(product, { parent: county });
	const plan = buildPlan({ phases, actions: [{ ...open, quotaLow: 1, quotaHigh: 1, evidence: 'number', target: 9 }] });
	const id = await taskOf(await buildCampaign(product, { issuer, plan }), 'visits', issuer);
	const enter = (amount: number) => clerk.act.add({ id, doneOn: '2026-04-01', amount });
	const { id: first } = await enter(1);
	await expect(enter(2)).rejects.toEqual(refused('QUOTA_FULL', { most: 1 }));
	await clerk.act.withdraw({ id: first });
	await enter(2);
	await expect(clerk.act.restore({ id: first })).rejects.toEqual(refused('QUOTA_FULL', { most: 1 }));
	expect(await clerk.task.get({ id })).toMatchObject({ acts: 1, actList: [{ amount: 2 }] });
});

test('one entry does one round of an action, not two', async () => {
	const issuer = await buildOrganisation(product, { parent: county });
	const monthly = { ...visits, key: 'monthly', every: 'monthly' as const, from: { on: '2026-01-01' } };
	const plan = buildPlan({ actions: [{ ...visits, quotaLow: 5 }, monthly] });
	const campaign = await buildCampaign(product, { issuer, plan });
	const { items } = await clerk.board.list({ id: campaign, at: issuer, size: 50 });
	const rounds = items.filter(({ action }) => action.key === 'monthly').map((one) => one.id);
	const id = items.find(({ action }) => action.key === 'visits')?.id ?? '';
	await expect(clerk.act.add({ id, ...entry, also: rounds.slice(0, 2) })).rejects.toEqual(
		refused('INVALID', { field: 'also' }),
	);
	await clerk.act.add({ id, ...entry, also: rounds.slice(0, 1) });
});

test('two who enter for each other’s tasks at once don’t wait for each other, and nothing is lost', async () => {
	const [one = '', two = ''] = await Promise.all(campaigns.map((campaign) => taskOf(campaign, 'lesson', other)));
	// Whoever comes second finds the other's task done, and is told so.
	const both = await Promise.allSettled([
		clerk.act.add({ id: one, doneOn: '2026-04-01', record: '讲了一次党课', also: [two] }),
		clerk.act.add({ id: two, doneOn: '2026-04-02', record: '又讲了一次党课', also: [one] }),
	]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'INVALID' } });
	for (const id of [one, two]) {
		const task = await clerk.task.get({ id });
		expect([task.acts, task.standing]).toEqual([task.actList.length, 'done']);
	}
});

test('whatever is entered, shared, taken back and entered again, each task is what a recount of its acts says', async () => {
	const ids = await Promise.all(campaigns.map((campaign) => taskOf(campaign, 'visits')));
	const made: string[] = [];
	const step = fc.record({
		what: fc.constantFrom('add', 'add', 'withdraw', 'restore'),
		at: fc.nat(2),
		also: fc.subarray([0, 1, 2]),
		which: fc.nat(20),
		day: fc.integer({ min: 10, max: 28 }),
	});
	for (const { what, at, also, which, day } of fc.sample(step, { numRuns: 40, seed: 7 })) {
		const id = made[which % Math.max(1, made.length)] ?? '';
		const act =
			what === 'add'
				? secretary.act
						.add({
							id: ids[at] ?? '',
							doneOn: `2026-05-${day}`,
							record: '走访了三户村民',
							also: also.map((one) => ids[one] ?? ''),
						})
						.then((one) => made.push(one.id))
				: id !== '' && secretary.act[what]({ id });
		// What is refused, as a task that is done already, has changed nothing.
		await Promise.resolve(act).catch(() => null);
		const { rows } = await sql<{ id: string; doneOn: string | null; acts: number; days: string[] | null }>`
			SELECT t.id, t.done_on AS "doneOn", t.acts, array_agg(a.done_on::text) FILTER (WHERE a.id IS NOT NULL) AS days
			FROM campaign_task t LEFT JOIN campaign_act a ON a.task_id = t.id AND a.withdrawn_at IS NULL
			WHERE t.id = ANY(${ids}::uuid[]) GROUP BY t.id`.execute(db);
		for (const task of rows) {
			const acts = (task.days ?? []).map((doneOn) => ({ doneOn, amount: null, quality: null }));
			expect([task.acts, task.doneOn]).toEqual([acts.length, doneDay(acts, { quotaLow: 2, target: null })]);
		}
	}
	expect(made.length).toBeGreaterThan(3);
});

test('what another campaign asks already is told before approval, and its burden is counted once', async () => {
	const plan = buildPlan({
		actions: [
			{ ...visits, text: '走访困难户' },
			{ ...lesson, text: '办一期夜校' },
		],
	});
	const draft = await buildCampaign(product, { issuer: county, plan, draft: true });
	const { faults, burden } = await clerk.campaign.get({ id: draft });
	const { items } = await clerk.campaign.list({ size: 50 });
	const first = items.find(({ id }) => id === campaigns[0]);
	expect(faults.filter(({ code }) => code === 'asked_twice')).toEqual([
		{ code: 'asked_twice', weight: 'should', part: 'visits', value: null, campaign: first?.name },
	]);
	expect(burden.rows.map(({ key, shared }) => [key, shared])).toEqual([
		['visits', true],
		['lesson', false],
	]);
	const minutes = (shared: boolean) =>
		burden.rows.filter((row) => row.shared === shared).reduce((sum, { minutesAMonth }) => sum + minutesAMonth, 0);
	expect([burden.minutesAMonth, burden.sharedMinutesAMonth]).toEqual([minutes(false), minutes(true)]);
	// A campaign elsewhere is not told of what it doesn't reach.
	const elsewhere = await buildOrganisation(product);
	const stranger = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: elsewhere })).campaigns;
	const { id } = await stranger.campaign.create({ name: '另一个活动', issuerId: elsewhere });
	await stranger.plan.save({ id, name: '另一个活动', plan, edition: 1 });
	expect((await stranger.campaign.get({ id })).faults.map(({ code }) => code)).not.toContain('asked_twice');
});
