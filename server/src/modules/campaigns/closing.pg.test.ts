import { addCounts, noCounts, type TaskTimes, taskCoverage, taskStanding } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { buildCampaign, buildPlan, settleAll } from '../../testing/campaign.ts';
import { buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const refused = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });
const exit = (key: string, more: object) => ({ key, text: key, judged: false, target: null, ...more });
const phases = [
	{
		key: 'p1',
		name: '动员',
		from: { on: '2026-03-01' },
		until: { on: '2026-03-31' },
		milestones: [],
		exits: [
			exit('held', { measure: 'coverage', of: 'meeting', target: 50 }),
			exit('settled', { measure: 'indicator', of: 'i1' }),
			exit('felt', { judged: true }),
			exit('loose', {}),
		],
	},
	{ key: 'p2', name: '攻坚', from: { on: '2026-04-01' }, until: { on: '2099-12-31' }, milestones: [], exits: [] },
];
const meeting = { chair: '周某', expected: 20, attended: 18 };
type Client = ReturnType<typeof product.clientAs>['campaigns'];
let county: number;
let branches: number[];
let campaign: string;
let clerk: Client;
let secretary: Client;

beforeAll(async () => {
	county = await buildOrganisation(product);
	branches = [];
	for (let place = 0; place < 3; place += 1) branches.push(await buildOrganisation(product, { parent: county }));
	clerk = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: county })).campaigns;
	secretary = product.clientAs(await buildHolder(db, { role: 'secretary', at: branches[0] ?? 0 })).campaigns;
	campaign = await buildCampaign(product, { issuer: county, plan: buildPlan({ phases }) });
});
const first = async () => (await clerk.phase.board({ id: campaign })).phases[0];
const standsOf = async () => (await first())?.exits.map(({ key, state, reason }) => [key, state, reason]);
const enter = async (organisation: number | undefined, doneOn: string) => {
	const { items } = await clerk.board.list({ id: campaign, size: 100 });
	const task = items.find((one) => one.action.key === 'meeting' && one.organisation.id === organisation);
	return clerk.act.add({ id: task?.id ?? '', doneOn, meeting });
};

test('each criterion is counted or judged, and says why it is met, is not, or is unknown', async () => {
	expect(await standsOf()).toEqual([
		['held', 'not_met', 'short'],
		['settled', 'unknown', 'not_measured'],
		['felt', 'unknown', 'not_judged'],
		['loose', 'unknown', 'no_measure'],
	]);
	await enter(branches[0], '2026-03-02');
	await enter(branches[1], '2026-03-05');
	await clerk.phase.measure({ id: campaign, key: 'i1', on: '2026-03-20', value: 82, source: '统计表' });
	const judging = { id: campaign, phase: 'p1', key: 'felt', quality: 'good' as const };
	await expect(clerk.phase.judge(judging)).rejects.toEqual(refused('INVALID', { field: 'note' }));
	await expect(clerk.phase.judge({ ...judging, key: 'held', note: '大家都说好' })).rejects.toEqual(
		refused('INVALID', { field: 'key' }),
	);
	await expect(clerk.phase.judge({ ...judging, key: 'nothing', note: '大家都说好' })).rejects.toEqual(
		refused('NOT_FOUND'),
	);
	await clerk.phase.judge({ ...judging, note: '问卷九成满意' });
	expect(await standsOf()).toEqual([
		['held', 'met', 'reached'],
		['settled', 'met', 'reached'],
		['felt', 'met', 'judged'],
		['loose', 'unknown', 'no_measure'],
	]);
	await expect(clerk.phase.measure({ id: campaign, key: 'i1', on: '2999-01-01', value: 1 })).rejects.toEqual(
		refused('DAY_NOT_TAKEN'),
	);
	await clerk.phase.measure({ id: campaign, key: 'i1', on: '2026-03-20', value: null });
	expect((await standsOf())?.[1]).toEqual(['settled', 'unknown', 'not_measured']);
	await expect(secretary.phase.board({ id: campaign })).rejects.toEqual(refused('FORBIDDEN'));
	await expect(product.clientAs(null).campaigns.closing.get({ id: campaign })).rejects.toEqual(
		refused('SIGN_IN_REQUIRED'),
	);
});

