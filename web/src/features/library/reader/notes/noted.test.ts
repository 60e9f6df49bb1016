import type { Note } from '@pacesetter/core/reading';
import { expect, test } from 'vitest';
import { notedOn, runStarts } from './noted.ts';

const boxes = ['一、总体 要求\r\n', ' ', '推动科学发展，', '促进社会和谐'].map((text) => ({ text }));
const note = (from: number, to: number): Note => ({
	id: `${from}`,
	page: 1,
	from,
	to,
	standing: 'there',
	quote: '',
	words: '',
	colour: 'yellow',
	body: '',
	mine: true,
	writer: '江某',
	organisation: null,
	hidden: false,
	hideable: false,
	writtenAt: '2026-11-25T00:00:00Z',
});
const partsOf = (one: Note) =>
	[...notedOn(boxes, [one])].map(([run, parts]) => [
		run,
		...parts.map(({ from, to, first }) => [boxes[run]?.text.slice(from, to), first]),
	]);

test('characters are counted without blanks', () => {
	expect(runStarts(boxes)).toEqual([0, 6, 6, 13]);
});

test('words that go on in the next run are lit in both, and begin in the first', () => {
	expect(partsOf(note(2, 15))).toEqual([
		[0, ['总体 要求', true]],
		[2, ['推动科学发展，', false]],
		[3, ['促进', false]],
	]);
	expect(partsOf(note(12, 13))).toEqual([[2, ['，', true]]]);
});

test('a note on the whole page lights nothing', () => {
	expect(partsOf(note(0, 0))).toEqual([]);
});
