import { expect, test } from 'vitest';
import { piecesOf } from './pieces.ts';

test('a clause falls into pieces at its marks, each where it stands in the text', () => {
	const text = '一、走访。要走访，要慰问；\n“做实”。';
	const pieces = piecesOf(text, [{ start: 2, end: text.length }]);
	expect(pieces.map(({ words }) => words)).toEqual(['走访。', '要走访，', '要慰问；', '“做实”。']);
	for (const { start, words } of pieces) expect(text.slice(start).trimStart().startsWith(words)).toBe(true);
});

test('words of several places in the text are told in their order', () => {
	expect(
		piecesOf('甲。乙。丙。', [
			{ start: 0, end: 2 },
			{ start: 4, end: 6 },
		]),
	).toEqual([
		{ start: 0, words: '甲。' },
		{ start: 4, words: '丙。' },
	]);
});
