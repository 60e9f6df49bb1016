import { expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
import { compile } from './compile.ts';

const notice = (...lines: string[]): string =>
	['望舒县教育局关于开展读书活动的通知', '望教〔2026〕3号', '一、工作安排', ...lines, ''].join('\n');
const read = (kind: string, ...lines: string[]): Record<string, unknown>[] =>
	compile({ text: notice(...lines) })
		.meanings.filter((meaning) => meaning.kind === kind)
		.map(({ found, value }) => ({ found, ...value }));

test.each([
	['县财政局、县教育局要保障经费。', '县财政局、县教育局'],
	['城关镇中心小学负责场地布置。', '城关镇中心小学'],
	['由县图书馆牵头编制书目。', '县图书馆'],
	['各镇（街道）应当确定专人。', '各镇（街道）'],
	['各镇和包村干部、县教育局要确定专人。', '各镇和包村干部、县教育局'],
	['县人力资源和社会保障局和各镇、村要确定专人。', '县人力资源和社会保障局和各镇、村'],
	['县政府办公室与县住房和城乡建设局以及各社区（村）须配合。', '县政府办公室与县住房和城乡建设局以及各社区（村）'],
])('an organ is told by how its name ends: %s', (sentence, who) => {
	expect(read('organ', sentence)).toMatchObject([{ who }]);
});

test.each(['这一点不要忘记。', '要有全局观念。', '主要原因是认识不足。', '各项工作要落实。'])(
	'and none is told where none is named: %s',
	(sentence) => {
		expect(read('organ', sentence)).toEqual([]);
	},
);

test('a label behind a sentence says whose it is and by when, for that clause alone', () => {
	const lines = [
		'（一）摸清底数。逐校登记图书数量。（牵头单位：县教育局；配合单位：各镇；完成时限：4月底）',
		'（二）开展评比。举办读书比赛。',
		'责任单位：团县委',
	];
	const acts = read('action', ...lines);
	expect(acts.find(({ found }) => String(found).includes('登记'))).toMatchObject({
		owner: '县教育局',
		on: '2026-04-30',
	});
	expect(acts.find(({ found }) => String(found).includes('比赛'))).toMatchObject({ owner: '团县委' });
	expect(read('organ', ...lines).map(({ role }) => role)).toEqual(['leads', 'helps', 'leads']);
});

test.each([
	['县委组织部每季度举办一期培训班。', '县委组织部'],
	['县委组织部组织开展培训2期。', '县委组织部'],
	['县委组织部、县委宣传部举办培训班。', '县委组织部、县委宣传部'],
	['由县委组织部会同县委宣传部组织实施。', '县委组织部'],
	['县委宣传部组织宣讲活动5场。', '县委宣传部'],
	['城关镇党委每季度召开一次调度会，组织现场观摩2次。', '城关镇党委'],
	['各村支部开展活动2次。', '各村支部'],
	['村委会组织召开动员会。', '村委会'],
	['县教育局定期组织检查。', '县教育局'],
	['一是县委组织部牵头开展调研2次。', '县委组织部'],
	['（三）各村支部每季度开展1次志愿服务。', '各村支部'],
])('who does something without being asked with 要 has to do it, and 组织部 is no verb: %s', (sentence, owner) => {
	const acts = [...read('action', sentence), ...read('quota', sentence)];
	expect(acts.length).toBeGreaterThan(0);
	for (const act of acts) expect(act.owner ?? act.who).toBe(owner);
});

test.each(['加强学习型党组织建设。', '推进基层党组织开展活动2次。', '督促各镇开展排查3次。'])(
	'what is worked on does nothing itself: %s',
	(sentence) => {
		for (const act of [...read('action', sentence), ...read('quota', sentence)]) expect(act.owner ?? null).toBeNull();
	},
);

test('organisations are no verb in a number of them', () => {
	expect(read('quota', '评选先进基层党组织30个。')).toMatchObject([{ number: '30', of: '先进基层党组织' }]);
	expect(read('quota', '表彰社会组织3个。')).toEqual([]);
});

const due = { owner: '县教育局', on: '2026-04-30' };
test.each([
	['（责任单位：县教育局；完成时限：4月底）'],
	['。（责任单位：县教育局，完成时限：4月底）'],
	['。【责任单位：县教育局 完成时限：4月底】'],
	['。（责任领导：甲某　责任单位：县教育局　完成时限：4月底　联系人：乙某）'],
	['，责任单位：县教育局，完成时限：4月底。'],
	['\n责任单位：县教育局\n完成时限：4月底'],
	['（县教育局牵头，4月底前完成）'],
	['。（由县教育局牵头，各镇配合，4月底前完成）'],
	['。（县教育局按职责分工负责；4月底前）'],
	['。（县教育局组织实施，4月底前完成）'],
])('a task that is only a title and a label is a thing to do, with its owner and day: %s', (label) => {
	const found = read('action', `1.推进书屋建设${label}`, '2.建立台账。（县图书馆）');
	expect(found).toMatchObject([due, { found: '建立台账', owner: '县图书馆' }]);
	expect(read('organ', `1.推进书屋建设${label}`)[0]).toMatchObject({ who: '县教育局' });
	const [node] = compile({ text: notice(`1.推进书屋建设${label}`, '2.建立台账。') }).clauses.slice(1);
	expect(node?.heading).toMatch(/^1\.推进书屋建设(?:$|（县|，责)/);
});

test('a label of a title holds for what stands below it and has none of its own', () => {
	const lines = [
		'（一）推进书屋建设（牵头单位：县教育局；完成时限：4月底）',
		'1.排查隐患。',
		'2.建立台账。（县图书馆，5月底前完成）',
		'（二）推进阅读推广',
		'1.举办比赛。',
	];
	expect(read('action', ...lines).map(({ found, owner, on }) => [found, owner ?? null, on ?? null])).toEqual([
		['排查隐患', '县教育局', '2026-04-30'],
		['建立台账', '县图书馆', '2026-05-31'],
		['举办比赛', null, null],
	]);
});

test('whoever leads is the owner, and not who only helps', () => {
	expect(read('action', '推进书屋建设，4月底前完成（县教育局牵头，各镇配合）。')).toMatchObject([
		{ owner: '县教育局' },
	]);
	expect(read('quota', '县教育局牵头、各镇配合，举办比赛3场。')).toMatchObject([{ owner: '县教育局' }]);
});

test('a title whose clause goes on with things to do is none, however deep they stand', () => {
	const found = (...lines: string[]) => read('action', ...lines).map(({ found: words }) => words);
	expect(found('（一）推进书屋建设', '1.排查隐患。（县教育局）', '2.建立台账。')).toEqual(['排查隐患', '建立台账']);
	expect(found('（一）推进书屋建设。各校要确定专人。')).toEqual(['各校要确定专人']);
	expect(found('（一）推进书屋建设。书屋是学习的阵地。')).toEqual(['推进书屋建设']);
});

test.each(['考核办法', '评选表彰标准', '实施步骤', '整改工作要求', '推荐程序', '培训内容', '组织分工'])(
	'a title of nouns alone asks for nothing: %s',
	(title) => {
		expect(read('action', `（一）${title}`, '每缺一次扣2分。', '（二）其他')).toEqual([]);
	},
);

test('two who are asked in one sentence are asked for their own', () => {
	expect(read('action', '各镇要召开座谈会，县图书馆要开设专柜。').filter(({ who }) => who !== undefined)).toMatchObject(
		[
			{ who: '各镇', what: '召开座谈会' },
			{ who: '县图书馆', what: '开设专柜' },
		],
	);
});

test.each([
	'成立由局长任组长、副局长任副组长、各股室负责人为成员的读书活动领导小组。',
	'成立读书活动领导小组，组长由局长担任，副组长由副局长担任，成员为各股室负责人。',
	'成立读书活动领导小组。组长：局长；副组长：副局长；成员：各股室负责人。',
])('seats are filled whatever the form: %s', (sentence) => {
	expect(read('group', sentence)).toMatchObject([
		{ name: '读书活动领导小组', seats: ['组长: 局长', '副组长: 副局长', '成员: 各股室负责人'] },
	]);
});

test('an indicator is one only where it is still to be reached', () => {
	expect(read('goal', '借阅率提高到60%。')).toMatchObject([{ what: '借阅率', number: '60%' }]);
	expect(read('goal', '截至去年底，借阅率达到40%。')).toEqual([]);
	const report = '2025年政府工作报告\n各位代表：\n产值增长8%以上。新建学校5所。\n';
	expect(compile({ text: report }).meanings).toEqual([]);
});

test('a standard keeps its criteria, those parted by ； whole', () => {
	expect(read('standard', '按照“三有”标准，即有场所、有书、有管理员。')).toMatchObject([{ criteria: { length: 3 } }]);
	expect(read('standard', '评选条件：图书不少于1万册，生均达标；有专人管理。')).toMatchObject([
		{ criteria: ['图书不少于1万册，生均达标', '有专人管理'] },
	]);
});

test('one sentence is one thing to do; acts that are listed are one each', () => {
	let given = 0;
	const items = (...lines: string[]) =>
		takeIn({ text: notice(...lines) }, {}, null, () => `i${++given}`).draft.items.map(({ kind, text }) => [kind, text]);
	expect(items('6月底前，全面排查图书室隐患，建立清单，组织培训2期。')).toEqual([
		['action', '6月底前，全面排查图书室隐患，建立清单，组织培训2期'],
	]);
	expect(items('通过志愿服务、结对帮扶、走访慰问等形式。')).toEqual([
		['action', '志愿服务'],
		['action', '结对帮扶'],
		['action', '走访慰问'],
	]);
	expect(items('第一阶段：学习动员（3月上旬）。')).toEqual([['phase', '第一阶段：学习动员（3月上旬）']]);
});
