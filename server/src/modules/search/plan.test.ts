import { parseQuery } from '@pacesetter/core/search';
import { expect, test } from 'vitest';
import { planOf } from './plan.ts';

test('words that a page must all have are asked for in one question, characters in a row each by themselves', () => {
	const { all } = planOf(parseQuery('工作 会议 open'));
	expect(all).toEqual([{ all: ['工作', '会议', 'open'] }]);
	expect(planOf(parseQuery('工作 会议 县')).all).toEqual([{ all: ['工作', '会议'] }, { row: [['县']] }]);
});
