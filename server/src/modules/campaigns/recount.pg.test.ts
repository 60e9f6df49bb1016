import { addCounts, type Counts, noCounts, standings, taskStanding } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, buildPlan, workCampaigns } from '../../testing/campaign.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const founder = product.clientAs(await buildFounder(db));
const today = dayInChina(new Date());

/** A county with two towns and seven branches, and who sees how much of it. */
const county = await buildOrganisation(product);
const towns = [
	await buildOrganisation(product, { parent: county, type: 'committee' }),
	await buildOrganisation(product, { parent: county, type: 'committee' }),
];
const [firstTown = 0, secondTown = 0] = towns;
const branches: number[] = [];
for (const parent of [firstTown, firstTown, firstTown, secondTown, secondTown, county, county])
	branches.push(await buildOrganisation(product, { parent }));
const [branch = 0] = branches;
const below = new Map([
	[county, [county, ...towns, ...branches]],
	[firstTown, [firstTown, ...branches.slice(0, 3)]],
	[secondTown, [secondTown, ...branches.slice(3, 5)]],
]);
/** An organisation with all below it. */
const under = (id: number): number[] => below.get(id) ?? [id];
const clients = new Map<number, ReturnType<typeof product.clientAs>['campaigns']>();
for (const at of [county, firstTown, branch])
	clients.set(at, product.clientAs(await buildHolder(db, { role: 'secretary', at })).campaigns);

/** A campaign in which clauses come from several actions, an action from several clauses, and a revision took one out. */
async function build(): Promise<string> {
	const clauses = ['c1', 'c2', 'c3', 'c4'].map((key) => ({ key, text: `条款${key}` }));
	const [meeting, visits, lesson] = buildPlan().actions;
	if (!meeting || !visits || !lesson) throw new Error('the plan has no actions');
	const actions = [
		{ ...meeting, clauses: ['c1', 'c2'] },
		{ ...visits, clauses: ['c2'] },
		{ ...lesson, clauses: ['c3'] },
		{ ...meeting, key: 'old', clauses: ['c4'] },
	];
	const sums = [null, 'visits', 'meeting'].map((of) => ({
		key: of ?? 'all',
		text: '合计',
		judged: false,
		target: 100,
		measure: 'sum' as const,
		of,
	}));
	const phases = [
		{ key: 'p1', name: '动员', from: { on: '2026-03-01' }, until: { on: '2099-12-31' }, milestones: [], exits: sums },
	];
	const id = await buildCampaign(product, { issuer: county, plan: buildPlan({ clauses, actions }) });
	const plan = buildPlan({ clauses, phases, actions: actions.slice(0, 3) });
	const { edition } = await founder.campaigns.plan.save({ id, name: '创先争优活动', plan, edition: 2 });
	await founder.campaigns.plan.approve({ id, edition });
	await founder.campaigns.plan.issue({ id, scope: [county], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: id });
	// Two branches add an action of their own, one takes the one on offer.
	const instances = await instancesOf(id);
	for (const one of branches.slice(0, 2))
		await founder.campaigns.action.add({
			id: instances.get(one) ?? '',
			text: '田间党课',
			dueOn: '2099-09-01',
			clauses: ['c3', 'c4'],
		});
	const taker = instances.get(branches[4] ?? 0) ?? '';
	const [offered] = (await founder.campaigns.instance.get({ id: taker })).offered;
	await founder.campaigns.action.take({ id: taker, action: offered?.id ?? '' });
	return id;
}
async function instancesOf(campaign: string): Promise<Map<number, string>> {
	const { rows } = await sql<{ id: string; organisation: number }>`SELECT id, organisation_id AS organisation
		FROM campaign_instance WHERE campaign_id = ${campaign}`.execute(db);
	return new Map(rows.map(({ id, organisation }) => [organisation, id]));
}

interface Task {
	readonly id: string;
	readonly organisation: number;
	readonly action: string;
	readonly key: string;
	readonly local: boolean;
	readonly clauses: string[];
	readonly dueOn: string | null;
	readonly doneOn: string | null;
	readonly excused: boolean;
	readonly suspended: boolean;
	readonly hourPassed: boolean;
	readonly doneWell: boolean;
}
/** The tasks in force as they lie in the database, to be counted by the rule of core. */
async function tasksOf(campaign: string): Promise<Task[]> {
	const { rows } = await sql<Task>`SELECT t.id, t.organisation_id AS organisation, t.action_id AS action, a.key,
			a.local_id IS NOT NULL AS local, a.clauses, t.due_on AS "dueOn", t.done_on AS "doneOn", t.excused,
			t.suspended, t.hour_passed AS "hourPassed", t.done_well AS "doneWell"
		FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
		WHERE t.campaign_id = ${campaign}`.execute(db);
	return rows;
}
const countOf = (tasks: readonly Task[]): Counts =>
	tasks.reduce((sum, task) => {
		const one = { ...noCounts, [taskStanding(task, today)]: 1 };
		return addCounts(sum, { ...one, doneWell: task.doneOn !== null && task.doneWell ? 1 : 0 });
	}, noCounts);
