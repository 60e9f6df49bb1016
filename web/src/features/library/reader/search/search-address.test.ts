import { expect, test } from 'vitest';
import { readSearch, searchAddress } from './search-address.ts';

const category = '01987f3e-7f1c-7000-8000-000000000001';

test('an address says what is asked for, and reading it gives the same', () => {
	const asked = {
		q: '创先 "争优"',
		page: 3,
		sort: 'newest',
		categoryId: category,
		organisationId: 12,
		format: 'docx',
		year: 2026,
	} as const;
	const address = searchAddress(asked);
	expect(readSearch(new URLSearchParams(address.split('?')[1]))).toEqual(asked);
	expect(searchAddress({ q: '党', page: 1, sort: 'relevance' })).toBe(`/search?q=${encodeURIComponent('党')}`);
});

test.each(['page=0', 'sort=best', 'year=99', 'year=3000', 'format=../x', 'category=1'])(
	'nonsense (%s) says nothing',
	(query) => {
		expect(readSearch(new URLSearchParams(`q=a&${query}`))).toEqual({ q: 'a', page: 1, sort: 'relevance' });
	},
);
