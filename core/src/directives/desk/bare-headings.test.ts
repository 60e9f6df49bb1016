import { expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
import { applyAct, countFates, type Draft, fatesOf, lint } from './index.ts';

const lines = [
	'关于开展清泉行动的通知',
	'一、目标要求',
	'进一步密切党群干群关系。',
	'二、主要内容',
	'（一）健全便民服务网络体系。',
	'（二）开展结对帮扶。',
];
let given = 0;
const newId = (): string => `00000000-0000-4000-8000-${String(++given).padStart(12, '0')}`;
const laid = (text: string): Draft => takeIn({ text }, {}, null, newId).draft;

/** What became of the clause whose heading begins so, and whether a check asks about it. */
function told(draft: Draft, text: string, heading: string) {
	const clause = draft.clauses.find((each) => each.heading.startsWith(heading)) ?? expect.fail(heading);
	const asked = lint(draft, text, 'general').some(
		({ code, clause: about }) => about === clause.id && /clause/.test(code),
	);
	return { id: clause.id, fate: fatesOf(draft, text).get(clause.id), asked };
}

test('a bare heading is told by the clauses below it: no check asks about it, and the counts add up', () => {
	const text = lines.join('\n');
	const draft = laid(text);
	expect(told(draft, text, '二、')).toMatchObject({ fate: 'below', asked: false });
	expect(told(draft, text, '一、')).toMatchObject({ fate: 'waiting', asked: true });
	const counts = countFates(fatesOf(draft, text));
	expect(counts.below).toBe(1);
	expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(draft.clauses.length);
});

test.each([
	['words of its own behind it', '二、主要内容\n这次活动面向全县各镇。'],
	['a sentence that ends as one', '二、清泉行动在全县铺开。'],
	['a sentence that asks', '二、各级党组织要高度重视'],
	['what must not be', '二、严禁弄虚作假'],
	['what nobody may do', '二、不得增加基层负担'],
	['what must not come about', '二、防止形式主义'],
	['a request', '二、请各单位抓好落实'],
	['what somebody needs to do', '二、各镇需要上报名单'],
])('a heading with %s is asked about as any clause', (_, heading) => {
	const text = lines.toSpliced(3, 1, heading).join('\n');
	expect(told(laid(text), text, '二、').fate).not.toBe('below');
});

test.each(['报名须知', '需要说明的事项', '根据工作需要', '申请条件', '邀请对象', '请假制度', '禁止事项'])(
	'a noun with a word in it that may ask is bare: %s',
	(heading) => {
		const text = lines.toSpliced(3, 1, `二、${heading}`).join('\n');
		expect(told(laid(text), text, '二、')).toMatchObject({ fate: 'below', asked: false });
	},
);

test('a bare heading that something was read in is asked about, also where that was dropped', () => {
	const text = lines.join('\n');
	const draft = laid(text);
	const { id } = told(draft, text, '二、');
	const added = newId();
	const proposed = applyAct(draft, text, { act: 'item.add', kind: 'action', text: '走访', clauses: [id] }, added);
	const items = proposed.items.flatMap((item) => (item.clauses.includes(id) ? [item.id] : []));
	const dropped = applyAct(proposed, text, { act: 'item.settle', items, state: 'dropped' }, newId());
	expect(told(dropped, text, '二、')).toMatchObject({ fate: 'open', asked: true });
});

test('a heading with nothing below it, or only what is gone, is asked about', () => {
	const text = lines.slice(0, 4).join('\n');
	expect(told(laid(text), text, '二、')).toMatchObject({ fate: 'open', asked: true });
	const draft = laid(lines.join('\n'));
	const gone = draft.clauses.map((clause) => (/^（/.test(clause.heading) ? { ...clause, gone: true } : clause));
	expect(told({ ...draft, clauses: gone }, lines.join('\n'), '二、').fate).toBe('open');
});

test('what a person says of a heading holds: an item, an action, or that nothing comes of it', () => {
	const text = lines.join('\n');
	const draft = laid(text);
	const { id } = told(draft, text, '二、');
	const fateAfter = (act: Parameters<typeof applyAct>[2]) =>
		told(applyAct(draft, text, act, newId()), text, '二、').fate;
	expect(fateAfter({ act: 'item.add', kind: 'action', text: '走访', clauses: [id] })).toBe('items');
	expect(fateAfter({ act: 'clause.mark', clause: id, kind: 'action', reason: null })).toBe('open');
	expect(fateAfter({ act: 'clause.mark', clause: id, kind: 'none', reason: '标题' })).toBe('none');
});

test('a heading that takes over the words of another clause says something', () => {
	const text = lines.join('\n');
	const draft = laid(text);
	const below = told(draft, text, '（一）').id;
	expect(told(applyAct(draft, text, { act: 'clause.merge', clause: below }, newId()), text, '二、').fate).not.toBe(
		'below',
	);
});
