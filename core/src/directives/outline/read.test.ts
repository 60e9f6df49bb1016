import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOutline } from './read.ts';

const told = (text: string) => readOutline({ text }).nodes.map(({ level, heading }) => `${level} ${heading}`);

const plan = `XX镇关于开展读书活动的安排

各村支部：

现将有关事项安排如下。

一、目标要求

坚持因地制宜，第一时间传达到每名党员，争创第一。

（一）学有所得。每名党员每月读一本书；要做到三点：一是自学，二是互学，三是讲学。

（二）学以致用。1.5万册图书配送到村。

二、方法步骤

第一，学习动员。4月底前完成。

第二，集中学习。分三个层次：
1. 村干部。
（1）书记
（2）委员
2. 党员。

三、组织领导

要提高认识。首先，书记要带头；其次，委员要跟进；最后，党员要参与。

同志们，让我们行动起来。
`;

test('levels follow the nesting of this document, not the form of the number', () => {
	expect(told(plan)).toEqual([
		'1 一、目标要求',
		'2 （一）学有所得',
		'3 一是自学',
		'3 二是互学',
		'3 三是讲学',
		'2 （二）学以致用',
		'1 二、方法步骤',
		'2 第一，学习动员',
		'2 第二，集中学习',
		'3 1. 村干部',
		'4 （1）书记',
		'4 （2）委员',
		'3 2. 党员',
		'1 三、组织领导',
		'2 首先，书记要带头',
		'2 其次，委员要跟进',
		'2 最后，党员要参与',
	]);
});

test('places are those of the original, and the farewell belongs to no clause', () => {
	const { text, nodes } = readOutline({ text: plan });
	expect(text).toBe(plan);
	for (const { start, heading } of nodes) expect(plan.startsWith(heading, start)).toBe(true);
	const last = nodes.filter(({ level }) => level === 1).at(-1);
	expect(plan.slice(last?.start, last?.end).endsWith('党员要参与。')).toBe(true);
});

test('page furniture is marked and passed over, and what it cuts is read as one', () => {
	const cut = `关于读书的通知
一、要把学习的成果运用到各项工作的全过程和各方面并且长期坚持下去关于读书的通知第2页
。每月一次。
二、要把学习的情况按照规定的时间报送到镇党委
— 3 —
三、要抓落实。
第4页 共4页`;
	const { nodes, furniture } = readOutline({ text: cut });
	expect(furniture.map(({ start, end }) => cut.slice(start, end))).toEqual([
		'关于读书的通知第2页',
		'— 3 —',
		'第4页 共4页',
	]);
	expect(nodes.map(({ marker }) => marker)).toEqual(['一', '二', '三']);
	expect(nodes[0]?.heading).toBe('一、要把学习的成果运用到各项工作的全过程和各方面并且长期坚持下去');
});

test('the numbers of fragments that a site cut are no clauses', () => {
	const piece = '坚持把读书作为一种责任一种追求一种习惯长期坚持不断深入取得实实在在的效果并且把学到的理论用来指导';
	const { nodes } = readOutline({ text: `1、${piece}\n\n2、实践。一、抓自学。${piece}\n\n3、工作。二、抓考核。` });
	expect(nodes.map(({ marker }) => marker)).toEqual([]);
});

test('paragraphs that begin with their own title are named by it, and sentences are not', () => {
	const text = `一、主要任务
为抓好工作，安排如下任务。
加强学习教育。每月组织一次集中学习，做好学习笔记和记录。
规范组织生活。按期召开会议，如实做好会议记录和存档。
二、有关要求
各村要高度重视。`;
	expect(told(text)).toEqual(['1 一、主要任务', '2 加强学习教育', '2 规范组织生活', '1 二、有关要求']);
});

test('a speech is parted by its questions, matters and points, on lines of their own or within one', () => {
	expect(told('我讲三个问题。\n第一个问题，关于学习。要学好。\n第二个问题，关于整改。要改好。')).toEqual([
		'1 第一个问题，关于学习',
		'1 第二个问题，关于整改',
	]);
	expect(told('今天讲两件事。第一件事，学习文件。第二件事，部署工作。')).toEqual([
		'1 第一件事，学习文件',
		'1 第二件事，部署工作',
	]);
	expect(told('第一点意见：提高认识。第二点：狠抓落实。')).toEqual(['1 第一点意见：提高认识', '1 第二点：狠抓落实']);
	expect(told('要两手抓。一方面，要抓好学习；另一方面，要抓好落实。')).toEqual([
		'1 一方面，要抓好学习',
		'1 另一方面，要抓好落实',
	]);
	expect(told('一方面增加投入，确保运转。另一方面减少支出，控制规模。')).toEqual([]);
});