const byId = (tasks: readonly { readonly id: string }[]) => tasks.map(({ id }) => id).toSorted();

const campaign = await build();
const instances = await instancesOf(campaign);

const day = fc.option(
	fc.integer({ min: -20, max: 20 }).map((days) => dayInChina(new Date(Date.now() + days * 86_400_000))),
	{ nil: null },
);
const state = fc.record({
	dueOn: day,
	doneOn: day,
	excused: fc.boolean(),
	suspended: fc.boolean(),
	hourPassed: fc.boolean(),
	doneWell: fc.boolean(),
});
/** What was done once at an organisation, for how many of its tasks it counts, and for how many of them as poor. */
const entry = fc.record({
	organisation: fc.constantFrom(...instances.keys()),
	amount: fc.option(fc.nat(50), { nil: null }),
	tasks: fc.integer({ min: 1, max: 4 }),
	poor: fc.nat(2),
	withdrawn: fc.boolean(),
});
type Value<Of> = Of extends fc.Arbitrary<infer V> ? V : never;
interface Act {
	readonly entry: string;
	readonly task: string;
	readonly amount: number | null;
	readonly quality: 'poor' | null;
	readonly withdrawn: boolean;
}

/** Enters things, each as it would be entered: for different actions of one organisation. */
async function enter(entries: readonly Value<typeof entry>[]): Promise<Act[]> {
	const tasks = (await tasksOf(campaign)).toSorted((one, other) => (one.id < other.id ? -1 : 1));
	const acts = entries.flatMap(({ organisation, amount, poor, withdrawn, tasks: count }): Act[] => {
		const own = tasks.filter((task) => task.organisation === organisation).slice(0, count);
		const id = crypto.randomUUID();
		return own.map((task, place) => ({
			entry: id,
			task: task.id,
			amount,
			quality: place < poor ? 'poor' : null,
			withdrawn,
		}));
	});
	await sql`DELETE FROM campaign_act`.execute(db);
	await sql`INSERT INTO campaign_act (entry_id, task_id, done_on, amount, quality, judged_at, withdrawn_at, at)
		SELECT entry, task, ${today}, amount, quality, CASE WHEN quality IS NOT NULL THEN now() END,
			CASE WHEN withdrawn THEN now() END, now()
		FROM jsonb_to_recordset(${JSON.stringify(acts)}::jsonb)
			AS n (entry uuid, task uuid, amount float8, quality text, withdrawn boolean)`.execute(db);
	await sql`UPDATE campaign_task t SET acts = (SELECT count(*) FROM campaign_act act
		WHERE act.task_id = t.id AND act.withdrawn_at IS NULL)`.execute(db);
	return acts.filter((act) => !act.withdrawn);
}
/** Entries among acts, each once. */
const entriesOf = (acts: readonly Act[]) => [...new Map(acts.map((act) => [act.entry, act])).values()];
const answer = fc.record({
	organisation: fc.constantFrom(...instances.keys()),
	clause: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
	answer: fc.constantFrom('taken_up', 'not_applicable'),
});

/** Puts tasks and answers into whatever states. */
async function scatter(states: readonly Value<typeof state>[], said: unknown) {
	const ids = (await tasksOf(campaign)).map(({ id }) => id).toSorted();
	const rows = ids.map((id, place) => ({ id, ...states[place % states.length] }));
	await sql`UPDATE campaign_task t SET due_on = n."dueOn", done_on = n."doneOn", excused = n.excused,
			done_well = n."doneWell", suspended = n.suspended, hour_passed = n."hourPassed"
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			AS n (id uuid, "dueOn" date, "doneOn" date, excused boolean, "doneWell" boolean,
				suspended boolean, "hourPassed" boolean)
		WHERE t.id = n.id`.execute(db);
	await sql`DELETE FROM campaign_answer`.execute(db);
	await sql`INSERT INTO campaign_answer (instance_id, clause, answer, reason, answered_at)
		SELECT i.id, n.clause, n.answer, '没有', now()
		FROM jsonb_to_recordset(${JSON.stringify(said)}::jsonb) AS n (organisation bigint, clause text, answer text)
		JOIN campaign_instance i ON i.organisation_id = n.organisation AND i.campaign_id = ${campaign}
		ON CONFLICT DO NOTHING`.execute(db);
}

