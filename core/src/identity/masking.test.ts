import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskUserName } from './masking.ts';

test.each([
	['lanhuahua1', 'la****1'],
	['abcd', 'ab****d'],
	['李四', '李****'],
	['王', '王****'],
	['', '****'],
	['😀😁😂😃', '😀😁****😃'],
])('%j is shown as %j', (name, shown) => {
	expect(maskUserName(name)).toBe(shown);
});

test('at most three characters of a name are shown, and its length is not', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme-composite' }), (name) => {
			expect([...maskUserName(name)].length).toBeLessThanOrEqual(7);
		}),
	);
});
