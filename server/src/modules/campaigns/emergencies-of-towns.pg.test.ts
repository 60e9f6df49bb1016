import { addDays, type IdleSpan, isSuspended, movedDay } from '@pacesetter/core/campaigns';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, buildPlan, workCampaigns } from '../../testing/campaign.ts';
import { emergencyStage, type Place } from '../../testing/emergency.ts';
import { buildHolder } from '../../testing/index.ts';
import { daysOver, lastingSince, rests } from './store/fragments.ts';

const { product, db, founder, today, inDays, build, declare, taskAt } = await emergencyStage();

test('whoever issues for a town declares for it, the issuer is told and may lift it; below nobody does', async () => {
	const at = await build();
	const [town] = at.towns;
	const leader = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: town })).campaigns;
	const issuer = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: at.county }));
	const secretary = product.clientAs(await buildHolder(db, { role: 'secretary', at: at.branch }));
	const wish = { id: at.id, name: '山火扑救', reason: '东山起火', fromOn: today };
	await expect(secretary.campaigns.emergency.declare({ ...wish, organisationId: at.branch })).rejects.toMatchObject({
		code: 'FORBIDDEN',
	});
	await expect(leader.emergency.declare({ ...wish, organisationId: at.county })).rejects.toMatchObject({
		code: 'FORBIDDEN',
	});
	await expect(leader.emergency.declare({ ...wish, organisationId: town, fromOn: inDays(1) })).rejects.toMatchObject({
		code: 'INVALID',
	});
	const own = await leader.emergency.declare({ ...wish, organisationId: town });
	const told = async (client: typeof issuer) => (await client.notices.notice.list({})).items.map(({ kind }) => kind);
	expect(await told(issuer)).toEqual(['campaigns.emergency_declared']);
	expect(await told(secretary)).toEqual(['campaigns.emergency_declared']);
	expect(await secretary.campaigns.emergency.mine({})).toMatchObject([{ id: own.id, state: 'lasting', suspended: 1 }]);
	await expect(secretary.campaigns.emergency.lift({ id: own.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
	await issuer.campaigns.emergency.lift({ id: own.id });
	expect(await told(secretary)).toEqual(['campaigns.emergency_lifted', 'campaigns.emergency_declared']);
	// The issuer's own is not the town's to lift, and is hidden from those out of it.
	const upper = await issuer.campaigns.emergency.declare({ ...wish, organisationId: town });
	await expect(leader.emergency.lift({ id: upper.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
	const outside = product.clientAs(await buildHolder(db, { role: 'secretary', at: at.other })).campaigns;
	expect(await outside.emergency.list({ id: at.id })).toEqual({ mayDeclare: false, items: [] });
	await expect(outside.emergency.lift({ id: upper.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	expect(await issuer.campaigns.closing.get({ id: at.id })).toContainEqual({
		...{ item: 'emergency', kind: 'emergency', part: null, text: '', count: 1, settled: null },
	});
});

test('while an emergency lasts its campaign does not end, and no word settles it', async () => {
	const at = await build();
	const { id } = await declare(at, at.branch);
	const lasts = { code: 'CONFLICT', data: { reason: 'emergency_open' } };
	const word = { id: at.id, item: 'emergency', count: 1, disposition: 'explained', reason: '转入日常工作' } as const;
	await expect(founder.closing.settle(word)).rejects.toMatchObject(lasts);
	// A word that was taken before settles nothing either.
	await sql`INSERT INTO campaign_disposition (campaign_id, item, disposition, reason, count, account_id, at)
		SELECT ${at.id}, 'emergency', 'explained', '转入日常工作', 1, declared_by, now() FROM campaign_emergency
		WHERE id = ${id}`.execute(db);
	for (const { item, kind, count } of await founder.closing.get({ id: at.id }))
		if (kind !== 'emergency') await founder.closing.settle({ ...word, item, count });
	await expect(founder.campaign.end({ id: at.id })).rejects.toMatchObject(lasts);
	await founder.emergency.lift({ id });
	await founder.campaign.end({ id: at.id });
});

test('an emergency of a campaign that ended before it was lifted is lifted without that, and what rests below it goes on', async () => {
	const at = await build();
	const below = await runBelow(at);
	const { id } = await declare(at, at.county);
	// As it could once be ended.
	await sql`UPDATE campaign SET state = 'ended' WHERE id = ${at.id}`.execute(db);
	expect(await taskAt(below, at.branch)).toMatchObject({ standing: 'suspended' });
	const secretary = product.clientAs(await buildHolder(db, { role: 'secretary', at: at.branch })).campaigns;
	expect(await secretary.emergency.mine({})).toMatchObject([{ id, state: 'lasting', mayLift: false }]);
	expect((await founder.emergency.list({ id: at.id })).items).toMatchObject([
		{ id, mayLift: true, mayWithdraw: false, mayResume: false },
	]);
	await expect(founder.emergency.withdraw({ id })).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_RUNNING' });
	await founder.emergency.lift({ id });
	expect(await taskAt(below, at.branch)).toMatchObject({ standing: 'open', dueOn: inDays(8) });
	expect(await taskAt(at, at.branch)).toMatchObject({ standing: 'open', dueOn: inDays(8) });
	await expect(founder.emergency.lift({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
	await expect(founder.emergency.resume({ id })).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_RUNNING' });
});

test('who is in an emergency that lasts again is told, with what is open there, and the issuer when it was not he', async () => {
	const at = await build();
	const [town] = at.towns;
	const leader = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: town })).campaigns;
	const issuer = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: at.county }));
	const secretary = product.clientAs(await buildHolder(db, { role: 'secretary', at: at.branch }));
	const wish = { name: '山火扑救', reason: '东山起火', fromOn: today };
	const { id } = await leader.emergency.declare({ id: at.id, organisationId: town, ...wish });
	const ask = (text: string, organisationId: number) =>
		leader.emergency.ask({ id, text, organisationId, types: [], due: { on: inDays(1) } });
	await ask('清点人员', at.branch);
	await ask('备足灭火器材', at.branch);
	const first = (await secretary.campaigns.task.list({})).items.find(({ action }) => action.text === '清点人员');
	await secretary.campaigns.act.add({ id: first?.id ?? '', doneOn: today, record: '已清点' });
	await leader.emergency.lift({ id });
	const told = async (client: typeof issuer) =>
		(await client.notices.notice.list({ size: 50 })).items.map(({ kind, parameters }) => [kind, parameters.title]);
	const before = [(await told(secretary)).length, (await told(issuer)).length] as const;
	await leader.emergency.resume({ id });
	expect((await told(secretary)).slice(0, -before[0]).toSorted()).toEqual([
		['campaigns.emergency_resumed', '山火扑救'],
		['campaigns.short_task_asked', '备足灭火器材'],
	]);
	expect((await told(issuer)).slice(0, -before[1])).toEqual([['campaigns.emergency_resumed', '山火扑救']]);
});

/** The first town's own campaign below one. */
async function runBelow(at: Place): Promise<Place> {
	const [town] = at.towns;
	const { id } = await founder.campaign.create({ name: '镇里的活动', issuerId: town, parentId: at.id });
	const plan = buildPlan({ actions: [], clauses: [{ key: 't1', text: '联系一户', cites: ['c2'] }], events: [] });
	const { edition } = await founder.plan.save({ id, name: '镇里的活动', plan, edition: 1 });
	await founder.plan.approve({ id, edition });
	await founder.plan.issue({ id, scope: [town], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: id });
	return { ...at, id };
}

test('what a campaign below takes over rests and moves with it, and what rests below moves nothing above', async () => {
	const at = await build();
	const below = await runBelow(at);
	const upper = await declare(at, at.county);
	expect(await taskAt(below, at.branch)).toMatchObject({ standing: 'suspended' });
	// One line counts on both levels.
	const act = await founder.act.add({ id: (await taskAt(below, at.branch)).id, doneOn: today, record: '走访' });
	expect((await founder.task.get({ id: (await taskAt(at, at.branch)).id })).actList).toMatchObject([
		{ emergency: '防汛抢险', paperwork: 'owed' },
	]);
	await founder.act.complete({ id: act.id, record: '走访了三户困难群众' });
	expect((await founder.task.get({ id: (await taskAt(at, at.branch)).id })).actList).toMatchObject([
		{ record: '走访了三户困难群众', paperwork: 'given' },
	]);
	await founder.act.withdraw({ id: act.id });
	await founder.emergency.lift({ id: upper.id });
	expect(await taskAt(at, at.branch)).toMatchObject({ dueOn: inDays(8) });
	expect(await taskAt(below, at.branch)).toMatchObject({ dueOn: inDays(8) });

	await declare(below, at.branch);
	expect(await taskAt(below, at.branch)).toMatchObject({ standing: 'suspended' });
	expect(await taskAt(at, at.branch)).toMatchObject({ standing: 'open' });
	await sql`DELETE FROM campaign_emergency_day WHERE emergency_id = ${upper.id}`.execute(db);
	// Whoever has to do it is still told of the one above, which does not rest; at rest on both levels, it is told once.
	const secretary = product.clientAs(await buildHolder(db, { role: 'secretary', at: at.branch })).campaigns;
	const open = async () =>
		(await secretary.task.list({})).items
			.filter(({ action }) => action.key === 'visits')
			.map(({ campaign, standing }) => [campaign.id, standing]);
	expect(await open()).toEqual([
		[at.id, 'open'],
		[below.id, 'suspended'],
	]);
	const both = await declare(at, at.branch);
	expect(await open()).toEqual([[below.id, 'suspended']]);
	await sql`DELETE FROM campaign_emergency_day WHERE emergency_id = ${both.id}`.execute(db);
	await sql`UPDATE campaign_task SET suspended = false WHERE campaign_id = ${at.id}`.execute(db);
	const late = await founder.act.add({ id: (await taskAt(below, at.branch)).id, doneOn: today, record: '走访' });
	expect((await founder.task.get({ id: (await taskAt(at, at.branch)).id })).actList).toEqual([]);
	// Once nothing is owed any more it counts above as well, and is one entry there too.
	await founder.act.complete({ id: late.id, record: '走访了三户困难群众' });
	expect(await taskAt(at, at.branch)).toMatchObject({ doneOn: today, acts: 1 });
	expect((await founder.task.get({ id: (await taskAt(at, at.branch)).id })).actList).toMatchObject([
		{ record: '走访了三户困难群众', paperwork: null, emergency: null },
	]);
	await founder.act.withdraw({ id: late.id });
	expect(await taskAt(at, at.branch)).toMatchObject({ doneOn: null, acts: 0 });
	expect(await taskAt(below, at.branch)).toMatchObject({ doneOn: null, acts: 0 });
});

test('what one task owes keeps nothing from counting above another for which it was entered as well', async () => {
	const at = await build();
	const below = await runBelow(at);
	const [meeting, visits] = buildPlan().actions;
	if (!meeting || !visits) throw new Error('the plan has no actions');
	const asked = { ...visits, evidence: 'document' as const, quotaLow: 1, due: { on: inDays(5) } };
	const own = await buildCampaign(product, { issuer: at.towns[0], plan: buildPlan({ actions: [meeting, asked] }) });
	const strict = { ...at, id: own };
	await declare(strict, at.branch);
	await founder.act.add({
		id: (await taskAt(strict, at.branch)).id,
		doneOn: today,
		record: '走访了三户困难群众',
		also: [(await taskAt(below, at.branch)).id],
	});
	expect(await taskAt(below, at.branch)).toMatchObject({ doneOn: today, acts: 1 });
	expect(await taskAt(at, at.branch)).toMatchObject({ doneOn: today, acts: 1 });
});

test('what the database moves and lets rest is what the rules of core say', async () => {
	const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays('2026-06-01', days));
	const spans = fc.array(fc.record({ from: day, length: fc.integer({ min: 1, max: 15 }), lasts: fc.boolean() }), {
		maxLength: 5,
	});
	await fc.assert(
		fc.asyncProperty(
			fc.option(day, { nil: null }),
			fc.option(day, { nil: null }),
			spans,
			async (due, since, wished) => {
				const [days, lasting] = [sql`days`, lastingSince(sql`days`)];
				const rows = wished.map(({ from, length, lasts }) => ({ from, until: lasts ? null : addDays(from, length) }));
				const { rows: found } = await sql<{ moved: string | null; rests: boolean; idle: IdleSpan[] | null }>`
				WITH idle AS (SELECT range_agg(daterange("from", until)) AS days
					FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS span ("from" date, until date))
				SELECT campaign_moved_day(${due}, ${since}, ${daysOver(days, lasting)}) AS moved,
					${rests(sql`${due}::date`, lasting)} AS rests,
					(SELECT json_agg(json_build_object('from', lower(span), 'until', upper(span) - 1) ORDER BY lower(span))
						FROM unnest(days) AS span) AS idle FROM idle`.execute(db);
				const [told] = found;
				const idle = told?.idle ?? [];
				expect(told?.moved).toBe(due === null ? null : movedDay(due, since, idle));
				expect(told?.rests).toBe(isSuspended(due, idle));
			},
		),
		{ numRuns: 200 },
	);
});
