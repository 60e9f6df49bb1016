import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composed } from './below.ts';
import { faultsBelow, upperClauses } from './below-faults.ts';
import { isWeaker } from './inherit.ts';
import { type Inherited, inheritedSchema } from './inherited.ts';
import { emptyPlan, type Plan, planAction, planSchema, shownPlanSchema } from './plan.ts';
import { addDays, type PlanDay, resolveDay } from './plan-day.ts';

const keys = ['k1', 'k2', 'k3'] as const;
const on: fc.Arbitrary<string> = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
const day: fc.Arbitrary<PlanDay | null> = fc.oneof(
	fc.constant(null),
	on.map((known) => ({ on: known })),
	fc.record({ event: fc.constant('event-0'), offsetDays: fc.integer({ min: -50, max: 50 }) }),
);
const target = fc.option(fc.integer({ min: 0, max: 50 }), { nil: null });
const words = fc.string({ maxLength: 6 }).map((text) => text.trim());
const key = fc.constantFrom(...keys);
const each = <Row extends { key: string }>(row: fc.Arbitrary<Row>) =>
	fc.uniqueArray(row, { selector: (one) => one.key, maxLength: 3 });

const actions = each(
	fc.record({
		key,
		kind: fc.constantFrom('mandatory' as const, 'optional' as const),
		form: fc.constant('act' as const),
		text: words.map((text) => text || '做'),
		standard: words,
		from: day,
		due: day,
		target,
		clauses: fc.subarray(['c1', 'c2']),
		every: fc.constantFrom('once' as const, 'monthly' as const),
	}),
).map((rows) => rows.map((row) => planAction.parse(row)));
const phases = each(fc.record({ key, name: fc.constant('阶段'), from: day, until: day })).map((rows) =>
	rows.map((row) => ({ ...row, exits: [], milestones: [] })),
);
const standards = each(fc.record({ key, name: fc.constant('五个好'), criteria: fc.subarray(['甲', '乙', '丙']) })).map(
	(rows) => rows.map((row) => ({ ...row, subject: '' })),
);
const inherited: fc.Arbitrary<Inherited> = fc
	.record({
		actions: each(fc.record({ key, textAddition: words, standardAddition: words, from: day, due: day, target })),
		phases: each(fc.record({ key, from: day, until: day })),
		standards: each(fc.record({ key, criteria: fc.subarray(['丙', '丁']) })),
	})
	.map((one) => inheritedSchema.parse(one));
const plan: fc.Arbitrary<Plan> = fc
	.record({ actions, phases, standards, inherited, eventOn: fc.option(on, { nil: null }) })
	.map(({ eventOn, ...parts }) => ({
		...emptyPlan,
		...parts,
		clauses: [
			{ key: 'c1', text: '甲', cites: ['c1'] },
			{ key: 'c2', text: '乙', cites: [] },
		],
		events: [{ key: 'event-0', name: '党代会', on: eventOn }],
	}));

const lockIn = ({ actions: all, events }: Plan, name: string) => {
	const found = all.find((one) => one.key === name && one.kind === 'mandatory');
	return (
		found && { text: found.text, standard: found.standard, target: found.target, dueOn: resolveDay(found.due, events) }
	);
};
const isPast = (one: string | null, bound: string | null) => bound !== null && (one === null || one > bound);

/** Nothing of what binds above is missing below, or asks for less. */
function expectNotWeaker(below: Plan, above: Plan): void {
	for (const action of above.actions.filter(({ kind }) => kind === 'mandatory')) {
		const [lock, bound] = [lockIn(below, action.key), lockIn(above, action.key)];
		expect(lock && bound && isWeaker(lock, bound)).toBe(false);
		const mine = below.actions.find((one) => one.key === action.key);
		expect(mine).toMatchObject({ every: action.every, evidence: action.evidence, types: action.types });
		const [from, start] = [resolveDay(mine?.from ?? null, below.events), resolveDay(action.from, above.events)];
		expect(isPast(from, start)).toBe(false);
	}
	for (const phase of above.phases) {
		const mine = below.phases.find((one) => one.key === phase.key);
		for (const end of ['from', 'until'] as const)
			expect(isPast(resolveDay(mine?.[end] ?? null, below.events), resolveDay(phase[end], above.events))).toBe(false);
	}
	for (const standard of above.standards)
		expect(below.standards.find((one) => one.key === standard.key)?.criteria).toEqual(
			expect.arrayContaining(standard.criteria),
		);
}

