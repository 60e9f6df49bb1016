import { expect, test } from 'vitest';
import { lastPageInstead, numberIn, pageIn } from './address-number.ts';

test.each([null, undefined, '', '0', '-1', '01', '1.5', '1e3', ' 7', '１', '123456'])('%j is no number', (text) => {
	expect(numberIn(text, 5)).toBeNull();
});

test('a number has as many digits as are allowed', () => {
	expect(numberIn('99999', 5)).toBe(99_999);
	expect(pageIn(new URLSearchParams('page=12'))).toBe(12);
	expect(pageIn(new URLSearchParams('page=last'))).toBe(1);
});

test.each([
	[2, 21, 1, null],
	[2, 20, 0, 1],
	[9, 41, 0, 3],
	[2, 0, 0, 1],
	[1, 0, 0, null],
])('of page %i of %i in all, %i shown, the reader goes to %s', (page, total, shown, instead) => {
	expect(lastPageInstead({ items: Array(shown).fill(0), total, page, size: 20 })).toBe(instead);
});
