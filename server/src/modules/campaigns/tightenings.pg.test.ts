import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { buildCampaign, buildPlan } from '../../testing/campaign.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { rawTasks, recounted } from '../../testing/recounted.ts';
import { buildThreeLevels } from '../../testing/three-levels.ts';

const product = await createTestProduct();
const { db } = product;
const locked = (reason: string) =>
	expect.objectContaining({ code: 'TASK_LOCKED', data: expect.objectContaining({ reason }) });
const nothing = { textAddition: '', standardAddition: '', dueOn: null, target: null };
type Client = ReturnType<typeof product.clientAs>['campaigns'];
let clerk: Client;
let atTown: Client;
let secretary: Client;
let founder: Client;
let county: number;
let town: number;
let branch: number;
let campaign: string;

const [, visits] = buildPlan().actions;
if (!visits) throw new Error('the plan has no visits');
const dates = { from: { on: '2026-11-24' }, due: { on: '2026-12-09' } } as const;
const households = { ...visits, ...dates, types: [], evidence: 'number' as const, target: 10, unit: '户' };
const amount = { ...households, quotaLow: 1, quotaHigh: null };
const keys = ['visits', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

beforeAll(async () => {
	const levels = await buildThreeLevels(product);
	({ county, town, branch, clerk, secretary } = levels);
	atTown = levels.townSecretary;
	founder = product.clientAs(await buildFounder(db)).campaigns;
	const actions = keys.map((key) => ({ ...amount, key, text: `走访困难户${key}` }));
	campaign = await buildCampaign(product, { issuer: county, plan: buildPlan({ actions }) });
});
const taskOf = async (key: string, at = branch): Promise<string> => {
	const { rows } = await sql<{
		id: string;
	}>`SELECT t.id FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
		WHERE t.campaign_id = ${campaign} AND t.organisation_id = ${at} AND a.key = ${key}`.execute(db);
	return rows[0]?.id ?? '';
};
const shown = async (id: string) => {
	const { dueOn, textAddition, target } = await secretary.task.get({ id });
	return { dueOn, textAddition, target };
};

test('what a superior tightened on a branch’s task stands, whatever the branch says or takes back there', async () => {
	const id = await taskOf('visits');
	await atTown.task.tighten({ ...nothing, id, dueOn: '2026-12-05', textAddition: '张贴上墙', target: 15 });
	expect(await secretary.task.get({ id })).toMatchObject({
		tightenings: [{ organisation: { id: town }, within: { id: branch }, own: false, text: '张贴上墙' }],
	});
	// Empty values, a later day, a lower number: none of that is his to take back.
	await secretary.task.tighten({ ...nothing, id });
	await expect(secretary.task.tighten({ ...nothing, id, dueOn: '2026-12-09' })).rejects.toEqual(locked('dueOn'));
	await expect(secretary.task.tighten({ ...nothing, id, target: 12 })).rejects.toEqual(locked('target'));
	expect(await shown(id)).toEqual({ dueOn: '2026-12-05', textAddition: '张贴上墙', target: 15 });
	// What he adds stands beside it, and is taken back by itself.
	await secretary.task.tighten({ ...nothing, id, dueOn: '2026-12-01', textAddition: '书记带头' });
	expect(await shown(id)).toEqual({ dueOn: '2026-12-01', textAddition: '张贴上墙\n书记带头', target: 15 });
	// The county asks for less than the town does, which is no weakening, and binds both from now on.
	await clerk.task.tighten({ ...nothing, id, dueOn: '2026-12-07', textAddition: '拍照留存' });
	expect(await shown(id)).toEqual({ dueOn: '2026-12-01', textAddition: '拍照留存\n张贴上墙\n书记带头', target: 15 });
	await secretary.task.tighten({ ...nothing, id });
	await atTown.task.tighten({ ...nothing, id });
	expect(await shown(id)).toEqual({ dueOn: '2026-12-07', textAddition: '拍照留存', target: 10 });
	await expect(atTown.task.tighten({ ...nothing, id, dueOn: '2026-12-08' })).rejects.toEqual(locked('dueOn'));
	await clerk.task.tighten({ ...nothing, id });
	expect(await shown(id)).toEqual({ dueOn: '2026-12-09', textAddition: '', target: 10 });
	expect((await secretary.task.get({ id })).tightenings).toEqual([]);
});

test('whatever is said in any order on the three levels, each level finds what it and those above it set', async () => {
	const clients = [clerk, atTown, secretary];
	const [upper, id] = [await taskOf('second', town), await taskOf('second')];
	let seed = 7;
	const next = (below: number) => {
		seed = (seed * 48_271) % 2_147_483_647;
		return seed % below;
	};
	const set: (string | null)[] = [null, null, null];
	for (let turn = 0; turn < 30; turn += 1) {
		const level = next(3);
		const [client, day] = [clients[level], next(4) === 0 ? null : `2026-12-0${1 + next(9)}`];
		const above = set.slice(0, level).flatMap((one) => one ?? []);
		const wish = client?.task.tighten({ ...nothing, id, dueOn: day });
		// The day that he set before stands, whatever those above set since.
		if (day !== null && day !== set[level] && above.some((one) => one < day))
			await expect(wish).rejects.toEqual(locked('dueOn'));
		else {
			await wish;
			set[level] = day;
		}
		const { dueOn } = await shown(id);
		for (const one of [...set, '2026-12-09']) expect(one === null || (dueOn ?? '9') <= one).toBe(true);
		expect(dueOn).toBe([...set.flatMap((one) => one ?? []), '2026-12-09'].toSorted()[0]);
	}
	// The town's own task is as it was, and what is kept equals a recount.
	expect((await atTown.task.get({ id: upper })).dueOn).toBe('2026-12-09');
	for (const task of await rawTasks(db, [campaign], '2026-11-26')) expect(recounted(task)).toEqual(task.kept);
});

test('a day on which nothing can have begun is refused', async () => {
	const id = await taskOf('third', town);
	await expect(atTown.task.tighten({ ...nothing, id, dueOn: '2026-11-10' })).rejects.toEqual(locked('early'));
	await atTown.task.tighten({ ...nothing, id, dueOn: '2026-11-24' });
	expect(await shown(await taskOf('third'))).toMatchObject({ dueOn: '2026-11-24' });
});

test('what would hold for nobody, since a later day was granted, is refused; for others below it holds', async () => {
	const id = await taskOf('fourth');
	const asked = await secretary.deviation.ask({ id, kind: 'later', dueOn: '2026-12-20', reason: '汛期' });
	await clerk.deviation.answer({ id: asked.id, granted: true });
	await expect(atTown.task.tighten({ ...nothing, id, dueOn: '2026-12-05' })).rejects.toEqual(locked('granted'));
	await atTown.task.tighten({ ...nothing, id, textAddition: '张贴上墙' });
	expect(await shown(id)).toMatchObject({ dueOn: '2026-12-20', textAddition: '张贴上墙' });
	await atTown.task.tighten({ ...nothing, id: await taskOf('fourth', town), dueOn: '2026-12-05' });
	expect(await shown(id)).toMatchObject({ dueOn: '2026-12-20' });
	const excuse = await secretary.deviation.ask({ id, kind: 'excuse', reason: '书记住院' });
	await clerk.deviation.answer({ id: excuse.id, granted: true });
	await expect(clerk.task.tighten({ ...nothing, id, textAddition: '拍照留存' })).rejects.toEqual(locked('excused'));
	// It can be taken back all the same, by whoever said it.
	await founder.task.tighten({ ...nothing, id });
	await atTown.task.tighten({ ...nothing, id });
	expect(await shown(id)).toMatchObject({ textAddition: '' });
});

test('a department that was given single places acts there as the one it belongs to, so that the place takes nothing of it back', async () => {
	const department = await buildOrganisation(product, { parent: county, type: 'department' });
	const overseer = async (scope: 'chosen' | 'all', chosen: number[]) =>
		product.clientAs(await buildHolder(db, { role: 'department_clerk', at: department, scope, chosen })).campaigns;
	const [upper, id] = [await taskOf('fifth', town), await taskOf('fifth')];
	for (const one of [await overseer('chosen', [town]), await overseer('chosen', [branch]), await overseer('all', [])]) {
		await one.task.tighten({ ...nothing, id, dueOn: '2026-12-05', textAddition: '张贴上墙' });
		const said = { organisation: { id: county }, within: { id: branch }, text: '张贴上墙' };
		expect((await one.task.get({ id })).tightenings).toMatchObject([{ ...said, own: true }]);
		for (const below of [atTown, secretary]) {
			expect((await below.task.get({ id })).tightenings).toMatchObject([{ ...said, own: false }]);
			await below.task.tighten({ ...nothing, id });
			await expect(below.task.tighten({ ...nothing, id, dueOn: '2026-12-08' })).rejects.toEqual(locked('dueOn'));
		}
		expect(await shown(id)).toMatchObject({ dueOn: '2026-12-05', textAddition: '张贴上墙' });
		await one.task.tighten({ ...nothing, id });
	}
	const one = await overseer('chosen', [town]);
	await one.task.tighten({ ...nothing, id: upper, textAddition: '拍照留存' });
	await atTown.task.tighten({ ...nothing, id: upper });
	expect(await shown(id)).toMatchObject({ textAddition: '拍照留存' });
});

test('what was not changed is not refused, whatever was asked for above since; a change that weakens is', async () => {
	const id = await taskOf('sixth', town);
	const own = { ...nothing, id, dueOn: '2026-12-05', target: 15 };
	await atTown.task.tighten(own);
	await clerk.task.tighten({ ...nothing, id, dueOn: '2026-12-03', target: 20 });
	await atTown.task.tighten({ ...own, textAddition: '张贴上墙' });
	expect(await shown(await taskOf('sixth'))).toEqual({ dueOn: '2026-12-03', textAddition: '张贴上墙', target: 20 });
	await expect(atTown.task.tighten({ ...own, dueOn: '2026-12-04' })).rejects.toEqual(locked('dueOn'));
	await expect(atTown.task.tighten({ ...own, target: 16 })).rejects.toEqual(locked('target'));
	await atTown.task.tighten({ ...own, dueOn: '2026-12-02', target: 21 });
	expect(await shown(await taskOf('sixth'))).toEqual({ dueOn: '2026-12-02', textAddition: '', target: 21 });
});

test('where all were let off, one may still ask for less than one did', async () => {
	const id = await taskOf('seventh');
	const own = { ...nothing, id, dueOn: '2026-12-05', textAddition: '张贴上墙', target: 15 };
	await atTown.task.tighten(own);
	const excuse = await secretary.deviation.ask({ id, kind: 'excuse', reason: '书记住院' });
	await clerk.deviation.answer({ id: excuse.id, granted: true });
	await atTown.task.tighten({ ...own, dueOn: '2026-12-06', target: null });
	expect(await shown(id)).toMatchObject({ dueOn: '2026-12-06', textAddition: '张贴上墙', target: 10 });
	await expect(atTown.task.tighten(own)).rejects.toEqual(locked('excused'));
});
