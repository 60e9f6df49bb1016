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
	['关于2010年工作安排的通知', '关于2011年工作安排的通知', false],
	['2025年工作计划', '2024年工作计划', false],
	['2025年度工作计划', '二〇二四年度工作计划', false],
	['工作计划2025', '工作计划(2024)', false],
	['2025年工作计划', '二〇二五年工作计划（定稿）', true],
	['2025年工作计划', '工作计划', true],
	['2025年第3次会议纪要', '2025年第4次会议纪要', false],
	['第三次会议纪要', '第四次会议纪要（终稿）', false],
	['第20241期简报', '第20251期简报', false],
	['第3号公告', '第4号公告', false],
	['某某办法（2010年修订）', '某某办法（2023年修订）', true],
	['某某办法（第一次修正）', '某某办法（第二次修正）', true],
	['工作方案v2', '工作方案', true],
	['工作方案', '工作总结', false],
	['附件1', '附件2', false],
	['2010年', '2011年', false],
	['', '', false],
	['关于开展培训的通知', '关于开展培训的通知（修订稿）', true],
	['清泉行动方案', '清泉行动方案(1)', true],
])('titles of one work: %s, %s: %s', (one, other, same) => expect(sameWork(one, other)).toBe(same));
