import { sumLamp, taskCoverage } from '@pacesetter/core/campaigns';
import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildPlan, settleAll } from '../../testing/campaign.ts';
import { levelStage } from '../../testing/levels.ts';
import { countsOf, entriesDue, rawTasks, recounted } from '../../testing/recounted.ts';

/** Whatever is done on two levels, and in whichever order, every number is what a recount of what was said and entered comes to. */
const { db, founder, today, inDays, actions, ownPlan, ...stage } = await levelStage();
const { build, beginBelow, issue, work, follow, clerkAt } = stage;
const meeting = { chair: '周某', expected: 20, attended: 18 };

const nth = fc.nat(30);
const step = fc.record({
	what: fc.constantFrom(
		...([
			'enter',
			'enter',
			'enter',
			'enter',
			'enter',
			'enter',
			'withdraw',
			'restore',
			'restore',
			'judge',
			'judge',
		] as const),
		...([
			'enter',
			'enter',
			'complete',
			'complete',
			'complete',
			'issue',
			'revise',
			'declare',
			'declare',
			'lift',
			'resumeEmergency',
			'takeBack',
		] as const),
		...(['age', 'deviate', 'deviate', 'tighten', 'end', 'resume', 'resume', 'resume', 'follow'] as const),
	),
	level: fc.nat(1),
	at: nth,
	key: fc.constantFrom('meeting', 'visits', 'aid'),
	which: nth,
	/** Days before today, or after it. */
	days: fc.integer({ min: 0, max: 9 }),
	amount: fc.integer({ min: 1, max: 12 }),
	line: fc.boolean(),
	quality: fc.constantFrom('good', 'fair', 'poor', null),
});
type Step = typeof step extends fc.Arbitrary<infer Of> ? Of : never;

/** A county's campaign, with one of its town below it that is begun and issued by a step. */
async function begin() {
	const at = await build(3);
	const lower = await beginBelow(at);
	const office = (await clerkAt(at.county)).campaigns;
	const clerk = (await clerkAt(at.town)).campaigns;
	const levels = [
		{ id: at.upper, judge: office, top: at.county },
		{ id: lower, judge: clerk, top: at.town },
	] as const;
	const idsOf = async (query: ReturnType<typeof sql<{ id: string }>>) =>
		(await query.execute(db)).rows.map(({ id }) => id);
	const pick = <Item>(items: readonly Item[], which: number) => items[which % Math.max(1, items.length)];
	const organisations = [at.county, at.town, ...at.branches];

	const taskOf = async ({ level, at: place, key }: Step) =>
		pick(
			await idsOf(sql`SELECT t.id FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
				WHERE t.campaign_id = ${levels[level === 1 ? 1 : 0].id} AND a.key = ${key} ORDER BY t.id`),
			place,
		) ?? '';
	const actOf = async ({ which }: Step, state: RawBuilder<boolean>) =>
		pick(
			await idsOf(sql`SELECT act.id FROM campaign_act act JOIN campaign_task t ON t.id = act.task_id
				WHERE t.campaign_id = ANY(${levels.map(({ id }) => id)}::uuid[]) AND ${state} ORDER BY act.id`),
			which,
		) ?? '';
	const emergencyOf = async ({ which }: Step, state: RawBuilder<boolean>) =>
		pick(
			await idsOf(sql`SELECT id FROM campaign_emergency
				WHERE campaign_id = ANY(${levels.map(({ id }) => id)}::uuid[]) AND ${state} ORDER BY id`),
			which,
		) ?? '';
	const levelOf = ({ level }: Step) => levels[level === 1 ? 1 : 0];

	/** What each step does; what the product refuses changes nothing. */
	const does: Record<Step['what'], (one: Step) => Promise<unknown>> = {
		enter: async (one) => {
			const shown =
				one.line && one.key !== 'aid'
					? { record: '已办' }
					: { record: '走访了三户困难户', amount: one.amount, meeting };
			await founder.act.add({ id: await taskOf(one), doneOn: inDays(-one.days), ...shown });
		},
		withdraw: async (one) => founder.act.withdraw({ id: await actOf(one, sql`withdrawn_at IS NULL`) }),
		restore: async (one) => founder.act.restore({ id: await actOf(one, sql`withdrawn_at IS NOT NULL`) }),
		judge: async (one) =>
			levelOf(one).judge.act.judge({
				id: await actOf(one, sql`t.campaign_id = ${levelOf(one).id}`),
				quality: one.quality,
			}),
		complete: async (one) =>
			founder.act.complete({ id: await actOf(one, sql`paperwork = 'owed'`), record: '走访了三户困难户', meeting }),
		issue: async ({ days, amount }) => {
			const due = { on: inDays(days) };
			const more = { textAddition: '', standardAddition: '', owner: '', from: null };
			const inherited = {
				actions: [
					{ ...more, key: 'visits', due, target: null },
					{ ...more, key: 'aid', due: null, target: 10 + amount },
				],
				phases: [],
				standards: [],
			};
			await issue(lower, at.town, days % 2 === 0 ? ownPlan : { ...ownPlan, inherited });
		},
		revise: async ({ amount, days }) => {
			const revised = actions.map((one) =>
				one.key === 'aid'
					? { ...one, target: amount }
					: one.key === 'visits'
						? { ...one, due: { on: inDays(days) } }
						: one,
			);
			await issue(at.upper, at.county, buildPlan({ actions: days % 3 === 0 ? revised.slice(0, 2) : revised }));
			await work(lower);
		},
		declare: async (one) => {
			const organisationId = pick(organisations, one.at) ?? at.county;
			const wish = { organisationId, name: '防汛', reason: '汛情', fromOn: inDays(-Math.min(7, one.days)) };
			await founder.emergency.declare({ id: levelOf(one).id, ...wish, paperworkDays: 3 });
		},
		lift: async (one) => founder.emergency.lift({ id: await emergencyOf(one, sql`lifted_on IS NULL`) }),
		resumeEmergency: async (one) =>
			founder.emergency.resume({ id: await emergencyOf(one, sql`lifted_on IS NOT NULL`) }),
		takeBack: async (one) => founder.emergency.withdraw({ id: await emergencyOf(one, sql`NOT withdrawn`) }),
		// An emergency that is long over: what it left to complete is not completed any more.
		age: async (one) => {
			await sql`UPDATE campaign_emergency SET from_on = ${inDays(-30)}, lifted_on = ${inDays(-20)}
				WHERE id = ${(await emergencyOf(one, sql`lifted_on IS NOT NULL AND NOT withdrawn`)) || null}`.execute(db);
			await follow();
		},
		deviate: async (one) => {
			const id = await taskOf(one);
			const later = { kind: 'later', dueOn: inDays(one.days + 1) } as const;
			const wish = one.line ? ({ kind: 'excuse', dueOn: null } as const) : later;
			const asked = await founder.deviation.ask({ id, ...wish, reason: '书记住院' });
			await founder.deviation.answer({ id: asked.id, granted: one.amount > 3 });
		},
		tighten: async (one) => {
			const own = { textAddition: '', standardAddition: '' };
			const target = one.key === 'aid' && one.line ? 10 + one.amount : null;
			await founder.task.tighten({ id: await taskOf(one), ...own, target, dueOn: one.line ? null : inDays(one.days) });
		},
		end: async (one) => {
			await settleAll(founder, levelOf(one).id);
			await founder.campaign.end({ id: levelOf(one).id });
		},
		resume: async (one) => {
			await founder.campaign.resume({ id: levelOf(one).id });
			await work(levelOf(one).id);
			await work(lower);
		},
		follow,
	};
	return { at, levels, does };
}

