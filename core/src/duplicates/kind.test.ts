import { expect, test } from 'vitest';
import { resemblanceOf } from './kind.ts';
import { sameWork } from './title.ts';

const shares = (ofMine: number, ofTheirs: number) => ({ ofMine, ofTheirs });

test.each([
	['the same text', shares(1, 1), shares(0.99, 0.97), false, 'same_text'],
	['the same text of one work', shares(1, 1), shares(0.99, 0.97), true, 'same_text'],
	['one inside another', shares(1, 0.3), shares(0.98, 0.3), false, 'contained'],
	['one around another', shares(0.3, 1), shares(0.3, 0.98), false, 'containing'],
	['a reworked one', shares(0.6, 0.5), shares(0.6, 0.6), false, 'near'],
	['a later edition', shares(0.3, 0.3), shares(0.25, 0.3), true, 'version'],
	['the same share under another title', shares(0.3, 0.3), shares(0.25, 0.3), false, null],
	['a form that everybody fills in', shares(0.1, 0.1), shares(0.8, 0.8), false, null],
	['nothing in common', shares(0, 0), shares(0, 0), true, null],
] as const)('%s', (_, rare, all, work, kind) => expect(resemblanceOf(rare, all, work)).toBe(kind));

test.each([
	['行政复议法(2017-09-01)', '行政复议法(2023-09-01)', true],
	['创先争优实施方案（征求意见稿）', '创先争优实施方案(定稿)', true],
	['关于2010年工作安排的通知', '关于2011年工作安排的通知', true],
	['工作方案v2', '工作方案', true],
	['工作方案', '工作总结', false],
	['附件1', '附件2', false],
	['2010年', '2011年', false],
	['', '', false],
])('titles of one work: %s, %s: %s', (one, other, same) => expect(sameWork(one, other)).toBe(same));
