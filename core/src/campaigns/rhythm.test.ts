import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './plan-day.ts';
import { type ActDay, rhythmOf } from './rhythm.ts';

const begin = '2026-03-02';
const until = '2026-06-28';
const day = fc.integer({ min: 0, max: 118 }).map((days) => addDays(begin, days));
const days = fc.array(fc.record({ day, acts: fc.nat(5) }));

test('as much every week is steady, and all on the last day is bunched', () => {
	const end = '2026-03-29';
	const weekly: ActDay[] = [0, 7, 14, 21].map((after) => ({ day: addDays(begin, after), acts: 3 }));
	expect(rhythmOf(weekly, begin, end, [end])).toEqual({ weeks: 4, active: 4, acts: 12, bunched: 3 });
	expect(rhythmOf([{ day: end, acts: 12 }], begin, end, [end])).toEqual({ weeks: 4, active: 1, acts: 12, bunched: 12 });
	// A week before the end is not bunched; a day less is.
	const edge = [20, 21].map((after) => ({ day: addDays(begin, after), acts: 1 }));
	expect(rhythmOf(edge, begin, end, [end])).toMatchObject({ acts: 2, bunched: 1 });
});

test('shares are shares, and a day told in two parts is the same as told in one', () => {
	fc.assert(
		fc.property(days, fc.array(day, { maxLength: 6 }), (acts, ends) => {
			const told = rhythmOf(acts, begin, until, ends);
			expect(told.active).toBeLessThanOrEqual(told.weeks);
			expect(told.bunched).toBeLessThanOrEqual(told.acts);
			expect(told.acts).toBe(acts.reduce((sum, one) => sum + one.acts, 0));
			const oneByOne = acts.flatMap((one) => Array.from({ length: one.acts }, () => ({ day: one.day, acts: 1 })));
			expect(rhythmOf(oneByOne, begin, until, ends)).toEqual(told);
		}),
	);
});

test('what lies outside counts for nothing', () => {
	const outside = [addDays(begin, -1), addDays(until, 1)].map((one) => ({ day: one, acts: 4 }));
	expect(rhythmOf(outside, begin, until, [until])).toMatchObject({ active: 0, acts: 0, bunched: 0 });
	expect(rhythmOf([], until, begin, [])).toMatchObject({ weeks: 0, active: 0 });
});
