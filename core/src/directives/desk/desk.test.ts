import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../kernel/index.ts';
import { takeIn } from '../intake/index.ts';
import {
	applyAct,
	applyPatch,
	countFates,
	type DeskAct,
	type Draft,
	difference,
	dueOf,
	fatesOf,
	lint,
	reversed,
	runsOf,
	wordsOf,
} from './index.ts';

const text = [
	'关于开展清泉行动的通知',
	'一、目标要求',
	'把便民效劳做实，进一步密切党群干群关系。',
	'二、主要内容',
	'（一）健全便民服务网络体系。各镇党委要选择1-2项亮点工作，整理成信息上报。',
	'（二）开展结对帮扶。到建党110周年时，要走访慰问困难群众。',
	'三、组织领导',
	'成立清泉行动领导小组，县委书记为组长，各镇党委书记为成员。',
].join('\n');

let given = 0;
const newId = (): string => `00000000-0000-4000-8000-${String(++given).padStart(12, '0')}`;
const fresh = (): Draft => takeIn({ text }, {}, null, newId).draft;

/** Any act on anything, sensible or not: told by numbers, so that it fits whatever lies on the desk. */
const wishes = fc.array(
	fc.record({
		what: fc.constantFrom(
			'split',
			'merge',
			'move',
			'shift',
			'level',
			'mark',
			'title',
			'add',
			'settle',
			'set',
			'divide',
			'join',
			'decide',
			'event',
		),
		one: fc.nat(),
		other: fc.nat(),
		number: fc.nat(),
	}),
	{ maxLength: 14 },
);
type Wish = { what: string; one: number; other: number; number: number };

function actOf(draft: Draft, { what, one, other, number }: Wish): DeskAct {
	const at = (list: readonly { readonly id: string }[], index: number): string =>
		list[index % Math.max(1, list.length)]?.id ?? 'none';
	const clause = at(draft.clauses, one);
	const by = number % 2 === 0 ? 1 : -1;
	switch (what) {
		case 'split':
			return { act: 'clause.split', clause, at: number % (text.length + 1) };
		case 'merge':
			return { act: 'clause.merge', clause };
		case 'move':
			return {
				act: 'clause.move',
				clause,
				before: number % 5 === 0 ? null : at(draft.clauses, other),
				level: 1 + (number % 4),
			};
		case 'shift':
			return { act: 'clause.shift', clause, by };
		case 'level':
			return { act: 'clause.level', clause, by };
		case 'mark':
			return {
				act: 'clause.mark',
				clause,
				kind: number % 3 === 0 ? 'none' : 'action',
				reason: number % 2 === 0 ? '标题' : null,
			};
		case 'title':
			return { act: 'clause.title', clause, title: `题${number % 10}` };
		case 'add':
			return { act: 'item.add', kind: 'action', text: '走访', clauses: [clause] };
		case 'settle':
			return { act: 'item.settle', items: [at(draft.items, one)], state: by === 1 ? 'accepted' : 'dropped' };
		case 'set': {
			const items = draft.items.filter((_, index) => index % (1 + (one % 3)) === 0).map(({ id }) => id);
			const date = by === 1 ? { dueOn: '2026-12-01' } : { event: '迎检', offsetDays: -3 };
			return { act: 'item.set', items, fields: { ownerOrganisation: 1 + (other % 9), ...date } };
		}
		case 'divide': {
			const item = draft.items[one % Math.max(1, draft.items.length)];
			return { act: 'item.split', item: item?.id ?? 'none', at: 1 + (number % (item?.text.length ?? 1)) };
		}
		case 'join':
			return { act: 'item.merge', item: at(draft.items, one), into: at(draft.items, other) };
		case 'decide':
			return {
				act: 'finding.decide',
				findings: [at(draft.findings, one)],
				decision: by === 1 ? 'accepted' : 'refused',
				note: '原文如此',
			};
		default:
			return { act: 'event.set', event: at(draft.events, one), on: '2031-07-01' };
	}
}

/** The draft after an act; as it was where the act is refused. */
function tried(draft: Draft, wish: Wish): Draft {
	try {
		return applyAct(draft, text, actOf(draft, wish), newId());
	} catch (error) {
		expect(error).toBeInstanceOf(Refusal);
		return draft;
	}
}

const wordsIn = (draft: Draft): string =>
	draft.clauses
		.flatMap(({ spans }) => spans)
		.toSorted((a, b) => a.start - b.start)
		.map(({ start, end }) => text.slice(start, end))
		.join('');

