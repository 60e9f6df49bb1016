import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IdleSpan, isSuspended, mayBeginOn, movedDay, paperworkUntil, shortTerm } from './emergency.ts';
import { addDays } from './plan-day.ts';

const base = '2026-06-01';
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays(base, days));

/** Emergencies that are over, in order, none touching another. */
const idle: fc.Arbitrary<IdleSpan[]> = fc
	.array(fc.record({ gap: fc.integer({ min: 2, max: 20 }), length: fc.integer({ min: 1, max: 15 }) }), { maxLength: 4 })
	.map((spans) => {
		let next = base;
		return spans.map(({ gap, length }) => {
			const from = addDays(next, gap);
			next = addDays(from, length);
			return { from, until: addDays(from, length - 1) };
		});
	});

test.each([
	['2026-06-10', null, [{ from: '2026-06-08', until: '2026-06-20' }], '2026-06-23'],
	['2026-06-10', null, [{ from: '2026-06-11', until: '2026-06-20' }], '2026-06-10'],
	['2026-06-10', '2026-06-19', [{ from: '2026-06-01', until: '2026-06-20' }], '2026-06-12'],
	['2026-06-10', '2026-06-21', [{ from: '2026-06-01', until: '2026-06-20' }], '2026-06-10'],
	['2026-06-10', null, [{ from: '2026-06-08', until: null }], '2026-06-10'],
	// Moved by the first into the second.
	[
		'2026-06-10',
		null,
		[
			{ from: '2026-06-09', until: '2026-06-13' },
			{ from: '2026-06-15', until: '2026-06-16' },
		],
		'2026-06-17',
	],
] as const)('%s asked for since %s is moved by %j to %s', (due, since, spans, moved) => {
	expect(movedDay(due, since, spans)).toBe(moved);
});

test('a day is never moved back, keeps its order among others, and leaves as many days to work in as before', () => {
	fc.assert(
		fc.property(day, day, idle, (one, other, spans) => {
			const [due, later] = one < other ? [one, other] : [other, one];
			const moved = movedDay(due, null, spans);
			expect(moved >= due).toBe(true);
			expect(movedDay(later, null, spans) >= moved).toBe(true);
			const rests = (at: string) => spans.some(({ from, until }) => from <= at && until !== null && at <= until);
			const working = (until: string) => {
				let count = 0;
				for (let at = base; at <= until; at = addDays(at, 1)) if (!rests(at)) count += 1;
				return count;
			};
			const resting = (until: string) => {
				let count = 0;
				for (let at = base; at <= until; at = addDays(at, 1)) if (rests(at)) count += 1;
				return count;
			};
			// A day in the middle of an emergency is itself one to work on, so that at least as much is left.
			expect(working(moved)).toBeGreaterThanOrEqual(working(due));
			expect(moved).toBe(addDays(due, resting(moved)));
		}),
	);
});

test('a task rests while an emergency lasts, but for what was overdue when it began', () => {
	const lasting = [
		{ from: '2026-05-01', until: '2026-05-02' },
		{ from: '2026-06-08', until: null },
	];
	expect(isSuspended('2026-06-08', lasting)).toBe(true);
	expect(isSuspended('2026-06-07', lasting)).toBe(false);
	expect(isSuspended(null, lasting)).toBe(true);
	expect(isSuspended('2026-06-08', lasting.slice(0, 1))).toBe(false);
});

test('an emergency begins today or a few days ago, a short task is due in hours or on a day', () => {
	expect(mayBeginOn('2026-06-08', '2026-06-08', true)).toBe(true);
	expect(mayBeginOn('2026-06-01', '2026-06-08', true)).toBe(true);
	expect(mayBeginOn('2026-05-31', '2026-06-08', true)).toBe(false);
	expect(mayBeginOn('2026-06-09', '2026-06-08', true)).toBe(false);
	expect(mayBeginOn('2026-06-08', '2026-06-08', false)).toBe(true);
	expect(mayBeginOn('2026-06-07', '2026-06-08', false)).toBe(false);
	const now = new Date('2026-06-08T08:00:00Z');
	expect(shortTerm({ on: '2026-06-09' }, now)).toEqual({ dueOn: '2026-06-09', dueAt: null });
	const late = new Date('2026-06-08T20:00:00Z');
	expect(shortTerm({ hours: 12 }, now)).toEqual({ dueOn: '2026-06-09', dueAt: late });
	expect(paperworkUntil('2026-06-30', 14)).toBe('2026-07-14');
	expect(paperworkUntil(null, 14)).toBeNull();
});