test('numbers in one character, by the stems, adorned, or behind a blank count as others do', () => {
	expect(told('一、要求\n㈠学习。\n㈡整改。\n二、条件\n（甲）合格。\n（乙）优秀。')).toEqual([
		'1 一、要求',
		'2 ㈠学习',
		'2 ㈡整改',
		'1 二、条件',
		'2 （甲）合格',
		'2 （乙）优秀',
	]);
	expect(told('★一、抓学习\n要学。\n★二、抓落实\n要做。')).toEqual(['1 ★一、抓学习', '1 ★二、抓落实']);
	expect(told('一、要求。做到 (1) 认识到位 (2) 措施到位 (3) 责任到位\n二、步骤')).toEqual([
		'1 一、要求',
		'2 (1) 认识到位',
		'2 (2) 措施到位',
		'2 (3) 责任到位',
		'1 二、步骤',
	]);
	expect(told('公式 (1) 和 (2) 相等。')).toEqual([]);
});

test('titles in brackets name their paragraphs, where there are two of them', () => {
	expect(told('【活动主题】学习文件。\n【活动安排】\n一、动员\n二、总结')).toEqual([
		'1 【活动主题】',
		'1 【活动安排】',
		'2 一、动员',
		'2 二、总结',
	]);
	expect(told('【本报讯】今天开会。\n【编者按】特此说明。')).toEqual([]);
	expect(told('【说明】今天开会。')).toEqual([]);
});

test('numbers that skip or repeat are read all the same', () => {
	expect(told('一、甲事项\n内容一。\n三、乙事项\n内容二。\n三、丙事项\n内容三。').map((each) => each[0])).toEqual([
		'1',
		'1',
		'1',
	]);
});

test.each([
	['1、学习。\n2、整改。\n4、总结。', '1、学习 2、整改 4、总结'],
	['1. 学习。\n1. 整改。\n3. 总结。', '1. 学习 1. 整改 3. 总结'],
	['（1）学习。\n（3）总结。', '（1）学习 （3）总结'],
	['要做到：一是学习。二是整改。四是总结。', '一是学习 二是整改 四是总结'],
	['第一，学习。第二，整改。第四，总结。', '第一，学习 第二，整改 第四，总结'],
	['第一阶段：学习。\n第三阶段：总结。', '第一阶段：学习 第三阶段：总结'],
	// Two rows, of which the first has one only.
	['1. 学习。\n其他。\n1. 整改。\n2. 总结。', '1. 整改 2. 总结'],
	['1. 学习。\n9. 总结。', ''],
])('a row of which numbers were lost is a row: %s', (text, headings) => {
	expect(
		readOutline({ text })
			.nodes.map(({ heading }) => heading)
			.join(' '),
	).toBe(headings);
});

test('a number that no row leads to is none', () => {
	expect(told('一、甲事项\n十一、国庆期间值班安排另行通知。\n二、乙事项').map((each) => each.slice(2))).toEqual([
		'一、甲事项',
		'二、乙事项',
	]);
});

test('one number of several parts counts below the one it names, and stages are told one behind the other', () => {
	expect(told('1 总则\n1.1 目的\n内容。\n2 组织体系\n2.1 机构\n2.1.1 职责\n内容。\n水位 3.5.1 米。')).toEqual([
		'1 1 总则',
		'2 1.1 目的',
		'1 2 组织体系',
		'2 2.1 机构',
		'3 2.1.1 职责',
	]);
	const stages =
		'一、步骤\n要抓好落实。第一阶段（3月至5月）：动员部署。第二阶段（6月至10月）：集中攻坚。第一阶段的经验要总结。';
	expect(told(stages)).toEqual(['1 一、步骤', '2 第一阶段（3月至5月）', '2 第二阶段（6月至10月）']);
});

