import { expect, test } from 'vitest';
import { blank, glyph } from '../../testing/glyph.ts';
import type { Glyph } from './glyphs.ts';
import { putBack } from './replaced.ts';

const told = (lines: readonly Glyph[][]): string =>
	lines.map((line) => line.map(({ char }) => char).join('')).join('|');

test('each stands beside its nearest neighbour, instead of the blank that was made up for it', () => {
	const lines = [
		[glyph('李', 0), blank(20), glyph('、', 20), glyph('张', 30)],
		[glyph('下', 10, { top: 120, bottom: 132 })],
	];
	expect(told(putBack(lines, [glyph('𠮷', 10)]))).toBe('李𠮷、张|下');
	expect(told(putBack(lines, [glyph('𠮷', 40), glyph('𠀀', 50)]))).toBe('李 、张𠮷𠀀|下');
	expect(told(putBack(lines, [glyph('𠮷', 0, { top: 120, bottom: 132 })]))).toBe('李 、张|𠮷下');
});

test.each([
	['another size', { left: 10, size: 6 }, '李|𠮷'],
	['another column', { left: 60, right: 70 }, '李|𠮷'],
	['another height', { left: 10, top: 108, bottom: 120 }, '李|𠮷'],
] as const)('%s is no place in the line', (_, place, text) => {
	expect(told(putBack([[glyph('李', 0)]], [glyph('𠮷', 10, place)]))).toBe(text);
});

test('one that is in the text already is not told twice, and two beside each other are two', () => {
	expect(told(putBack([[glyph('李', 0), glyph('𠮷', 10)]], [glyph('𠮷', 11)]))).toBe('李𠮷');
	expect(told(putBack([[glyph('李', 0)]], [glyph('𠮷', 10), glyph('𠮷', 20)]))).toBe('李𠮷𠮷');
});
