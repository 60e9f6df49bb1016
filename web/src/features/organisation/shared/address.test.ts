import { expect, test } from 'vitest';
import { addressOf, profileOf, wishIn } from './address.ts';

test('an address and what it asks for are the same thing', () => {
	const wish = { at: 42, query: 'qq 支部', type: 'branch', direct: true, ended: true, page: 3 } as const;
	expect(wishIn(new URL(addressOf(wish), 'http://here').searchParams)).toEqual(wish);
});

test('what is usual is left out, and nonsense means the usual', () => {
	const usual = { at: null, query: '', type: null, direct: false, ended: false, page: 1 };
	expect(addressOf(usual)).toBe('/desk/organisations');
	expect(wishIn(new URLSearchParams('at=-1&type=club&page=x&direct=yes'))).toEqual(usual);
	expect(profileOf(7)).toBe('/desk/organisations/7');
	expect(profileOf(7, 'past')).toBe('/desk/organisations/7?tab=past');
});
