import { expect, test } from 'vitest';
import { formAddress, rosterAddress, rowWishIn } from './address.ts';

test('an address and the rows it asks for are the same thing', () => {
	const wish = { state: 'refused', obstacles: true, page: 3 } as const;
	expect(rowWishIn(new URL(rosterAddress('a', wish), 'http://here').searchParams)).toEqual(wish);
	expect(rosterAddress('a')).toBe('/desk/rosters/a');
	expect(formAddress('a', 2)).toBe('/desk/rosters/a/form?sheet=2');
});

test('nonsense means all of them', () => {
	const usual = { state: null, obstacles: false, page: 1 };
	expect(rowWishIn(new URLSearchParams('state=great&page=x'))).toEqual(usual);
});
