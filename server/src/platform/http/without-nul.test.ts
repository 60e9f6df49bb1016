import { expect, test } from 'vitest';
import { withoutNul } from './without-nul.ts';

test('takes NUL out of every word of an input, and leaves all else as it is', () => {
	const on = new Date(0);
	const input = { q: '\u0000公\u0000路', rows: [{ words: 'a\u0000', count: 2 }], none: null, on };
	expect(withoutNul(input)).toEqual({ q: '公路', rows: [{ words: 'a', count: 2 }], none: null, on });
	expect(withoutNul(on)).toBe(on);
	expect(withoutNul(undefined)).toBeUndefined();
});