describe('whatever is done on the desk', () => {
	test('every character stays in one clause, levels have no gaps, and ids are never given twice', () => {
		fc.assert(
			fc.property(wishes, (acts) => {
				const draft = acts.reduce(tried, fresh());
				expect(wordsIn(draft)).toBe(text);
				const ids = draft.clauses.flatMap(({ id, merged }) => [id, ...merged]);
				expect(new Set(ids).size).toBe(ids.length);
				draft.clauses.forEach(({ level, position }, index) => {
					const before = draft.clauses[index - 1];
					expect(level).toBeLessThanOrEqual((before?.level ?? 0) + 1);
					expect(position).toBeGreaterThan(before?.position ?? 0);
				});
			}),
		);
	});

	test('each step is taken back and done again to the letter', () => {
		fc.assert(
			fc.property(wishes, (acts) => {
				const start = fresh();
				const drafts = [start];
				for (const wish of acts) drafts.push(tried(drafts.at(-1) ?? start, wish));
				drafts.slice(1).forEach((after, index) => {
					const before = drafts[index] ?? start;
					const patch = difference(before, after);
					expect(applyPatch(after, reversed(patch))).toEqual(before);
					expect(applyPatch(before, patch)).toEqual(after);
				});
			}),
		);
	});

	test('the trace is complete both ways: every item keeps a clause that is there, every clause has a fate', () => {
		fc.assert(
			fc.property(wishes, (acts) => {
				const draft = acts.reduce(tried, fresh());
				const there = new Set(draft.clauses.map(({ id }) => id));
				for (const { clauses } of draft.items)
					expect(clauses.length > 0 && clauses.every((id) => there.has(id))).toBe(true);
				const fates = fatesOf(draft, text);
				const counted = Object.values(countFates(fates)).reduce((sum, count) => sum + count, 0);
				expect(counted).toBe(draft.clauses.length);
				for (const [id, fate] of fates) {
					const accepted = draft.items.some(({ clauses, state }) => state === 'accepted' && clauses.includes(id));
					const proposed = draft.items.some(({ clauses, state }) => state === 'proposed' && clauses.includes(id));
					expect(fate === 'items').toBe(accepted && !proposed);
					if (accepted && proposed) expect(fate).toBe('waiting');
				}
			}),
		);
	});

	test('items split and merged lose neither words nor clauses, and keep their order', () => {
		const parts = wishes.map((acts) => acts.filter(({ what }) => what !== 'settle' && what !== 'add'));
		const letters = ({ items }: Draft): string[] =>
			items.flatMap(({ text: words }) => [...words.replace(/[\s，,；;。、]/g, '')]).toSorted();
		const held = ({ items }: Draft): string[] => [...new Set(items.flatMap(({ clauses }) => clauses))].toSorted();
		fc.assert(
			fc.property(parts, (acts) => {
				acts.reduce((draft, wish) => {
					const after = tried(draft, wish);
					after.items.forEach(({ position }, index) => {
						expect(position).toBeGreaterThan(after.items[index - 1]?.position ?? 0);
					});
					if (wish.what !== 'divide' && wish.what !== 'join') return after;
					expect(letters(after)).toEqual(letters(draft));
					expect(held(after)).toEqual(held(draft));
					return after;
				}, fresh());
			}),
		);
	});

	test('a clause that was not split or merged keeps its id', () => {
		fc.assert(
			fc.property(wishes, (acts) => {
				const start = fresh();
				const kept = acts.filter(({ what }) => what !== 'split' && what !== 'merge');
				const ids = (draft: Draft) => draft.clauses.map(({ id }) => id).toSorted();
				expect(ids(kept.reduce(tried, start))).toEqual(ids(start));
			}),
		);
	});
});

