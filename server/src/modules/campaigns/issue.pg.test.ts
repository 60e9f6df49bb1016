import { addCounts, noCounts, type TaskTimes, taskStanding } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, workCampaigns } from '../../testing/campaign.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { saveReached } from './store/index.ts';

const product = await createTestProduct();
const { db } = product;
const founder = product.clientAs(await buildFounder(db));

async function buildCounty() {
	const county = await buildOrganisation(product);
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const branches = [];
	for (const parent of [town, town, county]) branches.push(await buildOrganisation(product, { parent }));
	return { county, town, branches };
}
const taskOf = async (organisation: number, key: string): Promise<string> => {
	const { rows } = await sql<{
		id: string;
	}>`SELECT t.id FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
		WHERE t.organisation_id = ${organisation} AND a.key = ${key}`.execute(db);
	return rows[0]?.id ?? '';
};
const meeting = { chair: '周某', expected: 20, attended: 18 };

test('every organisation of the scope gets its instance and the mandatory actions of its type, once however often it runs', async () => {
	const { county, branches } = await buildCounty();
	const id = await buildCampaign(product, { issuer: county });
	const counted = async () =>
		(
			await sql<{ instances: number; tasks: number }>`SELECT
				(SELECT count(*) FROM campaign_instance WHERE campaign_id = ${id}) AS instances,
				(SELECT count(*) FROM campaign_task WHERE campaign_id = ${id}) AS tasks`.execute(db)
		).rows[0];
	// The county, the town and three branches; each has the meeting, the branches have the visits as well.
	expect(await counted()).toEqual({ instances: 5, tasks: 8 });
	await workCampaigns(product, 'campaigns.issue', { campaign: id });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await counted()).toEqual({ instances: 5, tasks: 8 });
	expect((await founder.campaigns.campaign.get({ id })).progress).toEqual({
		state: 'done',
		planNumber: 1,
		made: 5,
		total: 5,
	});
	expect(await taskOf(branches[0] ?? 0, 'class')).toBe('');
});

test('a worker killed in the middle leaves nothing twice and nothing out', async () => {
	const { county } = await buildCounty();
	const id = await buildCampaign(product, { issuer: county });
	await sql`DELETE FROM campaign_task WHERE campaign_id = ${id} AND organisation_id > ${county}`.execute(db);
	await sql`DELETE FROM campaign_instance WHERE campaign_id = ${id} AND organisation_id > ${county}`.execute(db);
	await sql`UPDATE campaign_issue SET reached = ${county}, made = 1, state = 'running' WHERE campaign_id = ${id}`.execute(
		db,
	);
	await saveReached(db, id, { reached: county, made: 0, done: false });
	await workCampaigns(product, 'campaigns.issue', { campaign: id });
	expect((await founder.campaigns.campaign.get({ id })).progress).toMatchObject({ state: 'done', made: 5, total: 5 });
	expect((await founder.campaigns.board.get({ id, at: county })).total).toMatchObject({ overdue: 5, open: 3 });
});

test('the board says what a recount says, at every level, and shows each what is in his reach', async () => {
	const { county, town, branches } = await buildCounty();
	const id = await buildCampaign(product, { issuer: county });
	const [first = 0, second = 0, third = 0] = branches;
	const { act, deviation } = founder.campaigns;
	await act.add({ id: await taskOf(first, 'meeting'), doneOn: '2026-03-02', meeting });
	await act.add({ id: await taskOf(second, 'meeting'), doneOn: '2026-03-05', meeting });
	const asked = await deviation.ask({ id: await taskOf(third, 'meeting'), kind: 'excuse', reason: '书记住院' });
	await deviation.answer({ id: asked.id, granted: true });

	const { rows: tasks } = await sql<TaskTimes & { organisation: number }>`
		SELECT organisation_id AS organisation, due_on AS "dueOn", done_on AS "doneOn", excused, suspended,
			hour_passed AS "hourPassed" FROM campaign_task
		WHERE campaign_id = ${id}`.execute(db);
	const today = dayInChina(new Date());
	const recount = (organisations: readonly number[]) =>
		tasks
			.filter(({ organisation }) => organisations.includes(organisation))
			.reduce((sum, task) => addCounts(sum, { ...noCounts, [taskStanding(task, today)]: 1 }), noCounts);
	const board = await founder.campaigns.board.get({ id, at: county });
	expect(board.rows.map(({ organisation, counts, hasChildren }) => [organisation.id, counts, hasChildren])).toEqual([
		[county, recount([county]), false],
		[town, recount([town, first, second]), true],
		[third, recount([third]), false],
	]);
	expect(board.total).toEqual(recount([county, town, ...branches]));
	expect(board.total).toMatchObject({ done: 1, done_late: 1, overdue: 2, excused: 1, open: 3 });

	const secretary = product.clientAs(await buildHolder(db, { role: 'secretary', at: town })).campaigns;
	const own = await secretary.board.get({ id });
	expect(own.path.map((one) => one.id)).toEqual([town]);
	expect(own.total).toEqual(recount([town, first, second]));
	await expect(secretary.board.get({ id, at: county })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(secretary.board.list({ id, at: third })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	const late = await secretary.board.list({ id, standing: 'done_late' });
	expect(late.items.map(({ organisation }) => organisation.id)).toEqual([second]);
	expect((await secretary.campaign.list({})).items.find((one) => one.id === id)?.counts).toEqual(own.total);
	const elsewhere = product.clientAs(await buildHolder(db, { role: 'secretary', at: (await buildCounty()).town }));
	await expect(elsewhere.campaigns.campaign.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	expect((await elsewhere.campaigns.campaign.list({})).total).toBe(0);
});

test('what is abolished leaves the denominator from that day, and what is new is given its part', async () => {
	const { county, town, branches } = await buildCounty();
	const id = await buildCampaign(product, { issuer: county });
	const total = async () => (await founder.campaigns.board.get({ id, at: county })).total;
	expect(await total()).toMatchObject({ overdue: 5, open: 3 });
	const effectiveOn = dayInChina(new Date());
	await founder.organisation.change.abolish({ id: branches[0] ?? 0, effectiveOn });
	expect(await total()).toMatchObject({ overdue: 4, open: 2 });
	await buildOrganisation(product, { parent: town });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await total()).toMatchObject({ overdue: 5, open: 3 });
});

test('a clause is traced to the acts that came of it, and from a task back to it', async () => {
	const { county, branches } = await buildCounty();
	const id = await buildCampaign(product, { issuer: county });
	const task = await taskOf(branches[0] ?? 0, 'meeting');
	await founder.campaigns.act.add({ id: task, doneOn: '2026-03-01', meeting });
	const traced = await founder.campaigns.board.trace({ id });
	expect(traced.map(({ key, acts, open, actions }) => [key, acts, open, actions.map(({ text }) => text)])).toEqual([
		['c1', 1, 0, ['召开动员会']],
		['c2', 0, 5, []],
	]);
	expect((await founder.campaigns.task.get({ id: task })).clauses.map(({ key }) => key)).toEqual(['c1']);
});

test('planned and done go week by week, and what is crowded before an end is told', async () => {
	const { county, branches } = await buildCounty();
	const id = await buildCampaign(product, { issuer: county });
	for (const branch of branches)
		await founder.campaigns.act.add({ id: await taskOf(branch, 'meeting'), doneOn: '2026-03-02', meeting });
	const rhythm = await founder.campaigns.board.rhythm({ id });
	expect(rhythm).toMatchObject({ weeks: [{ planned: 5, done: 3 }], denominator: 5, active: 1, acts: 3, bunched: 3 });
});
