import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, buildPlan, settleAll } from '../../testing/campaign.ts';
import { levelStage } from '../../testing/levels.ts';

/** An act is counted once on every level on which it is asked for, however it got there, and enough is what is asked now. */
const { product, founder, db, today, inDays, actions, ownPlan, ...stage } = await levelStage();
const { build, beginBelow, issue, runBelow, taskIn, tasksIn, follow } = stage;
const visited = { doneOn: today, record: '走访了三户困难户' };
const meeting = { chair: '周某', expected: 20, attended: 18 };
const acts = async (campaigns: readonly string[], at: number, key = 'visits') =>
	Promise.all(campaigns.map(async (campaign) => (await taskIn(campaign, at, key)).acts));

test('what was taken back before a campaign below was issued counts there when it is entered again', async () => {
	const at = await build();
	const { id } = await founder.act.add({ id: (await taskIn(at.upper, at.branch, 'visits')).id, ...visited });
	await founder.act.withdraw({ id });
	const lower = await runBelow(at);
	await founder.act.restore({ id });
	expect(await acts([at.upper, lower], at.branch)).toEqual([1, 1]);
	await founder.act.withdraw({ id });
	expect(await acts([at.upper, lower], at.branch)).toEqual([0, 0]);
	// It takes room there as well.
	const other = await taskIn(lower, at.branch, 'visits');
	for (const day of [1, 2, 3]) await founder.act.add({ id: other.id, ...visited, doneOn: inDays(-day) });
	await expect(founder.act.restore({ id })).rejects.toMatchObject({ code: 'QUOTA_FULL' });
});

test('what is entered in full above is the paperwork of what waits for it below, and is counted once', async () => {
	const at = await build();
	const lower = await runBelow(at);
	const { id: emergency } = await founder.emergency.declare({
		...{ id: lower, organisationId: at.branch, name: '防汛', reason: '汛情', fromOn: inDays(-2), paperworkDays: 5 },
	});
	const below = await taskIn(lower, at.branch, 'meeting');
	const above = await taskIn(at.upper, at.branch, 'meeting');
	const line = await founder.act.add({ id: below.id, doneOn: today, record: '已开' });
	expect(await acts([at.upper, lower], at.branch, 'meeting')).toEqual([0, 1]);
	expect(line.completed).toBe(false);
	const full = await founder.act.add({ id: above.id, doneOn: today, meeting });
	// It is told, since it cannot be undone by itself: the line would be gone with it.
	expect(full.completed).toBe(true);
	expect(await acts([at.upper, lower], at.branch, 'meeting')).toEqual([1, 1]);
	expect((await founder.task.get({ id: below.id })).actList).toMatchObject([
		{ id: line.id, paperwork: 'given', meeting },
	]);
	await expect(founder.act.complete({ id: line.id, meeting })).rejects.toMatchObject({ code: 'CONFLICT' });
	await founder.act.withdraw({ id: full.id });
	expect(await acts([at.upper, lower], at.branch, 'meeting')).toEqual([0, 0]);
	// Another day is another act, and what is over waits for nothing.
	await founder.act.restore({ id: full.id });
	await founder.act.add({ id: below.id, doneOn: inDays(-1), record: '又开' });
	await founder.act.add({ id: above.id, doneOn: inDays(-2), meeting });
	expect(await acts([at.upper, lower], at.branch, 'meeting')).toEqual([2, 3]);
	await founder.emergency.lift({ id: emergency });
	await sql`UPDATE campaign_emergency SET from_on = ${inDays(-9)}, lifted_on = ${inDays(-7)} WHERE id = ${emergency}`.execute(
		db,
	);
	await founder.act.add({ id: above.id, doneOn: inDays(-1), meeting });
	expect(await acts([at.upper, lower], at.branch, 'meeting')).toEqual([3, 4]);
});

test('what was done below while the campaign above had ended counts there once it is resumed, and the other way round', async () => {
	const at = await build();
	const lower = await runBelow(at);
	const end = async (id: string) => {
		await settleAll(founder, id);
		await founder.campaign.end({ id });
	};
	await end(at.upper);
	await founder.act.add({ id: (await taskIn(lower, at.branch, 'visits')).id, ...visited });
	expect(await acts([at.upper, lower], at.branch)).toEqual([0, 1]);
	await founder.campaign.resume({ id: at.upper });
	expect(await acts([at.upper, lower], at.branch)).toEqual([1, 1]);
	await end(lower);
	await founder.act.add({ id: (await taskIn(at.upper, at.branch, 'visits')).id, ...visited });
	await founder.campaign.resume({ id: lower });
	expect(await acts([at.upper, lower], at.branch)).toEqual([2, 2]);
	await follow();
	expect(await acts([at.upper, lower], at.branch)).toEqual([2, 2]);
});

