import { addDays, type Plan, roundOn } from '@pacesetter/core/campaigns';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, buildPlan } from '../../testing/campaign.ts';
import { levelStage } from '../../testing/levels.ts';
import { makeInstances } from './store/index.ts';

/** What comes again is asked for round by round (R29), and what a plan asks for no longer of an organisation goes, where it did nothing for it. */
const { product, db, founder, today, inDays, build, issue, tasksIn } = await levelStage();
const [, visits] = buildPlan().actions;
if (!visits) throw new Error('the plan has no visits');
const monthly = {
	...visits,
	quotaLow: 1,
	every: 'monthly' as const,
	from: { on: inDays(-100) },
	due: { on: inDays(300) },
};
const planOf = (wish: Partial<Plan['actions'][number]>) => buildPlan({ actions: [{ ...monthly, ...wish }] });

test('a plan that asks less often, for a shorter time or of fewer leaves nobody with what it asks no longer', async () => {
	const at = await build(2);
	const [busy = 0, idle = 0] = at.branches;
	const id = await buildCampaign(product, { issuer: at.county, plan: planOf({ types: [] }) });
	const rounds = async (organisation: number) => (await tasksIn(id, organisation, 'visits')).map(({ round }) => round);
	const begun = await rounds(idle);
	expect(begun.slice(0, 4)).toEqual([1, 2, 3, 4]);
	expect(await rounds(at.town)).toEqual(begun);
	const fourth = (await tasksIn(id, busy, 'visits'))[3];
	const act = await founder.act.add({ id: fourth?.id ?? '', doneOn: today, record: '走访了三户困难户' });
	await issue(id, at.county, planOf({ types: ['branch'], due: { on: inDays(-60) } }));
	expect(await rounds(at.town)).toEqual([]);
	expect(await rounds(idle)).toEqual([1, 2]);
	// What was done is kept, also when it is taken back.
	expect(await rounds(busy)).toEqual([1, 2, 4]);
	await founder.act.withdraw({ id: act.id });
	await issue(id, at.county, planOf({ types: ['branch'], due: { on: inDays(-60) } }));
	expect(await rounds(busy)).toEqual([1, 2, 4]);
	await issue(id, at.county, planOf({ types: ['branch'], every: 'once', from: null }));
	expect(await rounds(idle)).toEqual([1]);
	await issue(id, at.county, planOf({ types: [] }));
	for (const organisation of [at.town, busy, idle]) expect(await rounds(organisation)).toEqual(begun);
});

test('rounds begin on the days that the rule of core says, also where months are shorter', async () => {
	const at = await build();
	const id = await buildCampaign(product, { issuer: at.county, plan: planOf({}) });
	const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2024-01-01', days));
	const check = async (fromOn: string, later: number, months: number) => {
		const on = addDays(fromOn, later);
		await sql`DELETE FROM campaign_task WHERE campaign_id = ${id}`.execute(db);
		await sql`UPDATE campaign_action SET from_on = ${fromOn}, months = ${months}, due_on = '2030-01-01'
			WHERE campaign_id = ${id}`.execute(db);
		await makeInstances(db, id, [at.branch], on);
		const { rows } = await sql<{ due: string }>`SELECT due_on AS due FROM campaign_task
			WHERE campaign_id = ${id} ORDER BY round DESC LIMIT 1`.execute(db);
		expect(rows[0]?.due).toBe(roundOn({ fromOn, months }, on).until);
	};
	await check('2024-01-31', 29, 1);
	await fc.assert(fc.asyncProperty(day, fc.integer({ min: 0, max: 500 }), fc.constantFrom(1, 3), check), {
		numRuns: 60,
	});
});
