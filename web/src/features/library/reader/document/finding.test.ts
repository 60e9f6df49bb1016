import { expect, test } from 'vitest';
import { around, type Finding, readWanted } from './finding.ts';
import { marksOn } from './marks.tsx';

const snippet = { text: '', lit: [] };
const pages = [
	{ page: 2, first: 1, count: 2, snippet },
	{ page: 5, first: 3, count: 1, snippet },
];
const at = (hit: number | null, page: number): Finding => ({
	q: '词',
	back: null,
	at: null,
	hit,
	page,
	total: 3,
	pages,
	lit: new Map(),
});

test('an address says what is looked for and where the reader stands', () => {
	expect(readWanted(new URLSearchParams('at=3'))).toBeNull();
	expect(readWanted(new URLSearchParams('q=词&at=5&hit=3'))).toEqual({ q: '词', back: null, at: 5, hit: 3 });
	expect(readWanted(new URLSearchParams('q=词&at=0&hit=x'))).toEqual({ q: '词', back: null, at: null, hit: null });
});

test('the way leads from place to place, and ends at the first and the last', () => {
	expect(around(at(1, 2))).toEqual({ previous: null, next: { page: 2, hit: 2 } });
	expect(around(at(2, 2))).toEqual({ previous: { page: 2, hit: 1 }, next: { page: 5, hit: 3 } });
	expect(around(at(3, 5)).next).toBeNull();
});

test('from a page without a place it leads to those before and after', () => {
	expect(around(at(null, 4))).toEqual({ previous: { page: 2, hit: 2 }, next: { page: 5, hit: 3 } });
	expect(around(at(null, 6))).toEqual({ previous: { page: 5, hit: 3 }, next: null });
});

test('a place that goes on in the next run is one place', () => {
	const places = [
		[
			{ run: 0, from: 3, to: 4 },
			{ run: 1, from: 0, to: 2 },
		],
	];
	const beside = [[{ run: 1, from: 1, to: 3 }]];
	const marks = marksOn({ lit: new Map([[2, { first: 5, places, beside }]]), hit: 5 }, 2);
	expect(marks.get(0)).toEqual([{ from: 3, to: 4, hit: 5, current: true, begins: true }]);
	expect(marks.get(1)).toEqual([
		{ from: 0, to: 2, hit: 5, current: true, begins: false },
		{ from: 1, to: 3, hit: null, current: false, begins: true },
	]);
	expect(marksOn({ lit: new Map(), hit: null }, 2).size).toBe(0);
});
