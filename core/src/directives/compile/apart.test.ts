import { expect, test } from 'vitest';
import { head, itemsOfNotice as items } from '../testing/items-of-notice.ts';
import { compile } from './compile.ts';

const told = (...lines: string[]) => items(...lines).map(({ text, ownerSaid }) => [text, ownerSaid]);

test('a piece with a day and a thing to do of its own is an item of its own, for whoever is asked before it', () => {
	expect(items('各党支部要于10月10日前召开动员会，每月25日前报送进展情况。')).toMatchObject([
		{ ownerSaid: '各党支部', types: ['branch'], dueOn: '2026-10-10', every: 'once' },
		{ text: '每月25日前报送进展情况', ownerSaid: '各党支部', types: ['branch'], dueOn: null, every: 'monthly' },
	]);
	expect(items('开展隐患整治，年底前完成验收，并于次年1月5日前报送总结。')).toMatchObject([
		{ text: '开展隐患整治，年底前完成验收', dueOn: '2026-12-31' },
		{ text: '并于次年1月5日前报送总结', dueOn: '2027-01-05' },
	]);
	expect(items('对排查出的薄弱支部，由县级领导包联，10月底前完成整顿任务。')).toMatchObject([
		{ text: '10月底前完成整顿任务', dueOn: '2026-10-31' },
	]);
});

test('what has no object of its own is the same thing, unless a day was told for that', () => {
	expect(told('各支部要抓好学习教育，每月通报一次。')).toEqual([['各支部要抓好学习教育，每月通报一次', '各支部']]);
	expect(items('各支部要制作标牌，5月15日前悬挂到位。')).toMatchObject([{ dueOn: '2026-05-15' }]);
	expect(items('推进书屋建设，4月底前完成（县教育局牵头，6月底前验收）。')).toHaveLength(1);
	expect(items('5月底前开展整治，年底前完成验收。')).toMatchObject([
		{ text: '5月底前开展整治', dueOn: '2026-05-31' },
		{ text: '年底前完成验收', dueOn: '2026-12-31' },
	]);
	expect(items('各支部要于4月10日前完成自查，4月20日前报县委组织部。')).toMatchObject([
		{ dueOn: '2026-04-10' },
		{ text: '4月20日前报县委组织部', ownerSaid: '各支部', dueOn: '2026-04-20' },
	]);
});

test('another who is asked behind a comma does the rest, by days of his own', () => {
	expect(items('各镇党委5月底前完成自查，6月底前县委组织部组织验收。')).toMatchObject([
		{ ownerSaid: '各镇党委', dueOn: '2026-05-31' },
		{ ownerSaid: '县委组织部', dueOn: '2026-06-30' },
	]);
	expect(items('各村每月10日前公开收支，镇农经站每季度核查一次。')).toMatchObject([
		{ ownerSaid: '各村', every: 'monthly' },
		{ ownerSaid: '镇农经站', every: 'quarterly', dueSaid: null },
	]);
	expect(items('6月底前，各镇要完成自查，各村要建立台账。').map(({ dueOn }) => dueOn)).toEqual([
		'2026-06-30',
		'2026-06-30',
	]);
});

test('a row that goes on behind a comma is told piece by piece', () => {
	expect(told('一是配齐党务干部；二是抓好培训工作，三是落实工作经费。').map(([text]) => text)).toEqual([
		'配齐党务干部',
		'抓好培训工作',
		'落实工作经费',
	]);
});

test('a day without 前 is a day by which something is due, unless the words tell what was', () => {
	expect(items('各镇5月20日召开现场会。')).toMatchObject([{ ownerSaid: '各镇', dueOn: '2026-05-20' }]);
	expect(items('县委组织部将于6月底开展专项督查。')).toMatchObject([{ kind: 'duty', dueOn: '2026-06-30' }]);
	expect(items('三日内报送整改情况。')).toMatchObject([{ dueSaid: '三日内' }]);
	const { meanings } = compile({ text: `${head}3月20日召开了现场会。\n` });
	expect(meanings.filter(({ kind }) => kind === 'deadline')).toEqual([]);
});

test('each member does it for the organisation that the sentence before asks', () => {
	const asked = (...lines: string[]) => items(...lines).find(({ text }) => text.includes('认领'));
	expect(asked('各支部要召开动员会。每名党员认领1至2项服务事项。')).toMatchObject({
		ownerSaid: '各支部',
		types: ['branch'],
		measure: '每名党员1至2项服务事项',
	});
	expect(asked('各村党支部统一制作标牌。每名党员认领1项服务事项。')).toMatchObject({ ownerSaid: '各村党支部' });
	expect(asked('（一）各支部要召开动员会。', '（二）每名党员认领1项服务事项。')).toMatchObject({ ownerSaid: null });
});

