import { expect, test } from 'vitest';
import { after, daysSaid, spanSaid } from './calendar.ts';
import { compile } from './compile.ts';

const march = { year: 2026, on: '2026-03-02' };

test.each([
	['5月25日', '2026-05-25', '2026-05-25'],
	['6月底', '2026-06-01', '2026-06-30'],
	['9月上旬', '2026-09-01', '2026-09-10'],
	['二〇二七年二月', '2027-02-01', '2027-02-28'],
	['四月三十日', '2026-04-30', '2026-04-30'],
	['三季度末', '2026-07-01', '2026-09-30'],
	['上半年', '2026-01-01', '2026-06-30'],
	['年底', '2026-01-01', '2026-12-31'],
	['明年1月', '2027-01-01', '2027-01-31'],
	['本月底', '2026-03-01', '2026-03-31'],
	// A month that is over is the next year's.
	['1月10日', '2027-01-10', '2027-01-10'],
])('%s is told by the document', (words, first, last) => {
	expect(daysSaid(words, march)).toEqual({ first, last });
});

test('no year, and no day that the calendar lacks, is made up', () => {
	expect(daysSaid('6月底', { year: null, on: null })).toBeUndefined();
	expect(daysSaid('2月30日', march)).toBeUndefined();
	expect(daysSaid('尽快', march)).toBeUndefined();
});

test.each([
	['3月1日至3月15日', '2026-03-01', '2026-03-15'],
	['7-9月', '2026-07-01', '2026-09-30'],
	['3月10日至25日', '2026-03-10', '2026-03-25'],
	['11月至2月', '2026-11-01', '2027-02-28'],
	['即日起至4月15日', null, '2026-04-15'],
])('the span %s', (words, starts, ends) => {
	expect(spanSaid(words, { year: 2026, on: null })).toEqual({ starts, ends });
});

test('limits run on from a day; days of work leave out Saturdays and Sundays', () => {
	expect(after('15个工作日', '2026-03-02')).toBe('2026-03-23');
	expect(after('一个月', '2026-03-02')).toBe('2026-04-02');
	expect(after('一个月', '2026-01-31')).toBe('2026-02-28');
	expect(after('半个月', '2026-01-31')).toBe('2026-02-15');
	expect(after('13个月', '2027-01-31')).toBe('2028-02-29');
	expect(after('1年', '2024-02-29')).toBe('2025-02-28');
	expect(after('48小时', '2026-03-02')).toBe('2026-03-04');
	expect(after('10日', null)).toBeNull();
});

const notice = (number: string, end: string) =>
	`关于开展读书活动的通知\n${number}\n一、要求\n各校于6月底前上报总结。自印发之日起10日内报送方案。\n${end}\n`;
const due = (text: string, registered?: Parameters<typeof compile>[1]): unknown[] =>
	compile({ text }, registered)
		.meanings.filter(({ kind }) => kind === 'deadline')
		.map(({ value }) => value.on);

test('the year is that of the registration, the signature, the number or the receipt', () => {
	expect(due(notice('望教〔2025〕3号', ''))).toEqual(['2025-06-30', null]);
	expect(due(notice('', '望舒县教育局\n2026年3月2日'))).toEqual(['2026-06-30', '2026-03-12']);
	expect(due(notice('', '二〇二六年三月二日'))).toEqual(['2026-06-30', '2026-03-12']);
	const received = { issuedOn: null, receivedOn: '2024-03-05' };
	expect(due(notice('', ''), received)).toEqual(['2024-06-30', null]);
	expect(due(notice('望教〔2025〕3号', ''), received)).toEqual(['2025-06-30', null]);
	expect(due(notice('', ''), { ...received, issuedOn: '2024-03-01' })).toEqual(['2024-06-30', '2024-03-11']);
	// All that an old document names had passed when it was received.
	expect(due(notice('', '自2010年起，到2012年止。'), received).slice(0, 2)).toEqual([null, null]);
});

test('what was over a year before is a narrative', () => {
	expect(due('关于开展读书活动的通知\n望教〔2026〕3号\n2019年6月底前完成第一批建设。\n')).toEqual([]);
});
