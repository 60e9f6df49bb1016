import { expect, test } from 'vitest';
import { flagInput } from './paging.ts';

test.each([
	[undefined, false],
	['false', false],
	['true', true],
	[false, false],
	[true, true],
])('%j means %j', (written, meant) => {
	expect(flagInput.parse(written)).toBe(meant);
});

test('anything else is refused', () => {
	for (const written of ['', 'yes', '0', 1, null]) expect(flagInput.safeParse(written).success).toBe(false);
});
