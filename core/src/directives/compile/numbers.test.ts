import { expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
import { compile } from './compile.ts';

const notice = (sentence: string): string =>
	`望舒县教育局关于开展读书活动的通知\n望教〔2026〕3号\n一、工作安排\n${sentence}\n`;
const read = (kind: string, sentence: string): Record<string, unknown>[] =>
	compile({ text: notice(sentence) })
		.meanings.filter((meaning) => meaning.kind === kind)
		.map(({ found, value }) => ({ found, ...value }));
function itemsOf(sentence: string) {
	let given = 0;
	const { items } = takeIn({ text: notice(sentence) }, {}, null, () => `i${++given}`).draft;
	return items.map(({ kind, text, measure }) => [kind, text, measure]);
}

test.each([
	['群众满意度不低于90%，力争达到95%。', '群众满意度不低于90%', '群众满意度不低于90%，力争达到95%'],
	['参学率不低于百分之九十五。', '参学率不低于百分之九十五', '参学率不低于百分之九十五'],
	['女性委员不低于1/3。', '女性委员不低于1/3', '女性委员不低于1/3'],
	['差错率控制在3%以内。', '差错率控制在3%以内', '差错率控制在3%以内'],
	['达标率达到95%。', '达标率达到95%', '达标率达到95%'],
	['完成率要达到100%。', '完成率要达到100%', '完成率要达到100%'],
	['整改完成率达100%。', '整改完成率达100%', '整改完成率达100%'],
	['开工率不得低于90%。', '开工率不得低于90%', '开工率不得低于90%'],
	['三分之二以上党员参加。', '三分之二以上党员参加', '三分之二以上党员参加'],
	['力争覆盖率提高到三分之二以上。', '力争覆盖率提高到三分之二以上', '力争覆盖率提高到三分之二以上'],
])(
	'a share is a goal that is measured, and neither a number of acts nor a thing to do: %s',
	(sentence, words, measure) => {
		expect(itemsOf(sentence)).toEqual([['goal', words, measure]]);
	},
);

test('a stretch is that of the indicator right before it', () => {
	expect(itemsOf('项目开工率达到90%，群众满意度不低于90%，力争达到95%。')).toEqual([
		['goal', '项目开工率达到90%', '项目开工率达到90%'],
		['goal', '群众满意度不低于90%', '群众满意度不低于90%，力争达到95%'],
	]);
});

test.each([
	['人均不超过150元。', '人均', '不超过', '150元'],
	['人均经费不得超过150元。', '人均经费', '不得超过', '150元'],
	['支出增幅不突破5%。', '支出增幅', '不突破', '5%'],
	['完成率要达到100%。', '完成率', '达到', '100%'],
	['群众满意度达到百分之九十以上。', '群众满意度', '达到', '百分之九十'],
	['死亡率控制在千分之三以内。', '死亡率', '控制在', '千分之三'],
])('an indicator is told with its own no, and with the whole of its number: %s', (sentence, what, how, number) => {
	expect(read('goal', sentence)).toMatchObject([{ what, how, number }]);
});

test('what was not reached is no goal', () => {
	expect(read('goal', '完成率未达到90%的，予以通报。')).toEqual([]);
});

test.each([
	['集中学习时间不少于总学时的三分之一。', { number: '三分之一', min: null, of: '总学时' }],
	['培训不少于32学时。', { number: '32', min: 32, unit: '学时' }],
	['每名教师走访不少于5户。', { number: '5', min: 5, unit: '户' }],
])('a bound is told once, and a part of a whole is no number of it: %s', (sentence, value) => {
	expect(read('quota', sentence)).toMatchObject([value]);
});

test('a range of points is a grade from its lower end', () => {
	expect(read('points', '90分以上为优秀，75-89分为良好，60至74分为合格，60分以下为不合格。')).toMatchObject([
		{ points: 90, most: null, bound: 'min', grade: '优秀' },
		{ points: 75, most: 89, grade: '良好' },
		{ points: 60, most: 74, grade: '合格' },
		{ points: 60, most: null, bound: 'max', grade: '不合格' },
	]);
});

test.each(['本项最多扣10分。', '最多可加10分。', '本项最高加10分。', '至多扣10分。'])(
	'the most points that can be had or lost are none by themselves: %s',
	(sentence) => {
		expect(read('points', sentence)).toMatchObject([{ most: 10 }]);
		expect(read('quota', sentence)).toEqual([]);
		expect(itemsOf(sentence)).toEqual([]);
	},
);
