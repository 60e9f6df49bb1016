import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actDayFault, opensOn } from './act-day.ts';
import { addDays } from './plan-day.ts';
import { roundDays } from './round.ts';

const begin = '2026-01-31';
const day = fc.integer({ min: -40, max: 800 }).map((days) => addDays(begin, days));
const months = fc.constantFrom(1, 3, 6, 12);
const round = fc.integer({ min: 1, max: 24 });

test('every day from the first on lies in one round, and no later round takes it', () => {
	fc.assert(
		fc.property(day, months, round, (doneOn, every, number) => {
			const action = { fromOn: begin, dueOn: null, months: every };
			const { from, until } = roundDays(action, number);
			const fault = actDayFault({ ...action, round: number, since: null }, doneOn, '2099-01-01');
			expect(fault === null).toBe(from !== null && doneOn >= from);
			expect(from !== null && until !== null && from <= until).toBe(true);
			if (fault?.reason === 'early') expect(doneOn < begin).toBe(true);
			if (fault?.reason === 'round') {
				const lies = roundDays(action, fault.lies);
				expect((lies.from ?? '') <= doneOn && doneOn <= (lies.until ?? '')).toBe(true);
			}
		}),
	);
});

test('what is done once opens with its window, or when it was asked for', () => {
	const once = { fromOn: null, dueOn: '2026-06-30', months: null, round: 1, since: '2026-03-01' };
	expect(opensOn(once)).toBe('2026-03-01');
	expect(opensOn({ ...once, fromOn: '2026-04-01' })).toBe('2026-04-01');
	expect(actDayFault(once, '2026-02-28', '2026-12-01')).toMatchObject({ reason: 'early', first: '2026-03-01' });
	expect(actDayFault({ ...once, since: null }, '2020-01-01', '2026-12-01')).toBe(null);
	expect(actDayFault(once, '2026-12-02', '2026-12-01')).toMatchObject({ reason: 'future' });
});