test('inheritance never weakens, over two levels and over three, whatever each level says', () => {
	fc.assert(
		fc.property(plan, plan, plan, (county, town, village) => {
			const second = composed(town, county);
			const third = composed(village, second);
			expectNotWeaker(second, county);
			expectNotWeaker(third, second);
			expectNotWeaker(third, county);
			// Nothing is there twice, and what is there can be sent.
			for (const one of [second, third])
				for (const part of ['actions', 'phases', 'standards', 'events'] as const)
					expect(new Set(one[part].map((row) => row.key)).size).toBe(one[part].length);
			expect(shownPlanSchema.safeParse(third).success).toBe(true);
		}),
	);
});

test('a revision from above holds below at once, over two levels and over three', () => {
	fc.assert(
		fc.property(plan, plan, plan, plan, (_, town, village, revised) => {
			const second = composed(town, revised);
			expectNotWeaker(second, revised);
			expectNotWeaker(composed(village, second), revised);
		}),
	);
});

test('what would be weaker is told, and nothing else is', () => {
	fc.assert(
		fc.property(plan, plan, (county, town) => {
			const told = faultsBelow(town, county, []).filter(({ code }) => code === 'upper_weaker');
			for (const added of town.inherited?.actions ?? []) {
				const bound = county.actions.find((one) => one.key === added.key && one.kind === 'mandatory');
				const later = (own: PlanDay | null, limit: PlanDay | null): boolean => {
					const [asked, binding] = [resolveDay(own, town.events), resolveDay(limit, county.events)];
					return asked !== null && binding !== null && asked > binding;
				};
				const weaker =
					bound !== undefined &&
					(later(added.due, bound.due) ||
						later(added.from, bound.from) ||
						(added.target !== null && bound.target !== null && added.target < bound.target));
				expect(told.some(({ part }) => part === added.key)).toBe(weaker);
			}
		}),
	);
});

const county = planSchema.parse({
	...emptyPlan,
	clauses: [
		{ key: 'c1', text: '召开动员会' },
		{ key: 'c2', text: '联系困难户' },
		{ key: 'c3', text: '办夜校' },
		{ key: 'c4', text: '宣传典型' },
	],
	phases: [{ key: 'p1', name: '动员', from: { on: '2026-03-01' }, until: { on: '2026-03-31' } }],
	actions: [{ key: 'meeting', kind: 'mandatory', form: 'meeting', text: '召开动员会', clauses: ['c1'] }],
});

test('each clause from above is taken up, not for one, or open, and what is missing is told', () => {
	const town = planSchema.parse({
		...emptyPlan,
		clauses: [{ key: 't1', text: '每户一名党员', cites: ['c2', 'c9'] }],
		inherited: { phases: [{ key: 'p1', until: { on: '2026-04-02' } }], actions: [{ key: 'gone' }] },
		phases: [{ key: 'p9', name: '回头看', from: null, until: { on: '2026-05-01' } }],
	});
	const clauses = upperClauses(town, county, new Map([['c3', { answer: 'not_applicable' as const }]]));
	expect(clauses.map(({ key: name, state, by }) => [name, state, by])).toEqual([
		['c1', 'taken_up', []],
		['c2', 'taken_up', ['t1']],
		['c3', 'not_applicable', []],
		['c4', 'open', []],
	]);
	expect(faultsBelow(town, county, clauses).map(({ code, weight, part }) => [code, weight, part])).toEqual([
		['upper_gone', 'should', 'gone'],
		['phase_later', 'must', 'p1'],
		['phase_later', 'must', 'p9'],
		['upper_gone', 'should', 't1'],
		['upper_open', 'should', null],
	]);
});
