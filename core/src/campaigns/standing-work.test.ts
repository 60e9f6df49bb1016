import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './plan-day.ts';
import { roundOn } from './standing-work.ts';

test('every day from the first on lies in its round, and the rounds follow one another', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 400 }),
			fc.constantFrom(1, 3, 6, 12),
			fc.integer({ min: 0, max: 2000 }),
			(start, months, later) => {
				const fromOn = addDays('2025-01-31', start);
				const today = addDays(fromOn, later);
				const { from, until } = roundOn({ fromOn, months }, today);
				expect(from <= today && today <= until).toBe(true);
				expect(roundOn({ fromOn, months }, addDays(until, 1)).from).toBe(addDays(until, 1));
			},
		),
	);
});

test('a month that is short ends a round on its last day', () => {
	expect(roundOn({ fromOn: '2026-01-31', months: 1 }, '2026-02-28')).toEqual({
		from: '2026-02-28',
		until: '2026-03-30',
	});
	expect(roundOn({ fromOn: '2026-03-01', months: 3 }, '2026-07-15')).toEqual({
		from: '2026-06-01',
		until: '2026-08-31',
	});
});
