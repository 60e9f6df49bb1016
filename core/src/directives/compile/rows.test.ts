import { expect, test } from 'vitest';
import { itemsOfNotice } from '../testing/items-of-notice.ts';

const rows = ['县教育局要会同县财政局在5月底前制定经费保障办法。', '县财政局要在6月底前拨付专项经费。'];
const asked = [
	{ ownerSaid: '县教育局', dueOn: '2026-05-31' },
	{ ownerSaid: '县财政局', dueOn: '2026-06-30' },
];

test.each([
	['no number', ['', '']],
	['an indent', ['　　', '　　']],
	['an indent of blanks', ['    ', '\t']],
	['figures', ['1.', '2.']],
	['figures and a blank', ['1. ', '2. ']],
	['an indent and figures', ['　　1.', '　　2.']],
	['一是', ['一是', '二是']],
	['rings', ['①', '②']],
	['rings and a blank', ['① ', '② ']],
	['numbers in brackets and a blank', ['（一） ', '（二） ']],
	['articles', ['第一条　', '第二条　']],
])('who is asked is found at the head of a row with %s', (_, marks) => {
	expect(itemsOfNotice(...rows.map((row, place) => `${marks[place]}${row}`))).toMatchObject(asked);
});

test('an indented sentence with several organs is asked of the same as one that is not', () => {
	for (const sentence of [
		'县委组织部牵头，县委宣传部配合，6月底前完成阵地建设。',
		'县公安局、县司法局要在7月底前开展普法宣传。',
		'各乡镇人民政府要压实属地责任，5月底前建立台账。',
	]) {
		const owners = (line: string) => itemsOfNotice(line).map(({ ownerSaid, dueOn }) => [ownerSaid, dueOn]);
		expect(owners(`　　${sentence}`)).toEqual(owners(sentence));
	}
});

test('who must by all means, and by when a total is due, are of no name', () => {
	expect(itemsOfNotice('各单位务必于4月8日前将参会名单报县委办。')).toMatchObject([
		{ ownerSaid: '各单位', dueOn: '2026-04-08' },
	]);
	expect(itemsOfNotice('各支部截至4月底前累计开展志愿服务不少于3次。').map(({ ownerSaid }) => ownerSaid)).not.toContain(
		'各支部截至',
	);
});

test('a meeting that was held is not asked for, one that is to be held is', () => {
	expect(itemsOfNotice('3月15日，县委召开了动员大会，各镇党委要在4月底前召开动员会。')).toMatchObject([
		{ ownerSaid: '各镇党委', dueOn: '2026-04-30' },
	]);
});

test('works that begin and end on days of their own are items of their own', () => {
	expect(
		itemsOfNotice('县住建局要在4月底前完成规划编制，5月10日前开工建设，10月底前全部竣工。').map(({ dueOn }) => dueOn),
	).toEqual(['2026-04-30', '2026-05-10', '2026-10-31']);
});
