import { describe, expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
import { applyAct, applyPatch, type DeskAct, type Draft, deskAct, difference, lint, reversed } from './index.ts';

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

describe('many items at once', () => {
	const start = fresh();
	const ids = start.items.map(({ id }) => id);
	const set = (draft: Draft, fields: Extract<DeskAct, { act: 'item.set' }>['fields'], items = ids): Draft =>
		applyAct(draft, text, { act: 'item.set', items, fields }, newId());
	const settle = (draft: Draft, state: 'accepted' | 'dropped', items = ids): Draft =>
		applyAct(draft, text, { act: 'item.settle', items, state }, newId());

	test('get what was given and keep the rest, also whether they are accepted', () => {
		const after = set(settle(start, 'dropped', ids.slice(0, 1)), { ownerOrganisation: 7, dueOn: '2026-12-31' });
		expect(after.items.map(({ state }) => state)).toEqual(
			ids.map((_, index) => (index === 0 ? 'dropped' : 'proposed')),
		);
		for (const [index, item] of after.items.entries()) {
			const kept = start.items[index];
			expect(item).toEqual({
				...kept,
				state: item.state,
				ownerOrganisation: 7,
				ownerPost: null,
				dueOn: '2026-12-31',
				event: null,
				offsetDays: null,
			});
		}
	});

	test('get an owner and a date at once, each in place of the one of another sort', () => {
		const ownerPost = newId();
		const before = set(start, { ownerOrganisation: 7, dueOn: '2026-12-31' });
		const after = set(before, { ownerPost, ownerOrganisation: 8, event: '建党节', state: 'accepted' });
		for (const item of after.items) {
			expect(item).toMatchObject({ ownerPost, ownerOrganisation: 8, dueOn: null, event: '建党节', offsetDays: 0 });
			expect(item.state).toBe('accepted');
		}
		expect(after.events.some(({ id }) => id === '建党节')).toBe(true);
		expect(set(after, { ownerOrganisation: 9 }).items.every((item) => item.ownerPost === null)).toBe(true);
	});

	test('are left by nobody and never: what stands in the way of them is gone at once', () => {
		const asked = (draft: Draft): number =>
			lint(draft, text, 'general').filter(({ code }) => code === 'no_owner' || code === 'no_date').length;
		const accepted = settle(start, 'accepted');
		expect(asked(accepted)).toBeGreaterThan(ids.length / 2);
		expect(asked(set(accepted, { ownerOrganisation: 7, dueOn: '2026-12-31' }))).toBe(0);
	});

	test('are one step, taken back to the letter', () => {
		const before = settle(start, 'accepted', ids.slice(0, 1));
		const after = set(before, { ownerOrganisation: 7, event: '建党节', state: 'accepted' });
		expect(applyPatch(after, reversed(difference(before, after)))).toEqual(before);
	});

	test('are all there, or nothing is done; what sets nothing is no act', () => {
		expect(() => set(start, { ownerOrganisation: 7 }, [...ids, newId()])).toThrow(
			expect.objectContaining({ code: 'NOT_FOUND' }),
		);
		expect(deskAct.safeParse({ act: 'item.set', items: ids, fields: {} }).success).toBe(false);
		expect(deskAct.safeParse({ act: 'item.set', items: ids, fields: { state: 'accepted' } }).success).toBe(true);
	});
});

describe('what cannot be done is refused with its reason', () => {
	const proposed = fresh();
	const [first, second] = proposed.clauses;
	const item = proposed.items[0]?.id ?? '';
	const other = newId();
	const late = { text: '迎检', clauses: [second?.id ?? ''], fields: { startsOn: '2026-02-01' } };
	const start = applyAct(proposed, text, { act: 'item.add', kind: 'action', ...late }, other);
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
			{ details: { reason: 'days', text: start.items[0]?.text.slice(0, 40) } },
		],
		[
			'days of many, one of which begins later',
			{ act: 'item.set', items: [item, other], fields: { dueOn: '2026-01-01' } },
			{ details: { reason: 'days', text: '迎检' } },
		],
		['an item split at its edge', { act: 'item.split', item, at: 1_000_000 }, { details: { reason: 'splitItem' } }],
		['an item merged with itself', { act: 'item.merge', item, into: item }, { details: { reason: 'mergeItem' } }],
		['a clause that is not there', { act: 'clause.merge', clause: 'none' }, { code: 'NOT_FOUND' }],
		['an item that is not there', { act: 'item.settle', items: ['none'], state: 'dropped' }, { code: 'NOT_FOUND' }],
	])('%s', (_what, wish, refusal) => {
		expect(() => applyAct(start, text, wish, newId())).toThrow(expect.objectContaining(refusal));
	});
});
