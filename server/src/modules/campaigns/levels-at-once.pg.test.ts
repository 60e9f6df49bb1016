import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../../platform/db/index.ts';
import { router } from '../../router.ts';
import { buildCampaign, buildPlan, settleAll, workCampaigns } from '../../testing/campaign.ts';
import { buildFounder, buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { locked, pausedAt } from '../../testing/pause.ts';

/** What is entered for an action of one level counts on the others, also when they come or go in that very moment. */
const product = await createTestProduct();
const founder = await buildFounder(product.db);
const keeper = product.clientAs(founder).campaigns;
const over = (db: Database) => createRouterClient(router, { context: { ...product.requestAs(founder), db } }).campaigns;
const held = { doneOn: '2026-03-02', meeting: { chair: '周某', expected: 20, attended: 18 } };
let upper: string;
let lower: string;
let branch: number;

beforeEach(async () => {
	const county = await buildOrganisation(product);
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	branch = await buildOrganisation(product, { parent: town });
	upper = await buildCampaign(product, { issuer: county });
	const name = '清泉镇创先争优';
	lower = (await keeper.campaign.create({ name, issuerId: town, parentId: upper })).id;
	const clauses = [{ key: 't1', text: '每个支部开一次会', cites: ['c1'] }];
	const plan = buildPlan({ clauses, events: [], actions: [] });
	const { edition } = await keeper.plan.save({ id: lower, name, plan, edition: 1 });
	await keeper.plan.approve({ id: lower, edition });
	await keeper.plan.issue({ id: lower, scope: [town], types: ['branch', 'committee'] });
});
const meetingIn = async (campaign: string) => {
	const { items } = await keeper.board.list({ id: campaign, at: branch, size: 50 });
	return items.find(({ action }) => action.key === 'meeting');
};
const acts = async () => [(await meetingIn(upper))?.acts, (await meetingIn(lower))?.acts];
const enter = async (db = product.db) => over(db).act.add({ id: (await meetingIn(upper))?.id ?? '', ...held });
const give = (db = product.db) => workCampaigns({ ...product, db }, 'campaigns.issue', { campaign: lower });

test('an entry above waits for the end of a campaign below, and counts above alone', async () => {
	await give();
	await settleAll(keeper, lower);
	const paused = pausedAt(product.db, 'audit_entry');
	const ending = over(paused.db).campaign.end({ id: lower });
	await Promise.race([paused.reached, ending]);
	const both = Promise.all([ending, enter()]);
	await locked(product.db, 1);
	paused.goOn();
	await both;
	expect(await acts()).toEqual([1, 0]);
});

test('an entry above waits for whoever gives the organisation its part below, and counts there too', async () => {
	const paused = pausedAt(product.db, 'SET reached = greatest');
	const giving = give(paused.db);
	await Promise.race([paused.reached, giving]);
	const both = Promise.all([giving, enter()]);
	await locked(product.db, 1);
	paused.goOn();
	await both;
	expect(await acts()).toEqual([1, 1]);
});

test('whoever gives an organisation its part below waits for an entry above, and counts it', async () => {
	const paused = pausedAt(product.db, 'audit_entry');
	const entering = enter(paused.db);
	await Promise.race([paused.reached, entering]);
	const both = Promise.all([entering, give()]);
	await locked(product.db, 1);
	paused.goOn();
	await both;
	expect(await acts()).toEqual([1, 1]);
});

test('whoever takes an entry back while an organisation is given its part below takes it back there too', async () => {
	const entered = await enter();
	const paused = pausedAt(product.db, 'SET reached = greatest');
	const giving = give(paused.db);
	await Promise.race([paused.reached, giving]);
	const both = Promise.all([giving, over(product.db).act.withdraw({ id: entered.id })]);
	await locked(product.db, 1);
	paused.goOn();
	await both;
	expect(await acts()).toEqual([0, 0]);
	await over(product.db).act.restore({ id: entered.id });
	expect(await acts()).toEqual([1, 1]);
});