describe('a corrected version', () => {
	const corrected = text
		.replace('效劳', '服务')
		.replace('二、主要内容\n', '二、主要内容\n（一）成立专班。\n')
		.replace('（二）', '（三）')
		.replace('（一）健全', '（二）健全');
	const again = (draft: Draft, now: string): Draft => takeIn({ text: now }, {}, { draft, text, past: [] }, newId).draft;

	test('keeps what was done: titles, kinds, items with their clauses, refusals; and holds every character', () => {
		fc.assert(
			fc.property(wishes, fc.constantFrom(text, corrected), (acts, now) => {
				const before = acts.reduce(tried, fresh());
				const after = again(before, now);
				const words = after.clauses.flatMap(({ spans }) => spans).toSorted((a, b) => a.start - b.start);
				expect(words.map(({ start, end }) => now.slice(start, end)).join('')).toBe(now);
				const settled = before.items.filter(({ state }) => state !== 'proposed');
				expect(after.items.filter(({ state }) => state !== 'proposed').map(({ id, state }) => [id, state])).toEqual(
					settled.map(({ id, state }) => [id, state]),
				);
				const there = new Set(after.clauses.map(({ id }) => id));
				for (const { clauses } of after.items) expect(clauses.every((id) => there.has(id))).toBe(true);
				for (const { id, title, kind } of before.clauses) {
					const same = after.clauses.find((clause) => clause.id === id);
					if (same) expect([same.title, same.kind]).toEqual([title, kind]);
				}
			}),
		);
	});

	test('a clause split by hand is split again, and one merged is merged again', () => {
		const start = fresh();
		const [, , second] = start.clauses;
		const clause = start.clauses.find(({ marker }) => marker === '（一）')?.id ?? '';
		const split = applyAct(start, text, { act: 'clause.split', clause, at: text.indexOf('各镇党委要选择') }, newId());
		const merged = applyAct(split, text, { act: 'clause.merge', clause: second?.id ?? '' }, newId());
		const after = again(merged, corrected);
		const piece = after.clauses.find(({ id }) => id === `${clause}~1`);
		expect(piece && wordsOf(corrected, piece.spans, [])).toMatch(/^各镇党委要选择1-2项亮点工作/);
		expect(after.clauses.some(({ id }) => id === second?.id)).toBe(false);
	});

	test('an item whose clause is no more keeps it, and that is told', () => {
		const start = fresh();
		const clause = start.clauses.find(({ marker }) => marker === '（二）')?.id ?? '';
		const added = applyAct(start, text, { act: 'item.add', kind: 'action', text: '走访', clauses: [clause] }, newId());
		const shorter = text.replace(/（二）.*\n/, '');
		const after = again(added, shorter);
		expect(after.items.find(({ text: words }) => words === '走访')?.clauses).toEqual([clause]);
		expect(fatesOf(after, shorter).get(clause)).toBe('gone');
		expect(lint(after, shorter, 'general')).toContainEqual(
			expect.objectContaining({ code: 'clause_gone', clause, weight: 'must' }),
		);
	});

	test('a refused finding stays refused, with its reason', () => {
		const start = fresh();
		const finding = start.findings.find(({ found }) => found === '效劳');
		const wish: DeskAct = {
			act: 'finding.decide',
			findings: [finding?.id ?? ''],
			decision: 'refused',
			note: '引文如此',
		};
		const after = again(applyAct(start, text, wish, newId()), `${text}\n附件：名单`);
		expect(after.findings.find(({ found }) => found === '效劳')).toMatchObject({
			decision: 'refused',
			note: '引文如此',
		});
	});
});

test('a date hangs on its event, and moves with it', () => {
	const item = { dueOn: null, event: '建党110周年', offsetDays: -10 };
	expect(dueOf(item, [{ id: '建党110周年', on: null, expected: '2031-07' }])).toBe(null);
	expect(dueOf(item, [{ id: '建党110周年', on: '2031-07-01', expected: '2031-07' }])).toBe('2031-06-21');
});

test('words read as corrected where a person accepted it, and as they stand where he did not', () => {
	const start = fresh();
	const clause = start.clauses.find(({ spans }) =>
		spans.some((span) => text.slice(span.start, span.end).includes('效劳')),
	);
	const finding = start.findings.find(({ found }) => found === '效劳');
	const decided = (decision: 'accepted' | 'refused') =>
		applyAct(start, text, { act: 'finding.decide', findings: [finding?.id ?? ''], decision, note: '已核' }, newId());
	const words = (draft: Draft): string => wordsOf(text, clause?.spans ?? [], draft.findings);
	expect(words(start)).toContain('便民效劳');
	expect(words(decided('accepted'))).toContain('便民服务');
	expect(words(decided('refused'))).toContain('便民效劳');
	expect(
		runsOf(text, clause?.spans ?? [], start.findings)
			.map((run) => text.slice(run.start, run.end))
			.join(''),
	).toBe(wordsOf(text, clause?.spans ?? [], []));
});