test('towns without their committee are asked by it, one by one or all of them', () => {
	expect(items('各镇设立便民服务站。')).toMatchObject([{ ownerSaid: '各镇', types: ['committee'] }]);
	expect(items('各乡镇（街道）要开展大走访。')).toMatchObject([{ types: ['committee', 'working_committee'] }]);
	expect(items('每个村党支部确定1名联络员。')).toMatchObject([{ ownerSaid: '每个村党支部', types: ['branch'] }]);
	expect(items('各镇卫生院要开展义诊。')).toMatchObject([{ ownerSaid: '各镇卫生院', types: [] }]);
});

test('what is sent by a day, and what each member does, is told apart as well', () => {
	expect(items('各镇要制定工作方案，活动总结12月15日前报县委组织部，并于4月20日前将名单报县委办公室。')).toMatchObject([
		{ text: '各镇要制定工作方案', dueOn: null },
		{ text: '活动总结12月15日前报县委组织部', ownerSaid: '各镇', dueOn: '2026-12-15' },
		{ text: '并于4月20日前将名单报县委办公室', ownerSaid: '各镇', dueOn: '2026-04-20' },
	]);
	expect(items('各镇党委指导各村设置岗位，每名党员认领1个以上岗位，每季度公示履岗情况。')).toMatchObject([
		{ text: '各镇党委指导各村设置岗位', ownerSaid: '各镇党委' },
		{ ownerSaid: '各镇党委', quotaLow: null, measure: '每名党员认领1个以上' },
		{ ownerSaid: '各镇党委', every: 'quarterly' },
	]);
	expect(items('由县委党校牵头，各镇党校配合，8月底前对村干部轮训一遍。')).toMatchObject([
		{ ownerSaid: '县委党校', dueOn: '2026-08-31' },
	]);
});

test('a day before who does it is his, whatever number the clause has', () => {
	expect(items('1.5月10日前，县委组织部印发方案。', '2.6月底前，各镇完成自查。')).toMatchObject([
		{ text: '县委组织部印发方案', dueOn: '2026-05-10' },
		{ text: '各镇完成自查', dueOn: '2026-06-30' },
	]);
	expect(items('6月中旬，县委组织部将组织开展观摩活动。')).toMatchObject([{ dueOn: '2026-06-20' }]);
	expect(items('（1）4月1日—4月10日，宣传发动；（2）4月11日—5月31日，集中整治。')).toMatchObject([
		{ startsOn: '2026-04-01', dueOn: '2026-04-10' },
		{ startsOn: '2026-04-11', dueOn: '2026-05-31' },
	]);
	expect(items('请各单位于5月8日前将报名表报县委办公室。')).toMatchObject([
		{ ownerSaid: '各单位', dueOn: '2026-05-08' },
	]);
});

test.each([
	['各镇要制定方案，根据检查结果6月底前完成整改。', '2026-06-30'],
	['各镇要建立台账，对检查结果6月底前进行整改。', '2026-06-30'],
	['各镇要制定方案，上年度总结3月底前已报送。', null],
])('what is only gone by, handled or was sent already is no paper to send: %s', (sentence, dueOn) => {
	expect(items(sentence)).toMatchObject([{ text: sentence.slice(0, -1), ownerSaid: '各镇', dueOn }]);
});

test('whoever does something by a time or by what others found is asked for that alone', () => {
	expect(told('各镇要抓好自查，验收前县教育局要组织培训。')).toEqual([
		['各镇要抓好自查', '各镇'],
		['验收前县教育局要组织培训', '县教育局'],
	]);
	expect(items('各镇要开展自查，县委组织部根据自查情况6月底前组织抽查。')).toMatchObject([
		{ text: '各镇要开展自查', ownerSaid: '各镇', dueOn: null },
		{ ownerSaid: '县委组织部', dueOn: '2026-06-30' },
	]);
	// A time without another who is asked leaves whoever was asked before it.
	expect(told('各镇要抓好自查，6月底前各项任务完成到位。')).toEqual([
		['各镇要抓好自查，6月底前各项任务完成到位', '各镇'],
	]);
	expect(told('山前镇要抓好自查。')).toEqual([['山前镇要抓好自查', '山前镇']]);
});
