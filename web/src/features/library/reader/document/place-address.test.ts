import { expect, test } from 'vitest';
import { type Asked, searchAddress } from '../search/search-address.ts';
import { readWanted } from './finding.ts';
import { placeAddress } from './place-address.ts';

const narrowed: Asked = {
	q: '村务 "公开"',
	page: 3,
	sort: 'newest',
	categoryId: '01987f3e-7f1c-7000-8000-000000000001',
	organisationId: 12,
	format: 'docx',
	year: 2026,
};
const wantedAt = (address: string) => readWanted(new URLSearchParams(address.split(/[?#]/)[1]));

test('a place found by a narrowed, sorted, turned search leads back to it, from place to place and for other words', () => {
	const first = wantedAt(placeAddress(7, { q: narrowed.q, back: narrowed }, { page: 5 }));
	expect(first).toEqual({ q: narrowed.q, back: narrowed, at: 5, hit: null });
	const next = first && wantedAt(placeAddress(7, first, { page: 6, hit: 2 }));
	expect(next).toEqual({ q: narrowed.q, back: narrowed, at: 6, hit: 2 });
	const other = next && wantedAt(placeAddress(7, { ...next, q: '公示' }, { page: 1, hit: 1 }));
	expect(other?.back && searchAddress(other.back)).toBe(searchAddress(narrowed));
});

test.each(['//evil.example', 'https://evil.example/', 'page=2', 'q=&sort=newest', ''])(
	'a way back that is no search (%s) leads nowhere',
	(back) => {
		expect(readWanted(new URLSearchParams({ q: '词', back }))).toEqual({ q: '词', back: null, at: null, hit: null });
	},
);

test('who came by no search has none in his address', () => {
	const address = placeAddress(7, { q: '词', back: null }, { page: 5, hit: 3 });
	expect(address).toBe(`/documents/7?q=${encodeURIComponent('词')}&at=5&hit=3#lit`);
});