test('after whatever was done on two levels, lamps, coverage and counts are those of a recount', async () => {
	const done = new Map<Step['what'], number>();
	await fc.assert(
		fc.asyncProperty(
			fc.array(step, { minLength: 16, maxLength: 24, size: 'max' }),
			fc.nat(3),
			async (wished, first) => {
				const { levels, does } = await begin();
				const steps = wished.map((one, place) => (place === first ? { ...one, what: 'issue' as const } : one));
				for (const one of steps)
					await does[one.what](one).then(
						() => done.set(one.what, (done.get(one.what) ?? 0) + 1),
						(refusal: { code?: string }) => expect(refusal.code).toMatch(/^[A-Z_]+$/),
					);
				// The job that follows brings the levels together.
				await follow();
				const all = await rawTasks(
					db,
					levels.map(({ id }) => id),
					today,
				);
				for (const task of all) {
					const now = recounted(task);
					const { doneOn, doneWell, acts } = task.kept;
					expect({ doneOn, doneWell, acts }).toEqual({ doneOn: now.doneOn, doneWell: now.doneWell, acts: now.acts });
					if (!task.running) continue;
					expect(task.kept).toEqual(now);
					const counted = new Set(task.acts.map(({ entry }) => entry));
					expect(entriesDue(task, all).filter((entry) => !counted.has(entry))).toEqual([]);
				}
				for (const { id, judge, top } of levels) {
					if ((await founder.campaign.get({ id })).state === 'draft') continue;
					const mine = all.filter(({ campaign }) => campaign === id);
					const board = await judge.board.get({ id, at: top });
					expect(board.total).toEqual(countsOf(mine, today));
					const { numerator, denominator } = taskCoverage(board.total);
					expect([numerator, denominator]).toEqual([
						mine.filter(({ kept }) => kept.doneOn !== null).length,
						mine.filter(({ kept }) => kept.doneOn !== null || !kept.excused).length,
					]);
					for (const row of board.rows) for (const cell of row.cells) expect(cell.lamp).toBe(sumLamp(cell.counts));
				}
			},
		),
		{ numRuns: 6, seed: 37, endOnFailure: true },
	);
	expect(done.get('enter')).toBeGreaterThan(3);
}, 300_000);
