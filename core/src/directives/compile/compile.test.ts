import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import type { MeaningKind } from './meaning.ts';

const plan = `青山镇党委组织部在读书活动动员会上的讲话
同志们：市委、县委就开展读书活动进行了部署，我讲两点意见。
一、明确目标
从2010年6月开始，围绕迎接建党90周年开展活动。到建党90周年时，树立一批先进典型，党员意识明显增强。
每季度集中学习一次。少数支部基础工作薄弱，有的软弱涣散。这个问题过去我也多次强调过。
二、抓好落实
一是成立读书活动领导小组，我为组长，各副部长为副组长，各科室负责人为成员。
二是各科室要选择1-2项亮点工作上报，研究室要加强督查。
三是每缺一次扣2分，参加率不低于80%，连续三次的一票否决。
同志们，让我们抓紧行动。
`;

const read = (text: string, kind: MeaningKind): Record<string, unknown>[] =>
	compile({ text })
		.meanings.filter((meaning) => meaning.kind === kind)
		.map(({ found, value }) => ({ found, ...value }));

test('the document says who speaks, in which form and of which campaign', () => {
	expect(compile({ text: plan }).document).toEqual({
		title: '青山镇党委组织部在读书活动动员会上的讲话',
		office: '青山镇党委组织部',
		speaker: '青山镇党委组织部部长',
		form: '讲话',
		campaign: '读书活动',
		asks: true,
		year: null,
		on: null,
	});
});

test('the first person is the post that speaks, and takes its seat in the group', () => {
	expect(read(plan, 'group')).toMatchObject([
		{
			name: '读书活动领导小组',
			seats: ['组长: 青山镇党委组织部部长', '副组长: 各副部长', '成员: 各科室负责人'],
		},
	]);
	expect(read(plan, 'person').filter(({ found }) => found === '我')).toHaveLength(3);
});

test('phases hang on events, with what is counted and what is judged', () => {
	expect(read(plan, 'phase')).toMatchObject([
		{ from: '2010年6月', event: '建党90周年', date: '2011-07' },
		{ counted: ['树立一批先进典型'], judged: ['党员意识明显增强'] },
	]);
});

test('quotas, bounds, points and what is left unsaid', () => {
	expect(read(plan, 'quota')).toMatchObject([
		{ min: 1, max: 2, unit: '项' },
		{ bound: 'min', number: '80%' },
	]);
	expect(read(plan, 'points')).toMatchObject([{ points: -2 }, { rule: '一票否决' }]);
	expect(read(plan, 'quantifier').map(({ said }) => said)).toEqual(['一批', '少数', '有的']);
});

test('fourteen is no quota, growth no round, what was solved no problem, and nobody is 我 where nobody is known to speak', () => {
	expect(read('会议提出十四条意见，走访二十六个村。', 'quota')).toMatchObject([{ min: 26, max: 26 }]);
	expect(read('每村选择三五个典型，报送两三篇信息。', 'quota')).toMatchObject([
		{ min: 3, max: 5, unit: '个' },
		{ min: 2, max: 3, unit: '篇' },
	]);
	expect(read('产值每年平均增长10%左右。', 'recurring')).toEqual([]);
	expect(read('每年组织一次检查。', 'recurring')).toMatchObject([{ every: '年' }]);
	expect(read('去年解决了三个村的饮水困难问题。', 'problem')).toEqual([]);
	expect(read('着力解决三个村的饮水困难问题。', 'problem')).toMatchObject([{ what: '三个村的饮水困难' }]);
	expect(read('今天我讲两点意见。', 'person')).toEqual([]);
});

test('duties, repeats, problems, rounds and those above', () => {
	expect(read(plan, 'duty')).toMatchObject([{ who: '研究室', what: '督查' }]);
	expect(read(plan, 'repeat')).toMatchObject([{ by: '青山镇党委组织部部长' }]);
	expect(read(plan, 'problem')).toMatchObject([{ class: 'leadership', severe: true }]);
	expect(read(plan, 'recurring')).toMatchObject([{ every: '季度' }]);
	expect(read(plan, 'upper')).toMatchObject([{ levels: ['city', 'county'], act: '部署' }]);
});

test('every meaning belongs to the clause in which it stands', () => {
	const { clauses, meanings } = compile({ text: plan });
	const clauseOf = (rule: string) => {
		const id = meanings.find((meaning) => meaning.rule === rule)?.clause;
		return clauses.find((clause) => clause.id === id)?.marker ?? null;
	};
	expect(clauseOf('deployment')).toBeNull();
	expect(clauseOf('exit')).toBe('一');
	expect(clauseOf('leading group')).toBe('一是');
	expect(clauseOf('from to')).toBe('二是');
});

test('washed words are read as what they were, at their own places', () => {
	const washed = '各村要效劳群众，夯实根底，稳固成果，广阔党员要带头。推进便民效劳网络建设。';
	const action = compile({ text: washed }).meanings.find(({ rule }) => rule === 'service network');
	expect(action?.found.startsWith('便民效劳网络')).toBe(true);
});

test('what is no directive has no meanings to speak of, and breaks nothing', () => {
	expect(compile({ text: '' }).meanings).toEqual([]);
	expect(compile({ text: '姓名\t年龄\n张三\t20' }).clauses).toEqual([]);
});

test('whatever the text, places hold what was found and ids are of its clauses', () => {
	const pieces = fc.constantFrom(
		'一、',
		'各村要',
		'1-2项',
		'效劳群众',
		'我为组长',
		'，',
		'。',
		'\n',
		'第2页',
		',',
		'十八大',
		'从2010年6月开始',
		'一批',
		'扣2分',
		'研究室要加强督查',
		'😀',
	);
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
			const text = parts.join('');
			const { clauses, meanings } = compile({ text });
			const ids = new Set<string | null>([null, ...clauses.map(({ id }) => id)]);
			for (const { start, end, found, clause } of meanings) {
				expect(text.slice(start, end)).toBe(found);
				expect(start).toBeLessThan(end);
				expect(ids.has(clause)).toBe(true);
			}
		}),
	);
});
