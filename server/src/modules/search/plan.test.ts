import { parseQuery } from '@pacesetter/core/search';
import { expect, test } from 'vitest';
import { planOf } from './plan.ts';

const plan = (q: string) => planOf(parseQuery(q));

test('a number and its unit are one, in digits and in words, and neither is lit by itself', () => {
	const { all, needles } = plan('7月1日');
	expect(all).toEqual([{ row: [[...'7月1日'], ['07', '月', '01', '日'], [...'七月一日']] }]);
	expect(needles).toEqual([[...'7月1日'], ['07', '月', '01', '日'], [...'七月一日']].map((number) => ({ number })));
});

test('a single character at a Western word is nothing by itself', () => {
	expect(plan('A4纸').needles).toEqual(['a4纸', ['a4', '纸']]);
	expect(plan('60瓦 路灯').all).toEqual([{ all: ['路灯'] }, { row: [['60', '瓦']] }]);
	expect(plan('《蓍》 草药').needles).toEqual(['《蓍》', '蓍', '草药']);
});

test('of a long number in a question no piece is looked for', () => {
	const { some } = plan('国务院令第735号');
	expect(some).toMatchObject({ any: expect.not.arrayContaining(['七百', '三十']) });
	expect(some).toMatchObject({ rows: [['第', '735', '号'], [...'第七百三十五号']] });
});

test('words that a page must all have are asked for in one question, characters in a row each by themselves', () => {
	const { all } = planOf(parseQuery('工作 会议 open'));
	expect(all).toEqual([{ all: ['工作', '会议', 'open'] }]);
	expect(planOf(parseQuery('工作 会议 县')).all).toEqual([{ all: ['工作', '会议'] }, { row: [['县']] }]);
});
