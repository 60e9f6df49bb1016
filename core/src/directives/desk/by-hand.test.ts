import { expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
import {
	applyAct,
	type DeskAct,
	type Draft,
	difference,
	handChanges,
	isByHand,
	type Patch,
	reversed,
} from './index.ts';

let given = 0;
const newId = (): string => `00000000-0000-4000-8000-${String(++given).padStart(12, '0')}`;
const empty: Draft = { clauses: [], items: [], findings: [], events: [], waivers: [] };
const act = (draft: Draft, wish: DeskAct): Draft => applyAct(draft, '', wish, newId());
const add = (draft: Draft, lines: string[], behind: string | null = null): Draft =>
	act(draft, { act: 'clause.add', behind, lines });
const told = ({ clauses }: Draft) => clauses.map(({ level, marker, heading }) => [level, marker, heading]);

test('lines become clauses at the depth that their numbers tell, one by one or all together', () => {
	const lines = ['一、目标要求', '二、主要内容', '（一）健全便民服务网络', '（二）开展结对帮扶', '三、组织领导'];
	const expected = [
		[1, '一', '一、目标要求'],
		[1, '二', '二、主要内容'],
		[2, '（一）', '（一）健全便民服务网络'],
		[2, '（二）', '（二）开展结对帮扶'],
		[1, '三', '三、组织领导'],
	];
	expect(told(add(empty, lines))).toEqual(expected);
	expect(told(lines.reduce((draft, line) => add(draft, [line]), empty))).toEqual(expected);
});

test('a line stands behind the chosen clause and all below it, at its depth where no number tells another', () => {
	const draft = add(empty, ['一、目标要求', '（一）便民', '（二）帮扶', '二、组织领导']);
	const [first] = draft.clauses;
	expect(told(add(draft, ['附带说明'], first?.id ?? '')).map(([level, , heading]) => [level, heading])).toEqual([
		[1, '一、目标要求'],
		[2, '（一）便民'],
		[2, '（二）帮扶'],
		[1, '附带说明'],
		[1, '二、组织领导'],
	]);
});

test('what was put in by hand is removed while no item hangs on it; a clause of the document is not', () => {
	const draft = add(empty, ['一、目标要求', '二、组织领导']);
	const [one, two] = draft.clauses.map(({ id }) => id);
	const withItem = act(draft, { act: 'item.add', kind: 'action', text: '走访', clauses: [one ?? ''] });
	expect(told(act(withItem, { act: 'clause.remove', clause: two ?? '' }))).toHaveLength(1);
	const refused = { code: 'DESK_ACT' };
	expect(() => act(withItem, { act: 'clause.remove', clause: one ?? '' })).toThrow(expect.objectContaining(refused));
	const { clauses, ...rest } = takeIn({ text: '一、走访。\n二、帮扶。' }, {}, null, newId).draft;
	const remove = { act: 'clause.remove', clause: clauses[0]?.id ?? '' } as const;
	expect(() => act({ clauses, ...rest }, remove)).toThrow(expect.objectContaining(refused));
	expect(() => add(draft, ['一、走访'], 'nowhere')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
	const full = Array.from({ length: 25 }, () => Array.from({ length: 200 }, (_, at) => `${at}走访`));
	const most = full.reduce((each, lines) => add(each, lines), empty);
	expect(() => add(most, ['一条太多'])).toThrow(expect.objectContaining(refused));
});

test('merged clauses put in by hand keep the words of both; one is not merged into a clause of the document', () => {
	const draft = add(empty, ['一、走访困难户', '二、建立台账']);
	const second = draft.clauses[1]?.id ?? '';
	const [one, ...others] = act(draft, { act: 'clause.merge', clause: second }).clauses;
	expect(others).toEqual([]);
	expect(one).toMatchObject({ heading: '一、走访困难户；二、建立台账', merged: [second] });
	const read = add(takeIn({ text: '一、走访。\n二、帮扶。' }, {}, null, newId).draft, ['三、建立台账']);
	const merge = { act: 'clause.merge', clause: read.clauses.at(-1)?.id ?? '' } as const;
	expect(() => act(read, merge)).toThrow(
		expect.objectContaining({ code: 'DESK_ACT', details: { reason: 'mergeHand' } }),
	);
});

test('merged clauses put in by hand hold a thousand characters, and are not merged beyond that', () => {
	const line = (number: number): string => `${number}．${'走访'.repeat(98)}`;
	const draft = add(
		empty,
		[1, 2, 3, 4, 5, 6].map((number) => line(number)),
	);
	const mergeLast = (one: Draft): Draft => act(one, { act: 'clause.merge', clause: one.clauses.at(-1)?.id ?? '' });
	const five = [1, 2, 3, 4].reduce(mergeLast, draft);
	expect(five.clauses[1]?.heading.length).toBeLessThanOrEqual(1000);
	expect(() => mergeLast(five)).toThrow(
		expect.objectContaining({ code: 'DESK_ACT', details: { reason: 'mergeHandLong' } }),
	);
});

test('a step tells which words put in by hand it changed', () => {
	const before = add(empty, ['一、走访困难户', '二、建立台账', '三、按月通报']);
	const [one = '', two = '', three = ''] = before.clauses.map(({ id }) => id);
	const headings = (patch: Patch) => [...handChanges(patch)].map(([id, clause]) => [id, clause?.heading ?? null]);
	expect(headings(difference(empty, before))).toEqual(before.clauses.map(({ id, heading }) => [id, heading]));
	const merged = difference(before, act(before, { act: 'clause.merge', clause: two }));
	expect(headings(merged)).toEqual([
		[one, '一、走访困难户；二、建立台账'],
		[two, null],
	]);
	expect(headings(reversed(merged))).toEqual([
		[one, '一、走访困难户'],
		[two, '二、建立台账'],
	]);
	// Where it stands, and what is said of it, is no change of its words.
	const moved = act(before, { act: 'clause.shift', clause: three, by: -1 });
	expect(handChanges(difference(before, moved)).size).toBe(0);
});

test('a version with words takes over what was put in before there were any', () => {
	const made = add(empty, ['一、健全便民服务网络体系', '二、走访慰问困难群众', '三、手工加的其他要求']);
	const [one, two, three] = made.clauses.map(({ id }) => id);
	const worked = act(made, { act: 'item.add', kind: 'action', text: '走访困难户', clauses: [two ?? ''] });
	const text = '关于帮扶的通知\n一、健全便民服务网络体系。\n二、要走访慰问困难群众。\n';
	const { draft } = takeIn({ text }, {}, { text: '', draft: worked, past: [] }, newId);
	const [, first, second, third] = draft.clauses;
	expect([first?.id, second?.id, third?.id]).toEqual([one, two, three]);
	expect(second?.spans).not.toEqual([]);
	expect(draft.items.find(({ text: words }) => words === '走访困难户')?.clauses).toEqual([two]);
	expect(draft.clauses.filter(isByHand).map(({ id }) => id)).toEqual([three]);
	expect(draft.clauses.every(({ gone }) => !gone)).toBe(true);
});
