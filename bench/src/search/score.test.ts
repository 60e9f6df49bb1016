import { expect, test } from 'vitest';
import { grown } from './dataset.ts';
import { evenly, scoreOf } from './score.ts';

test('recall counts the answers among ten, the rank the first of them', async () => {
	const found: Record<string, string[]> = { one: ['x', 'a', 'b'], two: ['y'] };
	const score = await scoreOf(
		(q) => found[q] ?? [],
		[
			{ q: 'one', ids: ['a', 'c'] },
			{ q: 'two', ids: ['z'] },
		],
	);
	expect(score).toMatchObject({ queries: 2, 'R@10': 0.25, 'MRR@10': 0.25 });
});

test('some of the questions are taken evenly', () => {
	const questions = Array.from({ length: 10 }, (_, index) => ({ q: String(index), ids: ['a'] }));
	expect(evenly(questions, 5).map(({ q }) => q)).toEqual(['0', '2', '4', '6', '8']);
});

test('passages are grown to as many as wished, the same each time', () => {
	const passages = [{ id: 'text-0', text: '第一句。第二句；第三句。' }];
	const more = grown(passages, 5);
	expect(more).toHaveLength(5);
	expect(grown(passages, 5)).toEqual(more);
});
