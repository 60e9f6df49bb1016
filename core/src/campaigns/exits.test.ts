import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qualities } from './act.ts';
import { type Exit, type ExitFacts, exitDemand, exitStand, phaseState } from './exits.ts';
import { emptyPlan, exitMeasures, type Plan, planAction } from './plan.ts';
import { noCounts } from './standing.ts';

const amount = fc.option(fc.nat(120), { nil: null });
const exit: fc.Arbitrary<Exit> = fc.record({
	key: fc.constant('e'),
	text: fc.constant('树立一批先进典型'),
	judged: fc.boolean(),
	target: amount,
	measure: fc.option(fc.constantFrom(...exitMeasures), { nil: null }),
	of: fc.constant(null),
});
const facts: fc.Arbitrary<ExitFacts> = fc.record({
	counts: fc
		.record({ done: fc.nat(9), done_late: fc.nat(9), overdue: fc.nat(9), open: fc.nat(9), excused: fc.nat(9) })
		.map((some) => ({ ...noCounts, ...some })),
	sum: fc.nat(200),
	indicator: fc.record({ value: amount, baseline: amount, floor: amount }),
	judgement: fc.option(fc.constantFrom(...qualities), { nil: null }),
});

test('a criterion is met, not met or unknown, always with the reason that says so', () => {
	const reasons = {
		met: ['judged', 'reached'],
		not_met: ['judged_poor', 'short'],
		unknown: ['not_judged', 'no_measure', 'no_target', 'nobody_asked', 'not_measured'],
	};
	fc.assert(
		fc.property(exit, facts, (one, known) => {
			const { state, reason } = exitStand(one, known);
			expect(reasons[state]).toContain(reason);
		}),
	);
});

test('more done never makes a criterion that was met unmet', () => {
	fc.assert(
		fc.property(exit, facts, (one, known) => {
			const before = exitStand(one, known).state;
			// One more that had to is done.
			if (known.counts.open === 0) return;
			const counts = { ...known.counts, open: known.counts.open - 1, done: known.counts.done + 1 };
			const after = exitStand(one, { ...known, counts, sum: known.sum + 3 }).state;
			if (before === 'met') expect(after).toBe('met');
		}),
	);
});

test('coverage is told by its two numbers, and whoever is excused is in neither', () => {
	fc.assert(
		fc.property(facts, fc.integer({ min: 0, max: 100 }), (known, target) => {
			const wish: Exit = { key: 'e', text: '动员会', judged: false, target, measure: 'coverage' };
			const { counts } = known;
			const done = counts.done + counts.done_late;
			const all = done + counts.overdue + counts.open;
			expect(exitStand(wish, known).state).toBe(all === 0 ? 'unknown' : done * 100 >= target * all ? 'met' : 'not_met');
		}),
	);
});

test('an indicator that began above what is wanted is to fall', () => {
	const wish: Exit = { key: 'e', text: '信访下降', judged: false, target: null, measure: 'indicator' };
	const known = (value: number | null, baseline: number, floor: number): ExitFacts => ({
		counts: noCounts,
		sum: 0,
		indicator: { value, baseline, floor },
		judgement: null,
	});
	expect(exitStand(wish, known(8, 20, 10)).state).toBe('met');
	expect(exitStand(wish, known(12, 20, 10)).state).toBe('not_met');
	expect(exitStand(wish, known(82, 60, 80)).state).toBe('met');
	expect(exitStand(wish, known(null, 60, 80))).toMatchObject({ state: 'unknown', reason: 'not_measured', goal: 80 });
});

test('phases follow one another', () => {
	const phase = { from: '2026-06-01', until: '2026-06-30', closed: false, isNext: true };
	expect(phaseState(phase, '2026-05-01')).toBe('ahead');
	expect(phaseState(phase, '2026-06-30')).toBe('running');
	expect(phaseState(phase, '2026-07-01')).toBe('checking');
	expect(phaseState({ ...phase, isNext: false }, '2026-07-01')).toBe('ahead');
	expect(phaseState({ ...phase, closed: true, isNext: false }, '2026-05-01')).toBe('closed');
});

const visits = { key: 'a1', kind: 'mandatory', form: 'act', text: '走访困难户', unit: '户' };
const fewer = { key: 'i2', name: '信访量', unit: '件', baseline: 60, floor: 20, stretch: null };
const plan: Plan = {
	...emptyPlan,
	actions: [planAction.parse(visits)],
	indicators: [{ key: 'i1', name: '办结率', unit: '%', baseline: 60, floor: 80, stretch: 95 }, fewer],
};
const counted = { key: 'e', text: '达到要求', judged: false, target: null };

test.each([
	['indicator', 'i1', null, { of: '办结率', unit: '%', goal: 80, bound: 'least' }],
	['indicator', 'i1', 90, { of: '办结率', unit: '%', goal: 90, bound: 'least' }],
	['indicator', 'i2', null, { of: '信访量', unit: '件', goal: 20, bound: 'most' }],
	['indicator', null, 5, { of: null, unit: '', goal: 5, bound: 'least' }],
	['coverage', null, null, { of: null, unit: '%', goal: 100, bound: 'least' }],
	['coverage', 'a1', 80, { of: '走访困难户', unit: '%', goal: 80, bound: 'least' }],
	['tasks', 'a1', 7, { of: '走访困难户', unit: '', goal: 7, bound: 'least' }],
	['sum', 'a1', 9, { of: '走访困难户', unit: '户', goal: 9, bound: 'least' }],
] as const)('a criterion counted by %s of %s with %s asks for it by its name and unit', (measure, of, target, told) => {
	expect(exitDemand({ ...counted, measure, of, target }, plan)).toEqual({ measure, ...told });
});

test('what is judged, or says not by what it is counted, asks for no number', () => {
	expect(exitDemand({ ...counted, measure: 'sum', judged: true }, plan)).toBe(null);
	expect(exitDemand(counted, plan)).toBe(null);
});
