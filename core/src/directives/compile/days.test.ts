import { expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
import { compile } from './compile.ts';

/** A notice of a Friday. */
const notice = (sentence: string): string =>
	`望舒县教育局关于开展读书活动的通知\n一、工作安排\n${sentence}\n望舒县教育局\n2026年11月20日\n`;
const items = (sentence: string) => {
	let given = 0;
	return takeIn({ text: notice(sentence) }, {}, null, () => `i${++given}`).draft.items;
};
const read = (sentence: string) => compile({ text: notice(sentence) }).meanings.filter(({ start }) => start > 20);

test.each([
	['各校要于11月24日至11月30日召开动员会。', '2026-11-24', '2026-11-30'],
	['各校要在12月1日—10日组织一次集中学习。', '2026-12-01', '2026-12-10'],
	['从3月1日至3月15日，各校要集中排查。', '2027-03-01', '2027-03-15'],
	['12月1日至10日期间，各校要召开座谈会。', '2026-12-01', '2026-12-10'],
	['各校要在6.20-6.30召开总结会。', '2027-06-20', '2027-06-30'],
	['各校要于昨天、今天召开动员会。', '2026-11-19', '2026-11-20'],
	['昨天、今天各校都要召开动员会。', '2026-11-19', '2026-11-20'],
	['各校要在今明两天召开动员会。', '2026-11-20', '2026-11-21'],
	['下周三前，各校要上报方案。', null, '2026-11-25'],
	['各校要在下月10日前上报总结。', null, '2026-12-10'],
	['12.20前上报总结。', null, '2026-12-20'],
	['12月1日至15日集中开展排查。', '2026-12-01', '2026-12-15'],
	['要于12月1日至15日统一组织排查。', '2026-12-01', '2026-12-15'],
	['各校12月1日至15日集中开展排查。', '2026-12-01', '2026-12-15'],
	['各校于下月底前报送名单。', null, '2026-12-31'],
	['到十一月底，各校要完成自查。', null, '2026-11-30'],
	['11月底，各校要完成自查。', null, '2026-11-30'],
])('an item has the days that its words tell: %s', (sentence, startsOn, dueOn) => {
	expect(items(sentence)).toMatchObject([{ startsOn, dueOn }]);
});

test.each([
	['党代会召开前10天，各校要完成自查。', '党代会', -10],
	['春节前半个月完成走访。', '春节', -15],
	['各校在党代会召开前10天完成自查。', '党代会', -10],
	['县“两会”前，各校要完成整改。', '县两会', 0],
	['全县两会召开后30日内，各校要报送情况。', '县两会', 30],
	['建党110周年前一个月，各校要完成展板制作。', '建党110周年', -30],
	['活动结束后10日内，各校要上报总结。', '活动结束', 10],
	['文化节开幕一周前，各校要完成布展。', '文化节', -7],
	['国庆节前10天内完成走访慰问。', '国庆节', 0],
])('an item keeps how far from an event it is due: %s', (sentence, event, offsetDays) => {
	expect(items(sentence)).toMatchObject([{ event, offsetDays, quotaLow: null }]);
});

test.each([
	['活动时间：6月1日—7月15日。', { starts: '2027-06-01', on: '2027-07-15' }],
	['每季度末月25日前上报总结。', { every: '季度', day: '末月25日' }],
	['各校于每月10日前公开上月收支。', { every: '月', day: '10日' }],
	['各校三天内将名单报县教育局。', { within: '三天' }],
])('and its time is told: %s', (sentence, value) => {
	expect(read(sentence).find(({ kind }) => kind === 'deadline')?.value).toMatchObject(value);
});

test('a stage is told by the time behind its name', () => {
	for (const words of ['推进阶段。2026年4月至10月，各校抓好落实。', '推进阶段\n2026年4月至10月，各校抓好落实。'])
		expect(read(words).find(({ kind }) => kind === 'phase')?.value).toEqual({
			name: '推进阶段',
			starts: '2026-04-01',
			ends: '2026-10-31',
		});
});

test.each([
	'今天召开这次会议，目的是统一思想。',
	'2025年1月至10月，全县共查处案件30件。',
	'浓度在1.5至2.5之间。',
	'投资1.5-2.5亿元建设学校。',
	'增长6.20前所未有。',
	'他在会议召开前三次强调纪律。',
	'近三天内出现降雨。',
])('no days are told where none are meant: %s', (sentence) => {
	expect(read(sentence).filter(({ kind }) => kind === 'deadline' || kind === 'event')).toEqual([]);
});

test('what a document tells of a time long over is not to do', () => {
	expect(items('2025年3月1日至4月1日开展排查。')).toEqual([]);
});

test('days that only the day of speaking tells stay open where that is unknown', () => {
	const { meanings } = compile({ text: '关于开展读书活动的通知\n一、要求\n各校要于昨天、今天召开动员会。\n' });
	expect(meanings.find(({ kind }) => kind === 'deadline')?.value).toMatchObject({ relative: true, on: null });
});
