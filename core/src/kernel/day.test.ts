import { expect, test } from 'vitest';
import { dayInChina, daysBetween } from './day.ts';

test('a day begins in China eight hours before it does in Greenwich', () => {
	expect(dayInChina(new Date('2026-02-28T15:59:59Z'))).toBe('2026-02-28');
	expect(dayInChina(new Date('2026-02-28T16:00:00Z'))).toBe('2026-03-01');
});

test('days are counted over the ends of months and years', () => {
	expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
	expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
});
