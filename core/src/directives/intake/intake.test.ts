import { expect, test } from 'vitest';
import { litPlaces, placesOf, takeIn } from './index.ts';

const text = [
	'关于开展清泉行动的通知',
	'各镇党委要在2026年10月30日前召开动员会。',
	'一、主要内容',
	'促进社会和谐，是清泉行动的着力点。要主动排查矛盾纠纷。',
	'各镇党委要选择1-2项亮点工作，整理成信息上报。',
	'到建党110周年时，全县结对帮扶一批困难群众。',
	'二、组织领导',
	'成立清泉行动领导小组，县委书记为组长，各镇党委书记为成员。督查室要加强督查。',
].join('\n');
let given = 0;
const read = (words: string, paragraphs?: Parameters<typeof takeIn>[0]['paragraphs']) =>
	takeIn({ text: words, ...(paragraphs ? { paragraphs } : {}) }, {}, null, () => `i${++given}`);

test('proposals come with what the words say of owner, date, number and pillar', () => {
	const { items, events } = read(text).draft;
	const about = (words: string) => items.find((item) => item.text.includes(words));
	expect(about('召开动员会')).toMatchObject({ kind: 'action', ownerSaid: '各镇党委', dueOn: '2026-10-30' });
	expect(about('排查矛盾纠纷')).toMatchObject({ pillar: 'harmony' });
	expect(about('亮点工作')).toMatchObject({ quotaLow: 1, quotaHigh: 2, ownerSaid: '各镇党委' });
	expect(about('结对帮扶')).toMatchObject({ event: '建党110周年', offsetDays: 0 });
	expect(about('领导小组')).toMatchObject({ kind: 'group' });
	expect(about('督查')).toMatchObject({ kind: 'duty', ownerSaid: '督查室' });
	expect(events).toEqual([{ id: '建党110周年', on: null, expected: '2031-07' }]);
});

test('a day without a year is told by the document, also where it opens the sentence', () => {
	const { items } = read(
		'关于开展读书活动的通知\n望教〔2026〕3号\n一、要求\n各校要在5月25日前召开动员会。\n6月底前，组织走访慰问。\n',
	).draft;
	expect(items.map(({ dueSaid, dueOn }) => [dueSaid, dueOn])).toEqual([
		['在5月25日前', '2026-05-25'],
		['6月底前', '2026-06-30'],
	]);
});

test('a duty and what its office is asked to do are one thing, told once in all of its words', () => {
	const duties = (words: string) =>
		read(`关于开展清泉行动的通知\n一、组织领导\n${words}`).draft.items.map(({ kind, ownerSaid, text: own }) => [
			kind,
			ownerSaid,
			own,
		]);
	expect(duties('对此，研究室要加强督查。')).toEqual([['duty', '研究室', '研究室要加强督查']]);
	expect(duties('督查室要加强对各镇的督查，每月通报一次。')).toEqual([
		['duty', '督查室', '督查室要加强对各镇的督查，每月通报一次'],
	]);
	expect(duties('督查室要采取明察暗访等方式，对各镇进行督查，每季度通报一次。')).toEqual([
		['duty', '督查室', '督查室要采取明察暗访等方式，对各镇进行督查，每季度通报一次'],
	]);
	expect(duties('各镇党委要抓好落实，督查室要对各镇进行督查。')).toEqual([
		['action', '各镇党委', '各镇党委要抓好落实'],
		['duty', '督查室', '督查室要对各镇进行督查'],
	]);
});

test('each proposal stands where it was read', () => {
	const { items, clauses } = read(text).draft;
	for (const { said, clauses: own } of items) {
		const clause = clauses.find(({ id }) => id === own[0]);
		expect(clause?.spans.some(({ start, end }) => said !== null && said.start >= start && said.start < end)).toBe(true);
	}
});

test('what is no directive, has no headings or only tables is laid out, and that is told', () => {
	expect(read('春天来了，河水涨了。柳树发芽。').notices).toEqual(['no_clauses', 'nothing_asked']);
	const rows = ['一、走访', '慰问群众', '二、帮扶', '结对帮扶', '三、总结'];
	const lines = rows.map((row, at) => {
		const start = rows.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
		return { start, end: start + row.length, inTable: true };
	});
	expect(read(rows.join('\n'), lines).notices).toContain('only_tables');
	expect(read('一、走访慰问群众。\n二、结对帮扶。\n五、总结经验。').notices).toContain('damaged_numbering');
	expect(read('\n').draft.clauses).toHaveLength(1);
});

test('numbers of articles are no quotas, long numbers are read whole, and a quota never goes from more to less', () => {
	const quotas = (words: string) => read(words).draft.items.map(({ quotaLow, quotaHigh }) => [quotaLow, quotaHigh]);
	const asked = (words: string) => quotas(`一、各镇党委要走访慰问${words}。`).flat();
	expect(asked('困难群众，按照第三百四十二条办理')).toEqual([null, null]);
	expect(asked('八百三十二个村')).toEqual([832, 832]);
	expect(asked('9-2个村')).toEqual([null, null]);
	expect(asked('1-99999999999个村')).toEqual([1, null]);
	expect(asked('三五户群众')).toEqual([3, 5]);
	expect(asked('三至十二户群众')).toEqual([3, 12]);
});

test('numbers in words are quotas, and only what is counted one by one: lengths, money, shares and time are measures', () => {
	const of = (words: string) =>
		read(`一、各镇党委要${words}。`).draft.items.map(({ quotaLow, quotaHigh, measure }) => [
			quotaLow,
			quotaHigh,
			measure,
		]);
	expect(of('走访慰问困难群众不少于五户')).toEqual([[5, null, null]]);
	expect(of('走访慰问困难群众至少1200户')).toEqual([[1200, null, null]]);
	expect(of('新建公路5公里')).toEqual([[null, null, '各镇党委要新建公路5公里']]);
	expect(of('组织培训不少于3天')).toEqual([[null, null, '不少于3天']]);
	expect(of('走访慰问困难群众不超过3个月')).toEqual([[null, null, '不超过3个月']]);
	expect(of('走访慰问困难群众，每户发放300元以下').at(-1)).toEqual([null, null, '每户发放300元以下']);
});

const line = (words: string, y: number) => ({ text: words, x: 100, y, width: 10 * words.length, height: 10 });

test('words are found on the pages made of them, past page numbers, running heads and spaces', () => {
	const words = '一、走访慰问困难群众。\n二、结对帮扶贫困家庭，做实便民服务。';
	const pages = [
		{ number: 1, boxes: [line('清泉行动通知', 10), line('一、走访慰问 困难群众。', 30), line('第1页', 90)] },
		{ number: 2, boxes: [line('清泉行动通知', 10), line('二、结对帮扶贫困家庭，', 30), line('做实便民服务。', 50)] },
	];
	const places = placesOf(words, pages);
	expect(places.map(({ page, start, end }) => [page, words.slice(start, end)])).toEqual([
		[1, '一、走访慰问困难群众。'],
		[2, '二、结对帮扶贫困家庭，'],
		[2, '做实便民服务。'],
	]);
	const at = words.indexOf('贫困');
	const [lit] = litPlaces(places, [{ start: at, end: at + 2 }]);
	expect(lit).toMatchObject({ page: 2, x: 160, width: 20 });
});

test('pages that have nothing of the text light nothing', () => {
	expect(placesOf('一、走访慰问困难群众。', [{ number: 1, boxes: [line('别的文字', 10)] }])).toEqual([]);
});
