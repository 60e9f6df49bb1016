import { expect, test } from 'vitest';
import { pagesToShow } from './pages-to-show.ts';

test('the first pages are shown, and those that were reported, as far as they are there', () => {
	expect(pagesToShow(3, new Set([2, 9]))).toEqual({ pages: [1, 2, 3], first: 3 });
	expect(pagesToShow(0, new Set())).toEqual({ pages: [], first: 0 });
	const { pages, first } = pagesToShow(200, new Set([120, 45, 7]));
	expect([first, pages.length, pages.slice(-3)]).toEqual([30, 32, [30, 45, 120]]);
});
