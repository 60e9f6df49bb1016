import { describe, expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
import {
	applyAct,
	applyPatch,
	type DeskAct,
	type Draft,
	difference,
	fatesOf,
	isStale,
	leftIn,
	lint,
	renewals,
	reversed,
} from './index.ts';

const text = [
	'关于开展清泉行动的通知',
	'一、工作目标',
	'群众满意度达到95%以上。',
	'二、主要任务',
	'（一）健全便民效劳网络体系。各镇党委要选择1-2项亮点工作，整理成信息上报。',
	'（二）开展结对帮扶。每村结对帮扶不少于5户。12月10日前，县农业农村局要完成困难群众走访。',
].join('\n');
let given = 0;
const newId = (): string => `00000000-0000-4000-8000-${String(++given).padStart(12, '0')}`;
/** A draft with the words that it is about. */
interface Laid {
	readonly draft: Draft;
	readonly words: string;
}
const run = ({ draft, words }: Laid, ...acts: DeskAct[]): Laid => ({
	draft: acts.reduce((each, act) => applyAct(each, words, act, newId()), draft),
	words,
});
const settled = (laid: Laid): Laid =>
	run(laid, { act: 'item.settle', items: laid.draft.items.map(({ id }) => id), state: 'accepted' });
const accepted = settled({ draft: takeIn({ text }, {}, null, newId).draft, words: text });
const again = (now: string, { draft, words }: Laid = accepted): Laid => ({
	draft: takeIn({ text: now }, {}, { text: words, draft, past: [] }, newId).draft,
	words: now,
});
const itemOf = ({ draft: { items } }: Laid, words: string) =>
	items.find(({ text: own, state }) => state === 'accepted' && own.includes(words)) ?? expect.fail(words);
const renewalsOf = ({ draft }: Laid) => renewals(draft.items);
const stale = ({ draft, words }: Laid) =>
	leftIn(lint(draft, words, 'general')).filter(({ code }) => code === 'item_stale');
const told = (laid: Laid): string[] => stale(laid).map(({ about }) => about);
const fateOf = (laid: Laid, words: string) => fatesOf(laid.draft, laid.words).get(itemOf(laid, words).clauses[0] ?? '');

describe('an accepted item whose words a corrected version changed', () => {
	test.each([
		['a share', '95%', '96%', '95%'],
		['a number from and to', '1-2项', '2-3项', '1-2项'],
		['only the end of a number', '1-2项', '1-3项', '1-2项'],
		['the day in another piece of the sentence', '12月10日', '12月9日', '困难群众走访'],
		['who has to do it', '县农业农村局', '县民政局', '困难群众走访'],
	])('is told, and its clause waits: %s', (_what, was, now, item) => {
		const laid = again(text.replace(was, now));
		expect(told(laid).join('；')).toContain(item);
		expect(told(laid)).toHaveLength(1);
		expect(fateOf(accepted, item)).toBe('items');
		expect(fateOf(laid, item)).toBe('waiting');
		expect(renewalsOf(laid).size).toBe(1);
	});

	test.each([
		['nothing', text],
		['a slip put right', text.replace('效劳', '服务')],
		['the mark of a number', text.replace('1-2项', '1—2项').replace('95%', '９５％')],
		['another clause', text.replace('（一）健全', '（一）成立专班。\n（二）健全').replace('（二）开展', '（三）开展')],
	])('is not told where it stayed: %s', (_what, now) => {
		expect(told(again(now))).toEqual([]);
		expect(again(now).draft.items.filter(isStale)).toEqual([]);
	});

	test('is told apart from one of like words in another piece of its clause', () => {
		expect(told(again(text.replace('不少于5户', '不少于8户')))).toEqual(['每村结对帮扶不少于5户']);
	});

	test('takes the new words over with what a person set, as one step', () => {
		const { id } = itemOf(accepted, '1-2项');
		const set = run(accepted, { act: 'item.edit', item: id, fields: { ownerOrganisation: 7, pillar: 'service' } });
		const laid = again(text.replace('1-2项', '2-3项'), set);
		const by = renewalsOf(laid).get(id)?.id ?? '';
		const after = run(laid, { act: 'item.renew', item: id, by });
		expect(after.draft.items.find((item) => item.id === id)).toMatchObject({
			text: expect.stringContaining('2-3项'),
			quotaLow: 2,
			quotaHigh: 3,
			ownerOrganisation: 7,
			pillar: 'service',
			state: 'accepted',
		});
		expect(after.draft.items.some((item) => item.id === by)).toBe(false);
		expect(stale(after)).toEqual([]);
		expect(fateOf(after, '2-3项')).toBe('items');
		expect(applyPatch(after.draft, reversed(difference(laid.draft, after.draft)))).toEqual(laid.draft);
		expect(stale(again(after.words, after))).toEqual([]);
	});

	test('is kept in its old words for a reason, until they change again', () => {
		const now = text.replace('95%', '96%');
		const laid = again(now);
		const { id } = itemOf(laid, '95%');
		const [check] = stale(laid);
		const kept = run(
			laid,
			{ act: 'item.settle', items: [renewalsOf(laid).get(id)?.id ?? ''], state: 'dropped' },
			{ act: 'check.waive', checks: [check?.key ?? ''], reason: '上级同意按原目标' },
		);
		expect(stale(kept)).toEqual([]);
		expect(fateOf(kept, '95%')).toBe('items');
		const same = again(`${now}\n附件：名单`, kept);
		expect(stale(same)).toEqual([]);
		expect(fateOf(same, '95%')).toBe('items');
		const third = again(text.replace('95%', '97%'), kept);
		expect(told(third)).toEqual([itemOf(laid, '95%').text]);
		expect(fateOf(third, '95%')).toBe('waiting');
		expect(stale(again(text, kept))).toEqual([]);
	});

	test('is told also where nothing is proposed in its place, and no more once a person has put it right himself', () => {
		const laid = again(text.replace('群众满意度达到95%以上。', '按上级要求执行。'));
		const { id } = itemOf(laid, '95%');
		expect(told(laid)).toEqual([itemOf(laid, '95%').text]);
		expect(renewalsOf(laid).get(id)).toBe(undefined);
		expect(stale(run(laid, { act: 'item.edit', item: id, fields: { ownerOrganisation: 7 } }))).toHaveLength(1);
		expect(stale(run(laid, { act: 'item.edit', item: id, fields: { text: '满意度按上级要求' } }))).toEqual([]);
		expect(stale(run(laid, { act: 'item.settle', items: [id], state: 'dropped' }))).toEqual([]);
	});

	test('is told no more once a person has set its day together with that of others', () => {
		const laid = again(text.replace('群众满意度达到95%以上。', '按上级要求执行。'));
		const items = laid.draft.items.map(({ id }) => id);
		expect(stale(run(laid, { act: 'item.set', items, fields: { ownerOrganisation: 7 } }))).toHaveLength(1);
		const after = run(laid, { act: 'item.set', items, fields: { dueOn: '2031-12-31' } });
		expect(stale(after)).toEqual([]);
		expect(after.draft.items.filter(({ rule }) => rule === null).map(({ id }) => id)).toEqual([itemOf(laid, '95%').id]);
	});

	test('is not told where it had lost its place before: nobody knows whether its words changed', () => {
		const items = accepted.draft.items.map((item) => ({ ...item, said: null }));
		const laid = { ...accepted, draft: { ...accepted.draft, items } };
		expect(stale(laid)).toEqual([]);
		const next = again(text.replace('95%', '96%'), laid);
		expect(stale(next)).toEqual([]);
		expect(itemOf(next, '95%').said).toBe(null);
		expect(itemOf(next, '1-2项').said).not.toBe(null);
		const third = next.words.replace('1-2项', '2-3项');
		expect(told(again(third, next))).toEqual([itemOf(next, '1-2项').text]);
	});

	test('is told by its clause where that is gone', () => {
		const laid = again(text.replace(/（二）.*/, ''));
		expect(told(laid)).toEqual([]);
		expect(lint(laid.draft, laid.words, 'general').some(({ code }) => code === 'clause_gone')).toBe(true);
	});
});

test('only an item whose words changed takes others over, and only those of a proposal', () => {
	const laid = again(text.replace('95%', '96%'));
	const [old, other] = [itemOf(laid, '95%').id, itemOf(laid, '1-2项').id];
	const by = renewalsOf(laid).get(old)?.id ?? '';
	for (const act of [
		{ act: 'item.renew', item: other, by },
		{ act: 'item.renew', item: old, by: other },
	] as const)
		expect(() => run(laid, act)).toThrow(expect.objectContaining({ details: { reason: 'renew' } }));
	expect(() => run(laid, { act: 'item.renew', item: old, by: newId() })).toThrow('NOT_FOUND');
});

test('an accepted item beside an open proposal does not settle its clause', () => {
	const { draft } = takeIn({ text }, {}, null, newId);
	const [clause] = draft.clauses.slice(-1);
	const here = draft.items.filter(({ clauses }) => clauses.includes(clause?.id ?? ''));
	expect(here.length).toBeGreaterThan(1);
	const { draft: one } = run(
		{ draft, words: text },
		{ act: 'item.settle', items: [here[0]?.id ?? ''], state: 'accepted' },
	);
	expect(fatesOf(one, text).get(clause?.id ?? '')).toBe('waiting');
	expect(lint(one, text, 'general')).toContainEqual(
		expect.objectContaining({ code: 'clause_waiting', clause: clause?.id, weight: 'must' }),
	);
});
