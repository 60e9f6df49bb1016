import type { Plan } from '@pacesetter/core/campaigns';
import { addDays } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { buildCampaign, buildPlan } from '../../testing/campaign.ts';
import { buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const refused = (code: string, details: object = {}) =>
	expect.objectContaining({ code, data: expect.objectContaining(details) });
const meeting = { chair: '周某', expected: 20, attended: 18 };
const record = '走访了三户村民，记在台账';
const today = dayInChina(new Date());
let county: number;
let branch: number;
let secretary: ReturnType<typeof product.clientAs>['campaigns'];
let campaign: string;

const [held, visits] = buildPlan().actions;
if (!held || !visits) throw new Error('the plan has no actions');
const monthly = {
	...visits,
	key: 'monthly',
	text: '开展一次组织生活',
	every: 'monthly',
	from: { on: '2026-01-01' },
	due: { on: '2026-12-31' },
	quotaLow: 1,
	quotaHigh: null,
} as const;

const taskOf = async (key: string, round = 1, of = campaign): Promise<string> => {
	const { rows } = await sql<{
		id: string;
	}>`SELECT t.id FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
		WHERE t.campaign_id = ${of} AND t.organisation_id = ${branch} AND a.key = ${key} AND t.round = ${round}`.execute(
		db,
	);
	return rows[0]?.id ?? '';
};
const build = (wish: Partial<Plan>) => buildCampaign(product, { issuer: county, plan: buildPlan(wish) });

beforeAll(async () => {
	county = await buildOrganisation(product);
	branch = await buildOrganisation(product, { parent: county });
	secretary = product.clientAs(await buildHolder(db, { role: 'secretary', at: branch })).campaigns;
	campaign = await build({ actions: [held, visits, monthly] });
});

test('a meeting is held in its window or later, never before it, on a day to come, or by nobody', async () => {
	const id = await taskOf('meeting');
	for (const doneOn of ['2020-01-01', '2026-02-28'])
		await expect(secretary.act.add({ id, doneOn, meeting })).rejects.toEqual(
			refused('DAY_NOT_TAKEN', { reason: 'meeting_early', first: '2026-03-01' }),
		);
	await expect(secretary.act.add({ id, doneOn: addDays(today, 1), meeting })).rejects.toEqual(
		refused('DAY_NOT_TAKEN', { reason: 'future' }),
	);
	for (const attended of [0, 21])
		await expect(secretary.act.add({ id, doneOn: '2026-03-01', meeting: { ...meeting, attended } })).rejects.toEqual(
			refused('INVALID', { field: 'meeting' }),
		);
	expect(await secretary.task.get({ id })).toMatchObject({ standing: 'overdue', opensOn: '2026-03-01', rounds: [] });
	const late = await secretary.act.add({ id, doneOn: '2026-03-05', meeting });
	expect((await secretary.task.get({ id })).standing).toBe('done_late');
	await secretary.act.withdraw({ id: late.id });
	await secretary.act.add({ id, doneOn: '2026-03-01', meeting });
	expect((await secretary.task.get({ id })).standing).toBe('done');
});

test('what has no window begins with the campaign: with the first day of its plan, or with its issue', async () => {
	await expect(secretary.act.add({ id: await taskOf('visits'), doneOn: '2025-12-31', record })).rejects.toEqual(
		refused('DAY_NOT_TAKEN', { reason: 'act_early', first: '2026-01-01' }),
	);
	const plain = await build({ actions: [{ ...visits, due: { on: '2099-06-30' } }] });
	const id = await taskOf('visits', 1, plain);
	await expect(secretary.act.add({ id, doneOn: addDays(today, -1), record })).rejects.toEqual(
		refused('DAY_NOT_TAKEN', { reason: 'act_early', first: today }),
	);
	await secretary.act.add({ id, doneOn: today, record });
});

test('the day of an act decides its round: none is done by what belongs to another, and one act does one round', async () => {
	const [first, second, third] = [await taskOf('monthly'), await taskOf('monthly', 2), await taskOf('monthly', 3)];
	for (const [id, round] of [
		[second, 2],
		[third, 3],
	] as const)
		await expect(secretary.act.add({ id, doneOn: '2026-01-05', record })).rejects.toEqual(
			refused('DAY_NOT_TAKEN', { reason: 'round', round, lies: 1, liesFrom: '2026-01-01', liesUntil: '2026-01-31' }),
		);
	await expect(secretary.act.add({ id: third, doneOn: '2025-12-31', record })).rejects.toEqual(
		refused('DAY_NOT_TAKEN', { reason: 'act_early', first: '2026-01-01' }),
	);
	await secretary.act.add({ id: first, doneOn: '2026-01-05', record });
	expect((await secretary.task.get({ id: first })).standing).toBe('done');
	// Made up for after its end it is late, and by what does no other round.
	const inMarch = await secretary.act.add({ id: third, doneOn: '2026-03-10', record });
	await expect(secretary.act.add({ id: second, doneOn: '2026-03-10', record })).rejects.toEqual(
		refused('CONFLICT', { reason: 'round_taken', round: 3 }),
	);
	await secretary.act.withdraw({ id: inMarch.id });
	await secretary.act.add({ id: second, doneOn: '2026-03-10', record });
	await expect(secretary.act.restore({ id: inMarch.id })).rejects.toEqual(
		refused('CONFLICT', { reason: 'round_taken', round: 2 }),
	);
	const { rounds, standing } = await secretary.task.get({ id: second });
	expect(standing).toBe('done_late');
	expect(
		rounds.slice(0, 3).map(({ taskId, round, from, until, standing: stands }) => [taskId, round, from, until, stands]),
	).toEqual([
		[first, 1, '2026-01-01', '2026-01-31', 'done'],
		[second, 2, '2026-02-01', '2026-02-28', 'done_late'],
		[third, 3, '2026-03-01', '2026-03-31', 'overdue'],
	]);
});

test('two rounds entered at once by one day come to one', async () => {
	const ids = await Promise.all([4, 5, 6].map((round) => taskOf('monthly', round)));
	const entered = await Promise.allSettled(ids.map((id) => secretary.act.add({ id, doneOn: '2026-06-15', record })));
	expect(entered.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('another task that it is to count for is named where the day is none of its days', async () => {
	const later = {
		...visits,
		key: 'later',
		text: '上门走访困难户',
		from: { on: '2026-05-01' },
		due: { on: '2099-06-30' },
	};
	const also = [await taskOf('later', 1, await build({ actions: [later] }))];
	const id = await taskOf('visits');
	await expect(secretary.act.add({ id, doneOn: '2026-04-20', record, also })).rejects.toEqual(
		refused('DAY_NOT_TAKEN', { reason: 'also_early', text: '上门走访困难户', first: '2026-05-01' }),
	);
	await secretary.act.add({ id, doneOn: '2026-05-02', record, also });
});
