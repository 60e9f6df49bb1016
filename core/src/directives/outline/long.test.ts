import { expect, test } from 'vitest';
import { readOutline } from './read.ts';

/*
 * Texts of one line and of many thousands of numbers took a time that grew with the square of their length. A test asserts no time: where that
 * comes back, these run into the limit of a test.
 */
test('a line of fifty thousand numbers that count nothing has no clauses', () => {
	const text = Array.from({ length: 50_000 }, (_, number) => String(number)).join('、');
	expect(readOutline({ text })).toMatchObject({ text, nodes: [] });
});

test('each of twelve thousand clauses in one line ends where the next begins', () => {
	const row = '一是学习，二是实践，三是总结；';
	const { nodes } = readOutline({ text: row.repeat(4000) });
	expect(nodes.length).toBe(12_000);
	expect(nodes.slice(0, 4).map(({ start, end }) => [start, end])).toEqual([
		[0, 5],
		[5, 10],
		[10, 15],
		[15, 20],
	]);
});

test('numbers within quotation marks are another text’s, however many pairs there are; an opening mark that is never closed quotes none', () => {
	const quoted = (text: string): string[] => readOutline({ text }).nodes.map(({ marker }) => marker);
	expect(quoted('要做到“一是学习；二是实践；三是总结”。')).toEqual([]);
	expect(quoted('要做到“先学一步”：一是学习；二是实践；三是“总结”。')).toEqual(['一是', '二是', '三是']);
	expect(quoted('要做到“先学：一是学习；二是实践；三是总结。')).toEqual(['一是', '二是', '三是']);
});

test.each([
	['lines', '\n'],
	['spaces', ' '],
	['wide spaces and tabs', '\u3000\t'],
])('a hundred thousand empty %s before the words, within and behind them hide no clause', (_what, blank) => {
	const gap = blank.repeat(50_000);
	const { nodes } = readOutline({ text: `${gap}一、学习${gap}\n二、实践${gap}。` });
	expect(nodes.map(({ marker, heading }) => [marker, heading.slice(0, 4)])).toEqual([
		['一', '一、学习'],
		['二', '二、实践'],
	]);
});

test.each([
	['一、学习 ##', '一、学习'],
	['一、学习** ', '一、学习'],
	['一、学习 ## #', '一、学习 ##'],
])('marks of Markdown at the end of a line are passed over: %s', (text, heading) =>
	expect(readOutline({ text: `${text}\n二、实践` }).nodes[0]?.heading).toBe(heading),
);
