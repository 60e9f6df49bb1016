import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	addCounts,
	type Counts,
	lampOf,
	noCounts,
	standings,
	sumLamp,
	type TaskTimes,
	taskCoverage,
	taskStanding,
} from './standing.ts';

const today = '2026-06-15';
const day = fc.option(
	fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.UTC(2026, 4, 15 + days)).toISOString().slice(0, 10)),
	{ nil: null },
);
const task: fc.Arbitrary<TaskTimes> = fc.record({
	dueOn: day,
	doneOn: day,
	excused: fc.boolean(),
	suspended: fc.boolean(),
	hourPassed: fc.boolean(),
});
const counted = (tasks: readonly TaskTimes[]): Counts =>
	tasks.reduce<Counts>((counts, one) => addCounts(counts, { ...noCounts, [taskStanding(one, today)]: 1 }), noCounts);

test.each([
	[{ dueOn: '2026-06-14', doneOn: null, excused: false }, 'overdue', 'red'],
	[{ dueOn: '2026-06-15', doneOn: null, excused: false }, 'soon', 'yellow'],
	[{ dueOn: '2026-06-23', doneOn: null, excused: false }, 'open', 'green'],
	[{ dueOn: null, doneOn: null, excused: false }, 'open', 'green'],
	[{ dueOn: '2026-06-10', doneOn: '2026-06-10', excused: false }, 'done', 'green'],
	[{ dueOn: '2026-06-10', doneOn: '2026-06-11', excused: true }, 'done_late', 'green'],
	[{ dueOn: '2026-06-10', doneOn: null, excused: true }, 'excused', 'grey'],
	[{ dueOn: '2026-06-10', doneOn: null, excused: false, suspended: true }, 'suspended', 'grey'],
	[{ dueOn: '2026-06-10', doneOn: '2026-06-12', excused: false, suspended: true }, 'done', 'green'],
	[{ dueOn: '2026-06-15', doneOn: null, excused: false, hourPassed: true }, 'overdue', 'red'],
] as const)('%j is %s', (one, standing, lamp) => {
	expect(taskStanding({ suspended: false, hourPassed: false, ...one }, today)).toBe(standing);
	expect(lampOf[standing]).toBe(lamp);
});

test('every task stands in exactly one place, and parts add up to the whole', () => {
	fc.assert(
		fc.property(fc.array(task), fc.array(task), (some, others) => {
			const whole = counted([...some, ...others]);
			expect(addCounts(counted(some), counted(others))).toEqual(whole);
			expect(standings.reduce((sum, one) => sum + whole[one], 0)).toBe(some.length + others.length);
			const { numerator, denominator } = taskCoverage(whole);
			expect(denominator).toBe(some.length + others.length - whole.excused);
			expect(numerator).toBeLessThanOrEqual(denominator);
		}),
	);
});

test('a lamp is never green where something is overdue, and never red where nothing is', () => {
	fc.assert(
		fc.property(fc.array(task), (tasks) => {
			const counts = counted(tasks);
			if (counts.overdue > 0) expect(['red', 'yellow']).toContain(sumLamp(counts));
			else expect(sumLamp(counts)).not.toBe('red');
		}),
	);
});