test('a judgement is of the criterion as it read: reworded it has to be judged anew, and what was said of it before is told beside', async () => {
	const id = await buildCampaign(product, { issuer: county, plan: buildPlan({ phases }) });
	const of = { id, phase: 'p1', key: 'felt' };
	await clerk.phase.judge({ ...of, quality: 'good', note: '问卷九成满意' });
	const revise = async (text: string, feature: string) => {
		const exits = phases[0]?.exits.map((one) => (one.key === 'felt' ? { ...one, text } : one)) ?? [];
		const plan = buildPlan({ feature, phases: phases.map((one) => (one.key === 'p1' ? { ...one, exits } : one)) });
		const { edition } = await clerk.campaign.get({ id });
		const saved = await clerk.plan.save({ id, name: '活动', plan, edition });
		await clerk.plan.approve({ id, edition: saved.edition });
		// What was only approved changes nothing yet.
		expect((await felt())?.text).not.toBe(text);
		await clerk.plan.issue({ id, scope: [county], types: ['branch', 'committee'] });
	};
	const felt = async () => (await clerk.phase.board({ id })).phases[0]?.exits.find(({ key }) => key === 'felt');
	await revise('群众和企业都认可', '甲');
	expect(await felt()).toMatchObject({
		state: 'unknown',
		reason: 'not_judged',
		judgement: null,
		earlier: { quality: 'good', note: '问卷九成满意', text: 'felt' },
	});
	// Whoever saw the earlier words judges nothing that he did not see.
	await expect(clerk.phase.judge({ ...of, text: 'felt', quality: 'good', note: '都说好' })).rejects.toEqual(
		refused('PLAN_CHANGED'),
	);
	await clerk.phase.judge({ ...of, text: '群众和企业都认可', quality: 'poor', note: '企业不知情' });
	expect(await felt()).toMatchObject({ state: 'not_met', judgement: { quality: 'poor' }, earlier: null });
	await clerk.phase.judge({ ...of, quality: null });
	expect(await felt()).toMatchObject({ state: 'unknown', earlier: { quality: 'good', text: 'felt' } });
	await revise('felt', '乙');
	expect(await felt()).toMatchObject({ state: 'met', judgement: { quality: 'good' }, earlier: null });
});

test('coverage of a criterion is what a recount says', async () => {
	const { rows } = await sql<TaskTimes>`
		SELECT t.due_on AS "dueOn", t.done_on AS "doneOn", t.excused, t.suspended, t.hour_passed AS "hourPassed" FROM campaign_task t
		JOIN campaign_action a ON a.id = t.action_id WHERE t.campaign_id = ${campaign} AND a.key = 'meeting'`.execute(db);
	const today = dayInChina(new Date());
	const { numerator, denominator } = taskCoverage(
		rows.reduce((sum, task) => addCounts(sum, { ...noCounts, [taskStanding(task, today)]: 1 }), noCounts),
	);
	expect((await first())?.exits[0]).toMatchObject({ value: numerator, denominator, goal: 50 });
});

test('going on with something unmet needs a reason, is done once by whoever comes first, and is taken back', async () => {
	expect((await first())?.state).toBe('checking');
	await expect(clerk.phase.close({ id: campaign, phase: 'p1' })).rejects.toEqual(
		refused('INVALID', { field: 'reason' }),
	);
	await expect(clerk.phase.close({ id: campaign, phase: 'p2', reason: '跳过' })).rejects.toEqual(refused('CONFLICT'));
	const both = await Promise.allSettled(
		['甲方', '乙方'].map((reason) => clerk.phase.close({ id: campaign, phase: 'p1', reason })),
	);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(await first()).toMatchObject({ state: 'closed', ended: { unmet: 2 } });
	await expect(clerk.phase.judge({ id: campaign, phase: 'p1', key: 'felt', quality: null })).rejects.toEqual(
		refused('CONFLICT'),
	);
	await clerk.phase.reopen({ id: campaign, phase: 'p1' });
	await expect(clerk.phase.reopen({ id: campaign, phase: 'p1' })).rejects.toEqual(refused('CONFLICT'));
	expect((await first())?.state).toBe('checking');
});

test('a campaign ends when everything open has its disposition, and what opens afterwards keeps it open', async () => {
	const gate = await clerk.closing.get({ id: campaign });
	expect(gate.map(({ kind, count }) => [kind, count])).toEqual([
		['action', 2],
		['action', 3],
		['filing', 4],
		['phase', 2],
		['phase', 1],
	]);
	await expect(clerk.campaign.end({ id: campaign })).rejects.toEqual(refused('CLOSING_OPEN', { count: 5 }));
	await expect(
		clerk.closing.settle({ id: campaign, item: 'request', count: 1, disposition: 'cleared', reason: '没有' }),
	).rejects.toEqual(refused('NOT_FOUND'));
	await settleAll(clerk, campaign);
	const act = await enter(branches[2], '2026-03-06');
	// Fewer than was said of: it still holds. As many again: it holds. Then a new branch of its own adds one more.
	await clerk.act.withdraw({ id: act.id });
	expect((await clerk.closing.get({ id: campaign })).every(({ settled }) => settled !== null)).toBe(true);
	const { items } = await secretary.instance.list({ campaign });
	const added = await secretary.action.add({ id: items[0]?.id ?? '', text: '田间党课', dueOn: '2026-09-01' });
	await expect(clerk.campaign.end({ id: campaign })).rejects.toEqual(refused('CLOSING_OPEN', { count: 1 }));
	await clerk.closing.unsettle({ id: campaign, item: 'filing' });
	await expect(clerk.campaign.end({ id: campaign })).rejects.toEqual(refused('CLOSING_OPEN', { count: 2 }));
	await settleAll(clerk, campaign);
	await clerk.campaign.end({ id: campaign });
	await expect(secretary.act.add({ id: added.taskId, doneOn: '2026-03-06', record: '讲了田间党课' })).rejects.toEqual(
		refused('CAMPAIGN_NOT_RUNNING'),
	);
	await expect(clerk.closing.unsettle({ id: campaign, item: 'filing' })).rejects.toEqual(
		refused('CAMPAIGN_NOT_RUNNING'),
	);
	await clerk.campaign.resume({ id: campaign });
});
