import { expect, test } from 'vitest';
import { blank, glyph } from '../../testing/glyph.ts';
import type { Glyph } from './glyphs.ts';
import { columnsInOrder, inReadingOrder } from './reading-order.ts';

const told = (line: readonly Glyph[]): string => line.map(({ char }) => char).join('');

test('glyphs that are drawn late stand in their gaps, and the blanks of the gaps are gone', () => {
	const line = [glyph('朱', 0), blank(20), glyph('同', 20), blank(40), glyph('志', 40), blank(50)];
	expect(told(inReadingOrder([...line, glyph('镕', 10), blank(20), glyph('喆', 30)]))).toBe('朱镕同喆志');
});

test('a gap that is still wide has a blank, and those between neighbours stay', () => {
	const line = [glyph('甲', 0), blank(8), glyph('乙', 10), blank(60), glyph('丁', 60), glyph('丙', 35)];
	expect(told(inReadingOrder(line))).toBe('甲 乙 丙 丁');
});

test.each([
	['text drawn twice', [glyph('甲', 0), glyph('乙', 10), glyph('甲', 0.5), glyph('乙', 10.5)]],
	[
		'glyphs between others without room',
		[glyph('e', 0, { right: 5 }), glyph('t', 5, { right: 10 }), glyph('´', 3, { right: 7 })],
	],
	['a mark without a width', [glyph('a', 0), glyph('b', 20), glyph('\u0301', 15, { right: 15 })]],
	['smaller text in a gap', [glyph('甲', 0), glyph('乙', 20), glyph('1', 12, { right: 16, size: 6 })]],
	['raised text in a gap', [glyph('甲', 0), glyph('乙', 20), glyph('丙', 10, { top: 90, bottom: 102 })]],
	[
		'text from right to left with a number',
		[glyph('ג', 50), glyph('1', 20), glyph('2', 30), glyph('ב', 10), glyph('א', 0)],
	],
	['a column at the left of another', [glyph('丙', 200), glyph('丁', 210), glyph('甲', 0), glyph('乙', 10)]],
	[
		'a year over the line it is filled in on',
		[...'＿＿＿＿']
			.map((line, at) => glyph(line, at * 10))
			.concat([...'2026'].map((figure, at) => glyph(figure, at * 10 + 5))),
	],
	['a place of endless size', [glyph('甲', Number.NaN), glyph('乙', 20), glyph('丙', 10), glyph('丁', -Infinity)]],
] as const)('%s stays as it is drawn', (_, line) => {
	expect(inReadingOrder(line)).toBe(line);
});

test('lines too long to be text of a page are left alone', () => {
	const line = Array.from({ length: 2001 }, (_, index) => glyph('字', index * 20));
	const drawn = [...line, glyph('镕', 10)];
	expect(inReadingOrder(drawn)).toBe(drawn);
});

test('characters of one column, a line each, are put in order downwards and upwards, those of others not', () => {
	const down = (char: string, top: number, left = 0) => [glyph(char, left, { top, bottom: top + 10 })];
	const read = (lines: Glyph[][]) => columnsInOrder(lines).map(told).join('|');
	expect(read([down('朱', 0), down('同', 20), down('志', 30), down('镕', 10)])).toBe('朱|镕|同|志');
	expect(read([down('朱', 90), down('同', 70), down('志', 60), down('镕', 80)])).toBe('朱|镕|同|志');
	const columns = [down('朱', 0), down('同', 20), down('志', 30), down('镕', 10, 50)];
	expect(columnsInOrder(columns)).toEqual(columns);
});
