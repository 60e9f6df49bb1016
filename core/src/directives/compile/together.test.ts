import { expect, test } from 'vitest';
import { compile } from './compile.ts';

const values = (text: string, rule: string): Record<string, unknown>[] =>
	compile({ text })
		.meanings.filter((meaning) => meaning.rule === rule)
		.map(({ value }) => ({ ...value }));
/** Who has to do what a rule has read. */
const owners = (text: string, rule: string): unknown[] => values(text, rule).map(({ owner }) => owner ?? null);

test.each([
	['活动从2010年4月开始，到2012年6月结束，历时两年多时间。', 26, true],
	['活动从2010年4月开始，到2012年6月结束，历时一年半时间。', 26, false],
	['活动从2010年4月开始，到7月底结束，为期三个月。', 3, true],
	['从2010年6月开始，一直到党的十八大召开，历时三年多时间。', 29, false],
	['从2010年6月开始，一直到2013年党的十八大召开，历时两年多时间。', 29, true],
])('a duration is held against the dates of its sentence: %s', (text, months, agrees) => {
	expect(values(text, 'duration')).toMatchObject([{ months, agrees }]);
});

test('what begins now began with the first phase that is dated; without one nobody can tell', () => {
	const now = '活动从现在开始，一直到党的十八大召开，历时两年多时间。';
	expect(values(now, 'duration')).toMatchObject([{ until: '2012-11', months: null, agrees: null }]);
	const phased = `${now}从2010年6月开始，着重围绕迎接建党90周年开展活动。`;
	expect(values(phased, 'duration')).toMatchObject([{ from: '2010-06', months: 29, agrees: true }]);
	expect(values('会议为期三天。', 'duration')).toMatchObject([{ length: '三天', agrees: null }]);
});

test('the parts of a plan are put together from the headings, and what is missing is told', () => {
	const plan = (last: string) =>
		`一、总体要求\n要把握目标要求和方法步骤。\n二、主要内容\n三项内容。\n三、时间安排\n分两步。\n${last}\n要负责。`;
	expect(values(plan('四、组织领导'), 'plan template')).toMatchObject([
		{
			parts: ['goals: 一、总体要求', 'content: 二、主要内容', 'steps: 三、时间安排', 'organisation: 四、组织领导'],
			missing: [],
		},
	]);
	expect(values(plan('四、宣传报道'), 'plan template')).toMatchObject([{ missing: ['organisation'] }]);
});

test('a sentence that names nobody and goes on asking asks whom the one before it asked', () => {
	const text = '各村支部要加强学习。要开展志愿服务。同时，还要走访慰问困难户。';
	expect(owners(text, 'volunteering')).toEqual(['各村支部']);
	expect(owners(text, 'visits')).toEqual(['各村支部']);
	expect(values(text, 'visits')).toMatchObject([{ carried: true }]);
});

test('nobody is carried over from two who were asked, over a paragraph, or into a sentence that does not ask', () => {
	for (const before of ['各村支部要学习，各科室要督促。', '各村支部要学习。\n', '各村支部要学习。大家认为很好。'])
		expect(owners(`${before}要开展志愿服务。`, 'volunteering')).toEqual([null]);
	expect(owners('各村支部要学习。去年开展志愿服务三次。', 'volunteering')).toEqual([null]);
});

test('a sentence about one organ asks that organ, however much stands between', () => {
	expect(owners('组织部在这次活动中，既是指导者，又是实践者，因此，要发挥好表率作用。', 'lead by example')).toEqual([
		'组织部',
	]);
});

test('types of organisations, classes of service, the groups compared, and the names of other campaigns', () => {
	expect(values('各基层党（工）委要认真学习。', 'addressee')).toMatchObject([
		{ types: ['committee', 'working_committee'] },
	]);
	expect(values('为群众提供就业、医疗、养老等方面的服务。', 'offer services')).toMatchObject([
		{ classes: ['就业', '医疗', '养老'] },
	]);
	expect(values('有利于党支部和党员在竞争中提升素质、改进作风。', 'compare')).toMatchObject([
		{ among: ['党支部', '党员'], aims: ['提升素质', '改进作风'] },
	]);
	const names = ['讲学习、重实干、比贡献', '机关下基层'];
	for (const close of ['”', ''])
		expect(
			values(`把读书活动与“${names[0]}${close}、“${names[1]}${close}等活动有机结合起来。`, 'combined'),
		).toMatchObject([{ with: names }]);
	expect(values('把读书活动与党日和志愿服务活动结合起来。', 'combined')).toMatchObject([
		{ with: ['党日', '志愿服务'] },
	]);
});

test('a round that is to be better than before is compared with the last', () => {
	expect(values('开展新一轮公开承诺活动，以更加优异的工作成绩迎接党代会。', 'round')).toMatchObject([
		{ better: '更加优异的工作成绩', compare: 'each with itself, this round with the last' },
	]);
	expect(values('开展新一轮公开承诺活动。', 'round')).toMatchObject([{ better: null, compare: null }]);
	expect(values('以更加优异的工作成绩迎接党代会。', 'vague measure')).toMatchObject([
		{ needs: 'the same measure of the round before' },
	]);
});

test('what is asked for between a good piece of work and its being known is told where publicity lags', () => {
	const text = '宣传工作跟不上，知名度不高。各科室要选择2项亮点工作，整理成信息上报。';
	expect(values(text, 'publicity behind')).toMatchObject([{ stages: ['highlights', 'submit'] }]);
});
