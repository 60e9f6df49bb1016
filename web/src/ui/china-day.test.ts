import { expect, test } from 'vitest';
import { dayOf, endOfDay, startOfDay } from './china-day.ts';

test('a day in China begins eight hours earlier than one in Greenwich, and ends where the next begins', () => {
	expect(startOfDay('2026-11-25')).toBe('2026-11-24T16:00:00.000Z');
	expect(endOfDay('2026-12-31')).toBe('2026-12-31T16:00:00.000Z');
	expect(dayOf(null)).toBe('');
});

test.each([
	['2026-11-25', '2026-11-25'],
	['2026-13-25', ''],
	['yesterday', ''],
])('%s in an address means the day "%s"', (text, day) => {
	expect(dayOf(text)).toBe(day);
});
