import { describe, expect, test } from 'vitest';
import { estimateEms, placeText } from './text-layer.ts';

const page = { width: 600, height: 800 };
const box = (text: string, over: Partial<Parameters<typeof placeText>[0][number]> = {}) => ({
	text,
	x: 60,
	y: 80,
	width: 80,
	height: 20,
	size: 16,
	...over,
});

describe('placing text above a page picture', () => {
	test('lengths are shares of the page, so one style holds at every size of picture', () => {
		expect(placeText([box('动员部署情况')], page)[0]).toMatchObject({
			left: 10,
			top: 10.25,
			size: 2.667,
			width: 13.33,
		});
	});

	test('a line of Chinese as wide as its box is not stretched, a shorter one is', () => {
		expect(placeText([box('动员部署会')], page)[0]?.stretch).toBe(1);
		expect(placeText([box('动员')], page)[0]?.stretch).toBe(2.5);
	});

	test('what is copied breaks where the line ends, not between pieces of a line', () => {
		const runs = placeText([box('第一'), box('段', { x: 140 }), box('第二行', { y: 110 })], page);
		expect(runs.map(({ text }) => text).join('')).toBe('第一段\n第二行');
	});

	test('blanks and boxes without extent are left out', () => {
		expect(placeText([box('  '), box('字', { width: 0 }), box('字', { size: 0, height: 0 })], page)).toEqual([]);
	});
});

test('Chinese counts a full em, Latin about half', () => {
	expect(estimateEms('组织部')).toBe(3);
	expect(estimateEms('𠮷')).toBe(1);
	expect(estimateEms('2026')).toBeCloseTo(2.24);
});