test('board, lists, totals and clauses say what a recount says, to everybody for what is in his reach', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(state, { minLength: 1, maxLength: 30 }),
			fc.array(answer, { maxLength: 12 }),
			async (states, said) => {
				await scatter(states, said);
				const all = await tasksOf(campaign);
				for (const [at, client] of clients) {
					const mine = all.filter(({ organisation }) => under(at).includes(organisation));
					const board = await client.board.get({ id: campaign });
					expect(board.total).toEqual(countOf(mine));
					for (const row of board.rows) {
						const known = row.organisation.id === at ? [at] : under(row.organisation.id);
						const inRow = mine.filter(({ organisation }) => known.includes(organisation));
						expect(row.counts).toEqual(countOf(inRow));
						for (const cell of row.cells)
							expect(cell.counts).toEqual(countOf(inRow.filter(({ action }) => action === cell.actionId)));
						expect(new Set(row.cells.map(({ actionId }) => actionId))).toEqual(
							new Set(inRow.flatMap(({ action, local }) => (local ? [] : [action]))),
						);
					}
					const listed = await client.campaign.list({});
					expect(listed.items.find(({ id }) => id === campaign)?.counts).toEqual(countOf(mine));
					for (const standing of standings) {
						const wanted = mine.filter((task) => taskStanding(task, today) === standing);
						const list = await client.board.list({ id: campaign, standing, size: 100 });
						expect([list.total, byId(list.items)]).toEqual([wanted.length, byId(wanted)]);
					}
				}
			},
		),
		{ numRuns: 12 },
	);
}, 120_000);

test('the pages of a list are the whole of it, in its order', async () => {
	const whole = await founder.campaigns.board.list({ id: campaign, size: 100 });
	const pages = [];
	for (let page = 1; pages.length < whole.total; page += 1)
		pages.push(...(await founder.campaigns.board.list({ id: campaign, page, size: 3 })).items);
	expect(pages).toEqual(whole.items);
	expect((await founder.campaigns.board.list({ id: campaign, page: 99, size: 3 })).total).toBe(whole.total);
});

test('the trace is complete both ways: from each clause to every task, and from every task back', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(answer, { maxLength: 20 }), fc.array(entry, { maxLength: 20 }), async (said, entries) => {
			await scatter(
				[{ dueOn: null, doneOn: null, excused: false, suspended: false, hourPassed: false, doneWell: false }],
				said,
			);
			const acts = await enter(entries);
			const all = await tasksOf(campaign);
			for (const [at, client] of clients) {
				const here = under(at);
				const mine = all.filter(({ organisation }) => here.includes(organisation));
				const traced = await client.board.trace({ id: campaign });
				const own = await Promise.all(here.map((one) => client.instance.get({ id: instances.get(one) ?? '' })));
				expect(traced.map(({ key }) => key)).toEqual(['c1', 'c2', 'c3', 'c4']);
				for (const clause of traced) {
					const from = mine.filter(({ clauses }) => clauses.includes(clause.key));
					expect(new Set(clause.actions.map(({ id }) => id))).toEqual(new Set(from.map(({ action }) => action)));
					for (const action of clause.actions)
						expect(action.counts).toEqual(countOf(from.filter((task) => task.action === action.id)));
					const done = acts.filter(({ task }) => from.some(({ id }) => id === task));
					expect(clause.acts).toBe(entriesOf(done).length);
					const states = own.map(({ clauses }) => clauses.find(({ key }) => key === clause.key)?.state);
					expect(clause.open).toBe(states.filter((one) => one === 'open').length);
					expect(clause.notApplicable).toBe(states.filter((one) => one === 'not_applicable').length);
				}
				for (const task of mine) {
					const back = (await client.task.get({ id: task.id })).clauses.map(({ key }) => key);
					expect(back).toEqual(task.clauses.toSorted());
				}
			}
		}),
		{ numRuns: 4 },
	);
}, 120_000);

test('an amount is summed once an entry, of each action and of all, whatever it counts for beside', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(entry, { maxLength: 25 }), async (entries) => {
			const counted = (await enter(entries)).filter(({ quality }) => quality === null);
			const tasks = await tasksOf(campaign);
			const sumOf = (acts: readonly Act[]) => entriesOf(acts).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
			const of = (key: string) =>
				counted.filter(({ task }) => tasks.some((one) => one.id === task && one.key === key && !one.local));
			const exits = (await founder.campaigns.phase.board({ id: campaign })).phases[0]?.exits;
			expect(exits?.map(({ key, value }) => [key, value])).toEqual([
				['all', sumOf(counted)],
				['visits', sumOf(of('visits'))],
				['meeting', sumOf(of('meeting'))],
			]);
		}),
		{ numRuns: 8 },
	);
}, 60_000);
