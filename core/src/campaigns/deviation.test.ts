import { expect, test } from 'vitest';
import { decidingTask } from './deviation.ts';

const county = { taskId: 'county', dueOn: '2026-06-30' };
const town = { taskId: 'town', dueOn: '2026-05-31' };
const branch = { taskId: 'branch', dueOn: '2026-05-20' };
const later = (dueOn: string) => ({ kind: 'later', dueOn }) as const;

test('a request is put to the level whose lock it asks to be let off', () => {
	const above = [county, town];
	expect(decidingTask(later('2026-05-25'), branch, above)).toBe('branch');
	expect(decidingTask(later('2026-05-31'), branch, above)).toBe('branch');
	expect(decidingTask(later('2026-06-01'), branch, above)).toBe('town');
	expect(decidingTask(later('2026-07-01'), branch, above)).toBe('county');
	for (const kind of ['excuse', 'adapt'] as const) {
		expect(decidingTask({ kind, dueOn: null }, branch, above)).toBe('county');
		expect(decidingTask({ kind, dueOn: null }, branch, [])).toBe('branch');
	}
	// What has no day yet binds nobody to one.
	expect(decidingTask(later('2026-07-01'), branch, [{ ...county, dueOn: null }, town])).toBe('town');
});
