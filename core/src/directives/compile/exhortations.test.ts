import { expect, test } from 'vitest';
import { itemsOfNotice as items } from '../testing/items-of-notice.ts';

test.each([
	'高度重视，精心组织，于5月10日前召开动员会',
	'加强领导，明确责任，5月10日前召开动员会',
	'认真学习，结合实际，5月10日前制定方案',
	'统一思想，迅速行动，5月10日前召开动员会',
	'切实提高政治站位，压实工作责任，5月10日前建立台账',
	'坚持问题导向，5月10日前建立台账',
	'提高认识，把活动摆上重要议事日程，5月10日前建立台账',
	'把学习教育与中心工作结合起来，5月10日前制定计划',
])('what only exhorts stays with the first piece that has a day: %s', (what) => {
	expect(items(`各支部要${what}，6月底前报送总结。`)).toMatchObject([
		{ text: `各支部要${what}`, ownerSaid: '各支部', dueOn: '2026-05-10' },
		{ text: '6月底前报送总结', ownerSaid: '各支部', dueOn: '2026-06-30' },
	]);
});

test('a duty keeps the part that tells how often', () => {
	expect(items('县委组织部要认真履行职责，加强指导，每季度通报一次进展情况。')).toMatchObject([
		{ kind: 'duty', text: '县委组织部要认真履行职责，加强指导，每季度通报一次进展情况' },
	]);
});

test.each([
	'各支部要高度重视，精心组织。',
	'各镇要加强组织领导，明确工作责任。',
	'各单位要统一思想，迅速行动，密切配合。',
	'各支部要切实增强责任感，周密安排，扎实推进，确保活动取得实效。',
])('an exhortation alone is no thing to do: %s', (sentence) => {
	expect(items(sentence)).toEqual([]);
});

test.each([
	['各支部要召开动员会，每月25日前报送情况。', 2],
	['各镇要明确1名联络员，5月10日前报送名单。', 2],
	['各镇要加强队伍建设，5月10日前召开动员会。', 2],
	['各支部要高度重视，建立台账，5月10日前召开动员会。', 2],
	['各镇要落实工作经费。', 1],
	['各镇要明确责任单位。', 1],
	['各镇党委要抓好落实。', 1],
	['各支部要把名单报县委组织部。', 1],
	['各镇要确保6月底前完成改造。', 1],
	['各支部要认真学习县委文件。', 1],
	['各支部要精心组织文艺汇演。', 1],
])('what can be shown to be done is a thing to do: %s', (sentence, many) => {
	expect(items(sentence)).toHaveLength(many);
});

test.each([
	['各支部要高度重视，县委组织部6月底前组织验收。', ['县委组织部']],
	['各支部要召开动员会，县委组织部6月底前组织验收。', ['各支部', '县委组织部']],
	['各镇要建立台账，县财政局保障经费，县审计局每季度开展审计。', ['各镇', '县财政局', '县审计局']],
	['各镇要组织党员学习，对照县委要求查找不足。', ['各镇']],
	['县教育局牵头，各镇配合开展排查。', ['县教育局']],
])('whoever does something behind a comma is its owner, and others are not: %s', (sentence, owners) => {
	expect(items(sentence).map(({ ownerSaid }) => ownerSaid)).toEqual(owners);
});

test('a day before who does it is of what he does, and of nobody else', () => {
	expect(items('各镇要开展排查，6月底前县应急局组织抽查，7月底前报送总结。')).toMatchObject([
		{ text: '各镇要开展排查', ownerSaid: '各镇', dueOn: null },
		{ ownerSaid: '县应急局', dueOn: '2026-06-30' },
		{ text: '7月底前报送总结', ownerSaid: '县应急局', dueOn: '2026-07-31' },
	]);
	expect(
		items('各镇要抓紧整改，县纪委监委适时组织督查，对整改不力的予以通报。').map(({ ownerSaid }) => ownerSaid),
	).toEqual(['各镇', '县纪委监委', '县纪委监委']);
});

test('what another oversees is no part of what those before are asked for', () => {
	expect(items('各镇要建立台账，每月10日前报县委组织部，县委组织部每季度通报。')).toMatchObject([
		{ text: '各镇要建立台账，每月10日前报县委组织部', ownerSaid: '各镇', every: 'monthly' },
		{ kind: 'duty', text: '县委组织部每季度通报', ownerSaid: '县委组织部', dueSaid: null },
	]);
});
