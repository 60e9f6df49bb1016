import { expect, test } from 'vitest';
import { mayTakeBack } from './take-back.ts';

test('a mistake is taken back within a day', () => {
	const entered = new Date('2026-03-01T08:00:00Z');
	expect(mayTakeBack(entered, new Date('2026-03-02T07:59:59Z'))).toBe(true);
	expect(mayTakeBack(entered, new Date('2026-03-02T08:00:00Z'))).toBe(false);
});
