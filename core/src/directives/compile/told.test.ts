import { expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';

let given = 0;
const items = (...lines: string[]) =>
	takeIn({ text: `${lines.join('\n')}\n` }, {}, null, () => `i${++given}`).draft.items.map(({ text }) => text);
const title = '望舒县委关于开展“争先进位”活动的通知';

test('a title and the sentence that leads on to all others propose nothing', () => {
	const sentence = '（一）各支部要建立工作台账。';
	for (const leads of [
		'为推动工作提质，现就开展“争先进位”活动通知如下。',
		'现就加强宣传工作提出如下意见：',
		'经研究，现将结对帮扶工作安排如下：',
		'为加强宣传工作，特制定本方案。',
		'现将任务分解表印发给你们，请认真抓好落实。',
		'今天召开推进会，主要任务是总结前一阶段工作，部署下一步任务。',
	])
		expect(items(title, leads, '一、任务', sentence)).toEqual(['各支部要建立工作台账']);
	expect(items('关于走访慰问困难党员的意见', '一、任务', sentence)).toEqual(['各支部要建立工作台账']);
	// Without a form a first line is a sentence like all others.
	expect(items('走访慰问困难党员。', sentence)).toEqual(['走访慰问困难党员', '各支部要建立工作台账']);
});

test('the quoted name of an activity is no goal', () => {
	expect(items(title, '一、任务', '扎实开展“晋位升级”行动。')).toEqual(['扎实开展“晋位升级”行动']);
	expect(items(title, '一、任务', '全县组织工作要再上新台阶。')).toHaveLength(1);
});

test('the name of an activity over what is to be done is no thing to do; where it stands alone it is', () => {
	const heads = (...lines: string[]) => items(title, '一、主要内容', ...lines);
	expect(heads('（一）集中学习。各支部要召开动员会。', '（二）结对帮扶。')).toEqual(['各支部要召开动员会', '结对帮扶']);
	expect(
		heads('（一）志愿服务', '1.各支部要组建服务队。', '2.各村要确定联络员。', '（二）志愿服务、走访慰问。'),
	).toEqual(['各支部要组建服务队', '各村要确定联络员', '志愿服务', '走访慰问']);
});

test('what was done or left undone, and what people say, is asked of nobody', () => {
	const told = (sentence: string) => items(title, '一、情况', sentence);
	for (const sentence of [
		'一季度，全县共开展活动312场次，走访群众8000户。',
		'甲镇开展活动45场次，位居全县第一。',
		'少数单位至今未召开动员会。',
		'群众说得最多的就是结对帮扶见不到人。',
		'大家反映最强烈的问题是开展活动太多。',
		'基层反映开展检查过多。',
		'有的支部三会一课流于形式，结对帮扶走过场。',
	])
		expect(told(sentence)).toEqual([]);
	expect(told('群众反映最多的是停车难，各单位要建设停车场。')).toEqual(['各单位要建设停车场']);
	expect(told('对已排查出的问题，各镇要建立台账。')).toEqual(['各镇要建立台账']);
	expect(told('各支部要在已开展工作的基础上结对帮扶困难群众。')).toHaveLength(1);
});

test.each([
	['一季度，全县累计开展活动312次，走访群众8000户。'],
	['今年以来，全县累计开展活动312次。'],
	['今年上半年，全县先后组织4次督查。'],
	['截至5月底，各镇累计建成服务站20个。'],
	['去年，各支部共走访群众100户。'],
	['已建成服务站20个。'],
	['全县先后召开了动员会、推进会。'],
])('what is told of the past is no request: %s', (sentence) => {
	expect(items(title, '一、情况', sentence)).toEqual([]);
});

test.each([
	['年内累计建成便民服务站20个。', 1],
	['全年累计开展活动不少于12次。', 1],
	['年内先后组织4次督查。', 1],
	['先后召开动员会、推进会。', 1],
	['一是各支部累计走访不少于100户。', 1],
	['各支部累计开展活动12次以上。', 1],
	['各支部要累计走访100户。', 1],
	['今年共建设服务站3个。', 1],
	['到年底累计建成服务站3个。', 1],
	['力争三年内累计建成示范村30个，其中今年建成10个。', 2],
])('what is to be reached in all is no report: %s', (sentence, many) => {
	expect(items(title, '一、目标', sentence)).toHaveLength(many);
});

test('what is due, or asked for, behind what people say or what was done is proposed', () => {
	const due = (sentence: string) => items(title, '一、情况', sentence);
	expect(due('大家谈到的问题就是作风问题，三日内整改到位。')).toEqual(['三日内整改到位']);
	expect(due('群众反映最强烈的问题是停车难，5月底前建设停车场。')).toEqual(['5月底前建设停车场']);
	expect(due('一季度共开展活动30次，各镇要总结经验。')).toEqual(['各镇要总结经验']);
});

test('minutes ask for what a meeting decided', () => {
	expect(
		items(
			'甲镇党委会议纪要',
			'一、会议听取了工作汇报。会议认为，工作扎实有效。',
			'二、会议议定：',
			'（一）财政所4月15日前拨付经费。',
		),
	).toEqual(['财政所4月15日前拨付经费']);
});
