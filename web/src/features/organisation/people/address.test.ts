import { expect, test } from 'vitest';
import { withQuery } from '../shared/address.ts';
import { memberAsked, memberInput, memberWishIn } from './address.ts';

test('an address and the members it asks for are the same thing', () => {
	const wish = { query: '温晓', state: 'probationary', ended: true, page: 3 } as const;
	const address = withQuery('/people', memberAsked(wish));
	expect(memberWishIn(new URL(address, 'http://here').searchParams)).toEqual(wish);
	expect(memberInput(wish)).toMatchObject({ query: '温晓', state: 'probationary', ended: true, page: 3 });
});

test('nonsense means everybody who stands on a roster', () => {
	const wish = memberWishIn(new URLSearchParams('state=x&ended=yes&page=0'));
	expect(withQuery('/people', memberAsked(wish))).toBe('/people');
	expect(memberInput(wish)).toEqual({ page: 1, size: 50, ended: false });
});