test('one entry does one round of an action, also where the other round is asked for on another level', async () => {
	const at = await build();
	const id = await beginBelow(at);
	const [, visits] = actions;
	if (!visits) throw new Error('the plan has no visits');
	const monthly = { ...visits, every: 'monthly' as const, from: { on: inDays(-40) }, due: { on: inDays(300) } };
	await issue(at.upper, at.county, buildPlan({ actions: [monthly] }));
	await issue(id, at.town, ownPlan);
	const [first] = await tasksIn(at.upper, at.branch, 'visits');
	const [, second] = await tasksIn(id, at.branch, 'visits');
	const detail = await founder.task.get({ id: first?.id ?? '' });
	expect(detail.beside).toEqual([]);
	await expect(founder.act.add({ id: first?.id ?? '', ...visited, also: [second?.id ?? ''] })).rejects.toMatchObject({
		code: 'INVALID',
		data: { field: 'also' },
	});
});

test('a plan that asks for more, or for less, is measured by what was done already', async () => {
	const at = await build();
	const lower = await runBelow(at);
	const aid = await taskIn(lower, at.branch, 'aid');
	await founder.act.add({ id: aid.id, doneOn: today, amount: 10 });
	const done = async () =>
		Promise.all([at.upper, lower].map(async (id) => (await taskIn(id, at.branch, 'aid')).doneOn));
	expect(await done()).toEqual([today, today]);
	const revised = (target: number) =>
		buildPlan({ actions: actions.map((one) => (one.key === 'aid' ? { ...one, target } : one)) });
	const revise = async (target: number) => {
		await issue(at.upper, at.county, revised(target));
		await stage.work(lower);
	};
	await revise(20);
	expect(await done()).toEqual([null, null]);
	await revise(5);
	expect(await done()).toEqual([today, today]);
	// The town asks its branches for more, and lets that be again.
	const own = await taskIn(at.upper, at.town, 'meeting');
	expect(own).toBeDefined();
	const upper = await taskIn(at.upper, at.branch, 'aid');
	const ask = (target: number | null) =>
		founder.task.tighten({ id: upper.id, textAddition: '', standardAddition: '', dueOn: null, target });
	await ask(30);
	expect(await done()).toEqual([null, today]);
	await ask(null);
	expect(await done()).toEqual([today, today]);
});

test('what was judged poor takes no room, and comes to count again only where there is some', async () => {
	const at = await build();
	const [, visits] = actions;
	if (!visits) throw new Error('the plan has no visits');
	const once = { ...visits, quotaLow: 1, quotaHigh: 1 };
	const campaign = await buildCampaign(product, { issuer: at.county, plan: buildPlan({ actions: [once] }) });
	const clerk = (await stage.clerkAt(at.county)).campaigns;
	const { id } = await taskIn(campaign, at.branch, 'visits');
	const first = await founder.act.add({ id, ...visited });
	await expect(founder.act.add({ id, ...visited })).rejects.toMatchObject({ code: 'QUOTA_FULL' });
	await clerk.act.judge({ id: first.id, quality: 'poor' });
	const second = await founder.act.add({ id, ...visited });
	expect(await taskIn(campaign, at.branch, 'visits')).toMatchObject({ doneOn: today, acts: 2 });
	await expect(clerk.act.judge({ id: first.id, quality: 'fair' })).rejects.toMatchObject({ code: 'QUOTA_FULL' });
	await founder.act.withdraw({ id: second.id });
	await clerk.act.judge({ id: first.id, quality: 'fair' });
});

test('a meeting that the town holds before the county’s time for it begins counts in the town alone', async () => {
	const at = await build();
	const lower = await beginBelow(at);
	const meetingBelow = { key: 'meeting', textAddition: '', standardAddition: '', owner: '', target: null, due: null };
	const inherited = { phases: [], standards: [], actions: [{ ...meetingBelow, from: { on: inDays(-40) } }] };
	await issue(lower, at.town, { ...ownPlan, inherited });
	const levels = [at.upper, lower];
	const { id } = await taskIn(lower, at.branch, 'meeting');
	// The county’s begins ten days after it, which is told.
	expect((await founder.task.get({ id })).linked).toMatchObject([{ campaign: { id: at.upper }, fromOn: inDays(-30) }]);
	const early = await founder.act.add({ id, doneOn: inDays(-40), meeting });
	expect(await acts(levels, at.branch, 'meeting')).toEqual([0, 1]);
	await stage.work(at.upper);
	await follow();
	expect(await acts(levels, at.branch, 'meeting')).toEqual([0, 1]);
	await founder.act.withdraw({ id: early.id });
	await founder.act.restore({ id: early.id });
	expect(await acts(levels, at.branch, 'meeting')).toEqual([0, 1]);
	await founder.act.add({ id, doneOn: inDays(-30), meeting });
	expect(await acts(levels, at.branch, 'meeting')).toEqual([1, 2]);
});
