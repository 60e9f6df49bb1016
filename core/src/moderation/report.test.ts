import { expect, test } from 'vitest';
import { mostPagesNamed, pagesIn } from './report.ts';

test.each([
	['', []],
	['3', [3]],
	['7, 3、3', [3, 7]],
	['第2页至第4页', [2, 3, 4]],
	['2 ～ 3', [2, 3]],
	['2-4, 9', [2, 3, 4, 9]],
	['2至4页', [2, 3, 4]],
	['第 5 页', [5]],
	['4-2', null],
	['0', null],
	['1-2-3', null],
	['-', null],
	[`1-${mostPagesNamed}`, Array.from({ length: mostPagesNamed }, (_, index) => index + 1)],
	[`1-${mostPagesNamed + 1}`, null],
	['1-999999999', null],
	[Array.from({ length: mostPagesNamed + 1 }, (_, index) => index + 1).join(' '), null],
] as const)('pages written as "%s"', (text, pages) => {
	expect(pagesIn(text)).toEqual(pages);
});
