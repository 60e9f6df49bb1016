import { createRouterClient } from '@orpc/server';
import { addDays } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../platform/db/index.ts';
import { router } from '../../router.ts';
import { buildCampaign, workCampaigns } from '../../testing/campaign.ts';
import { buildFounder, buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { locked, pausedAt } from '../../testing/pause.ts';

/** The job that follows an emergency and those who enter things in it work beside each other, and never wait for each other in a ring. */
const product = await createTestProduct();
const { db } = product;
const founder = await buildFounder(db);
const over = (base: Database) =>
	createRouterClient(router, { context: { ...product.requestAs(founder), db: base } }).campaigns;
const keeper = over(db);
const today = dayInChina(new Date());
const branch = await buildOrganisation(product);
const campaign = await buildCampaign(product, { issuer: branch });
const { id: emergency } = await keeper.emergency.declare({
	...{ id: campaign, organisationId: branch, name: '防汛抢险', reason: '启动防汛二级响应', fromOn: today },
	paperworkDays: 3,
});
const [task] = (await keeper.board.list({ id: campaign, at: branch, size: 50 })).items;
if (!task) throw new Error('nothing is asked for');
const follow = (base: Database) => workCampaigns({ ...product, db: base }, 'campaigns.follow', {});

test('who enters something in an emergency does not wait for the job that follows the places of it', async () => {
	const paused = pausedAt(db, 'SET hour_passed');
	const following = follow(paused.db);
	await Promise.race([paused.reached, following]);
	await keeper.act.add({ id: task.id, doneOn: today, record: '已开' });
	paused.goOn();
	await following;
	expect((await keeper.task.get({ id: task.id })).acts).toBe(1);
});

test('what is taken back while its paperwork lapses is held by nobody who waits for its task', async () => {
	const { id } = await keeper.act.add({ id: task.id, doneOn: today, record: '又开' });
	await keeper.emergency.lift({ id: emergency });
	await sql`UPDATE campaign_emergency SET from_on = ${addDays(today, -6)}, lifted_on = ${addDays(today, -4)}
		WHERE id = ${emergency}`.execute(db);
	const paused = pausedAt(db, 'SELECT 1 FROM campaign_task WHERE id');
	const taking = over(paused.db).act.withdraw({ id });
	await Promise.race([paused.reached, taking]);
	const following = follow(db);
	await locked(db, 1);
	await sql`SELECT 1 FROM campaign_act WHERE id = ${id} FOR UPDATE NOWAIT`.execute(db);
	paused.goOn();
	await Promise.all([taking, following]);
	const { actList, acts } = await keeper.task.get({ id: task.id });
	expect([acts, actList.map(({ paperwork }) => paperwork)]).toEqual([1, ['lapsed']]);
});

test('the job that follows takes tasks in the order in which others do, and holds none while it waits for one before', async () => {
	const county = await buildOrganisation(product);
	for (const _ of [1, 2]) await buildOrganisation(product, { parent: county });
	const other = await buildCampaign(product, { issuer: county });
	const { rows } = await sql<{
		id: string;
	}>`SELECT t.id FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
		WHERE t.campaign_id = ${other} AND a.key = 'meeting' ORDER BY t.id`.execute(db);
	const [first, second] = rows;
	// The first lies behind the second, and the days of all have to move.
	await sql`UPDATE campaign_task SET due_on = due_on - 1 WHERE id = ${second?.id}`.execute(db);
	await sql`UPDATE campaign_task SET due_on = due_on - 1 WHERE id = ${first?.id}`.execute(db);
	let following: Promise<void> | undefined;
	await db.transaction().execute(async (tx) => {
		await sql`SELECT 1 FROM campaign_task WHERE id = ${first?.id} FOR UPDATE`.execute(tx);
		following = follow(db);
		await locked(db, 1);
		await sql`SELECT 1 FROM campaign_task WHERE id = ${second?.id} FOR UPDATE NOWAIT`.execute(tx);
	});
	await following;
	const { items } = await keeper.board.list({ id: other, at: county, size: 50 });
	expect(items.filter(({ action, dueOn }) => action.key === 'meeting' && dueOn === '2026-03-02')).toHaveLength(3);
});
