import { expect, test } from 'vitest';
import { takeIn } from './index.ts';

/** The first item of a sentence in a notice. */
function itemOf(sentence: string) {
	let given = 0;
	const text = `望舒县教育局关于开展读书活动的通知\n望教〔2026〕3号\n一、工作安排\n${sentence}\n`;
	const { items } = takeIn({ text }, {}, null, () => `i${++given}`).draft;
	return items[0];
}
const none = { quotaLow: null, quotaHigh: null };

test.each([
	['每名党员认领1-2项服务事项。', '每名党员1-2项服务事项'],
	['各支部每名党员认领1至2项服务事项。', '每名党员1至2项服务事项'],
	['各支部要组织每名党员认领1-2项。', '每名党员1-2项'],
	['每一名党员至少提1条建议。', '每一名党员至少提1条'],
	['每位班子成员联系1个村。', '每位班子成员联系1个'],
	['每名领导干部走访不少于5户。', '每名领导干部不少于5户'],
	['每人结对2户困难户。', '每人结对2户'],
	['每个网格配备1名网格员。', '每个网格配备1名'],
	['每次活动组织3-5名党员参加。', '每次活动3-5名党员参加'],
	['各镇要指导每个村培育2户示范户。', '各镇要指导每个村培育2户'],
	['每名党员撰写2篇心得，各支部报送1篇。', '每名党员撰写2篇'],
])(
	'a number of each of many within an organisation is a measure, and no limit for the whole: %s',
	(sentence, measure) => {
		expect(itemOf(sentence)).toMatchObject({ ...none, measure });
	},
);

test.each([
	['各党支部报送2个典型案例。', 2, 2],
	['各科室要选择1-2项亮点工作上报。', 1, 2],
	['每镇确定1-2个示范村。', 1, 2],
	['各县直单位选派2名干部。', 2, 2],
	['各级党组织各确定2名信息员。', 2, 2],
	['各党组织书记至少讲1次党课。', 1, null],
	['每名支部书记讲2次党课。', 2, 2],
	['每季度各支部举办1期培训。', 1, 1],
	['每两个月召开1次调度会。', 1, 1],
])(
	'a number of each organisation, of its head or in each round is asked of it: %s',
	(sentence, quotaLow, quotaHigh) => {
		expect(itemOf(sentence)).toMatchObject({ quotaLow, quotaHigh, measure: null });
	},
);

test('what goes on behind a comma is asked of the same ones, until another is named', () => {
	expect(itemOf('每名党员联系1户群众，走访不少于3次。')?.measure).toBe('每名党员联系1户');
	const text = '一、工作安排\n各支部要组织每名党员认领1-2项，开展活动3次。\n';
	let given = 0;
	const { items } = takeIn({ text }, {}, null, () => `i${++given}`).draft;
	expect(items).toMatchObject([
		{ ...none, measure: '每名党员1-2项' },
		{ quotaLow: 3, quotaHigh: 3 },
	]);
});

test('around the clock is no number of anything', () => {
	expect(itemOf('各单位24小时值班。')).toBeUndefined();
});
