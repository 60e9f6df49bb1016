import { describe, expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
import { applyAct, type DeskAct, type Draft } from './index.ts';

const text = [
	'关于开展清泉行动的通知',
	'一、主要内容',
	'（一）健全便民服务网络体系。各镇党委要选择1-2项亮点工作，整理成信息上报。',
	'（二）开展结对帮扶。到建党110周年时，要走访慰问困难群众。',
].join('\n');

let given = 0;
const newId = (): string => `00000000-0000-4000-8000-${String(++given).padStart(12, '0')}`;
const fresh = (): Draft => takeIn({ text }, {}, null, newId).draft;

describe('an item', () => {
	const start = fresh();
	const [clause, second] = start.clauses.map(({ id }) => id);
	const add = (draft: Draft, fields: object, id = newId()): [Draft, string] => {
		const wish = { act: 'item.add', kind: 'action', text: '走访困难户，建立台账' } as const;
		return [applyAct(draft, text, { ...wish, clauses: [clause ?? ''], fields }, id), id];
	};
	const of = (draft: Draft, id: string) => draft.items.find((item) => item.id === id);

	test('is split in two that both keep clauses, owner and day; what is counted is counted once', () => {
		const [draft, id] = add(start, { ownerOrganisation: 7, dueOn: '2026-12-31', quotaLow: 2 });
		const other = newId();
		const after = applyAct(draft, text, { act: 'item.split', item: id, at: '走访困难户，'.length }, other);
		expect(of(after, id)).toMatchObject({ text: '走访困难户', quotaLow: 2, ownerOrganisation: 7, clauses: [clause] });
		expect(of(after, other)).toMatchObject({
			text: '建立台账',
			quotaLow: null,
			ownerOrganisation: 7,
			dueOn: '2026-12-31',
			clauses: [clause],
		});
		expect(after.items.findIndex((item) => item.id === other)).toBe(
			after.items.findIndex((item) => item.id === id) + 1,
		);
	});

	test('takes another one’s words and clauses, and what it lacks as a whole', () => {
		const [one, id] = add(start, { ownerOrganisation: 7, mandatory: false, measure: '5户' });
		const event = {
			ownerPost: null,
			ownerOrganisation: 8,
			event: '建党110周年',
			offsetDays: -3,
			clauses: [second ?? ''],
		};
		const [two, other] = add(one, { ...event, text: '总结经验', measure: '一篇' });
		const after = applyAct(two, text, { act: 'item.merge', item: other, into: id }, newId());
		expect(of(after, other)).toBeUndefined();
		expect(of(after, id)).toMatchObject({
			text: '走访困难户，建立台账；总结经验',
			clauses: [clause, second],
			ownerOrganisation: 7,
			event: '建党110周年',
			offsetDays: -3,
			measure: '5户；一篇',
			mandatory: true,
		});
	});

	test('that was reworded or split is not proposed anew by a corrected version', () => {
		const proposal = start.items.find(({ text: words }) => words.includes('走访'));
		const id = proposal?.id ?? '';
		const at = Math.floor((proposal?.text.length ?? 0) / 2);
		const after = applyAct(start, text, { act: 'item.split', item: id, at }, newId());
		const again = takeIn({ text: `${text}\n附注` }, {}, { draft: after, text, past: [] }, newId).draft;
		expect(
			again.items.filter(({ rule, said }) => rule === proposal?.rule && said?.start === proposal?.said?.start),
		).toHaveLength(2);
		expect(again.items.some(({ text: words }) => words === proposal?.text)).toBe(false);
	});
});

describe('what cannot be done is refused with its reason', () => {
	const start = fresh();
	const [first, second] = start.clauses;
	const item = start.items[0]?.id ?? '';
	test.each<[string, DeskAct, object]>([
		[
			'a split at the edge',
			{ act: 'clause.split', clause: first?.id ?? '', at: 1_000_000 },
			{ details: { reason: 'split' } },
		],
		['the first merged', { act: 'clause.merge', clause: first?.id ?? '' }, { details: { reason: 'merge' } }],
		[
			'into itself',
			{ act: 'clause.move', clause: second?.id ?? '', before: second?.id ?? '', level: 1 },
			{ details: { reason: 'move' } },
		],
		[
			'the first past one before it',
			{ act: 'clause.shift', clause: first?.id ?? '', by: -1 },
			{ details: { reason: 'shift' } },
		],
		[
			'out of the first level',
			{ act: 'clause.level', clause: first?.id ?? '', by: -1 },
			{ details: { reason: 'level' } },
		],
		[
			'no item without a reason',
			{ act: 'clause.mark', clause: first?.id ?? '', kind: 'none', reason: null },
			{ details: { reason: 'reason' } },
		],
		[
			'a quota the wrong way',
			{ act: 'item.edit', item, fields: { quotaLow: 3, quotaHigh: 2 } },
			{ details: { reason: 'quota' } },
		],
		[
			'days the wrong way',
			{ act: 'item.edit', item, fields: { startsOn: '2026-02-01', dueOn: '2026-01-01' } },
			{ details: { reason: 'days' } },
		],
		['an item split at its edge', { act: 'item.split', item, at: 1_000_000 }, { details: { reason: 'splitItem' } }],
		['an item merged with itself', { act: 'item.merge', item, into: item }, { details: { reason: 'mergeItem' } }],
		['a clause that is not there', { act: 'clause.merge', clause: 'none' }, { code: 'NOT_FOUND' }],
		['an item that is not there', { act: 'item.settle', items: ['none'], state: 'dropped' }, { code: 'NOT_FOUND' }],
	])('%s', (_what, wish, refusal) => {
		expect(() => applyAct(start, text, wish, newId())).toThrow(expect.objectContaining(refusal));
	});
});