test.each([
	['更多范文请访问 www.example.com 下载', true],
	['欢迎关注本站公众号，最新资料免费下载', true],
	['本文由某某文秘网整理发布 www.example.com', true],
	['某某网 版权所有', true],
	['Copyright © 2020 All Rights Reserved', true],
	['版权所有者应当依法登记。', false],
	['欢迎各界人士登录政务服务平台提出意见', false],
	['更多党员关注群众的急难愁盼', false],
	['欢迎群众登录县政府网站查询进度。', false],
])('a line of a site is furniture, one that invites to something is none: %s', (line, isSite) => {
	const { furniture } = readOutline({ text: `一、工作要求\n抓好落实。\n${line}\n二、工作步骤\n分步实施。\n` });
	expect(furniture.length > 0).toBe(isSite);
});

test('a title is no furniture where a page number stands above it', () => {
	const page = (number: number, words: string) => `第 ${number} 页 共 2 页\n全县春季造林动员会讲话\n${words}`;
	const text = `${page(1, '一、提高认识\n内容。')}\n${page(2, '二、落实责任\n内容。')}`;
	const { furniture } = readOutline({ text });
	expect(furniture.map(({ start }) => start)).toEqual([0, text.lastIndexOf('第 2'), text.lastIndexOf('全县')]);
});

test('three hundred pages are read to their end', () => {
	const article = (index: number) =>
		`第${index}条 各村应当按照规定做好第${index}项工作，并于当月报告。\n（一）有记录；\n（二）有结果。`;
	const text = Array.from({ length: 2400 }, (_, index) => article(index + 1)).join('\n');
	expect(readOutline({ text }).nodes).toHaveLength(7200);
});

test('lines broken to a width are one paragraph, and a table of contents holds no clauses', () => {
	const line = '各村党支部要把读书学习作为一项长期的任务坚持下去并且经常交流';
	const broken = `目录\n一、目标........1\n二、措施........2\n${Array.from({ length: 24 }, (_, index) => (index % 6 === 5 ? `${line.slice(0, 20)}。` : line)).join('\n')}\n一、要深入学习各项理论并且联系村里的实际情况认真加以\n运用。\n二、要抓好落实。`;
	expect(told(broken)).toEqual(['1 一、要深入学习各项理论并且联系村里的实际情况认真加以运用', '1 二、要抓好落实']);
});

test('a text without clauses, and none at all, have no nodes', () => {
	expect(told('今天天气很好。我们去读书。')).toEqual([]);
	expect(told('')).toEqual([]);
});

const words = fc.stringMatching(/^[东南西北上下左右前后]{8,20}$/);
const clauses = fc.uniqueArray(words, { minLength: 4, maxLength: 9 });
const numerals = '一二三四五六七八九十';
const written = (bodies: readonly string[], titles: readonly string[]): string =>
	titles.map((title, index) => `${numerals[index]}、${title}\n${bodies[index] ?? ''}。`).join('\n');

test('an edit inside one clause leaves every id, and a new title changes no other', () => {
	fc.assert(
		fc.property(clauses, words, fc.nat(3), (titles, added, at) => {
			const bodies = titles.map((title) => `内容${title}`);
			const ids = readOutline({ text: written(bodies, titles) }).nodes.map(({ id }) => id);
			const edited = readOutline({ text: written(bodies.with(at, `${added}，${added}`), titles) });
			expect(edited.nodes.map(({ id }) => id)).toEqual(ids);
			const renamed = readOutline({ text: written(bodies, titles.with(at, `改为${added}其他`)) });
			expect(renamed.nodes.map(({ id }) => id).toSpliced(at, 1)).toEqual(ids.toSpliced(at, 1));
			const without = readOutline({ text: written(bodies.toSpliced(at, 1), titles.toSpliced(at, 1)) });
			expect(without.nodes.map(({ id }) => id)).toEqual(ids.toSpliced(at, 1));
		}),
	);
});

test('corrected words and marks leave the ids', () => {
	const ids = (text: string) => readOutline({ text }).nodes.map(({ id }) => id);
	const washed = '一、稳固成果,效劳群众,营造气氛\n内容。\n二、要准确把握“两个时段的任务\n内容。';
	const right = '一、巩固成果，服务群众，营造氛围\n内容。\n二、要准确把握“两个时段”的任务\n内容。';
	expect(ids(right)).toEqual(ids(washed));
});
