import { describe, expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
import { isGeneral } from '../words/organs.ts';
import { applyAct, type Draft, leftIn, lint } from './index.ts';

const text = '关于开展清泉行动的通知\n一、主要任务\n（一）健全便民服务网络体系。\n（二）结对帮扶困难群众。';
let given = 0;
const newId = (): string => `00000000-0000-4000-8000-${String(++given).padStart(12, '0')}`;
const fresh = (): Draft => takeIn({ text }, {}, null, newId).draft;

describe('before approval', () => {
	const accepted = (): Draft => {
		const start = fresh();
		return applyAct(
			start,
			text,
			{ act: 'item.settle', items: start.items.map(({ id }) => id), state: 'accepted' },
			newId(),
		);
	};
	const codes = (draft: Draft, form: 'general' | 'special' = 'general') =>
		new Set(lint(draft, text, form).map(({ code }) => code));

	test('no item without owner and date, no goal without a measure', () => {
		const draft = accepted();
		expect(codes(draft)).toContain('no_owner');
		expect(codes(draft)).toContain('no_date');
	});

	test('what an office oversees lasts until the campaign ends and needs no day of its own', () => {
		const asks = '关于开展清泉行动的通知\n一、组织领导\n（一）督查室要加强督查。\n（二）各党支部要结对帮扶困难群众。';
		const start = takeIn({ text: asks }, {}, null, newId).draft;
		const ids = start.items.map(({ id }) => id);
		const draft = applyAct(start, asks, { act: 'item.settle', items: ids, state: 'accepted' }, newId());
		const undated = lint(draft, asks, 'general').flatMap(({ code, item }) => (code === 'no_date' ? [item] : []));
		expect(start.items.map(({ kind }) => kind)).toEqual(['duty', 'action']);
		expect(undated).toEqual([ids[1]]);
	});

	test('whom the words ask for by type needs no one organisation in charge, until the type is taken away', () => {
		const asks = '关于开展清泉行动的通知\n一、主要任务\n（一）各党支部要结对帮扶困难群众。\n（二）走访慰问困难群众。';
		const start = takeIn({ text: asks }, {}, null, newId).draft;
		expect(start.items).toMatchObject([{ ownerSaid: '各党支部', types: ['branch'] }, { ownerSaid: null }]);
		const ids = start.items.map(({ id }) => id);
		const draft = applyAct(start, asks, { act: 'item.settle', items: ids, state: 'accepted' }, newId());
		const unowned = (on: Draft) =>
			lint(on, asks, 'general').flatMap(({ code, item }) => (code === 'no_owner' ? [ids.indexOf(item ?? '')] : []));
		expect(unowned(draft)).toEqual([1]);
		const [first = '', second = ''] = ids;
		const untyped = applyAct(draft, asks, { act: 'item.edit', item: first, fields: { types: [] } }, newId());
		expect(unowned(untyped)).toEqual([0, 1]);
		const merged = applyAct(draft, asks, { act: 'item.merge', item: second, into: first }, newId());
		expect(merged.items.find(({ id }) => id === first)).toMatchObject({ ownerSaid: '各党支部' });
		expect(unowned(merged)).toEqual([]);
	});

	test('an owner with a name is not one of each, whatever types were ticked or came by merging', () => {
		const asks = '关于开展清泉行动的通知\n一、主要任务\n（一）县教育局要举办培训班。\n（二）各党支部要结对帮扶。';
		const start = takeIn({ text: asks }, {}, null, newId).draft;
		const ids = start.items.map(({ id }) => id);
		const [first = '', second = ''] = ids;
		const draft = applyAct(start, asks, { act: 'item.settle', items: ids, state: 'accepted' }, newId());
		const unowned = (on: Draft) =>
			lint(on, asks, 'general').some(({ code, item }) => code === 'no_owner' && item === first);
		const merged = applyAct(draft, asks, { act: 'item.merge', item: second, into: first }, newId());
		expect(merged.items.find(({ id }) => id === first)).toMatchObject({ ownerSaid: '县教育局', types: ['branch'] });
		expect(unowned(merged)).toBe(true);
		const ticked = applyAct(draft, asks, { act: 'item.edit', item: first, fields: { types: ['branch'] } }, newId());
		expect(unowned(ticked)).toBe(true);
	});

	test.each([
		['各党支部', true],
		['县直单位', true],
		['党支部', true],
		['县直机关工委', false],
		['县委组织部', false],
		['某村党支部', false],
	])('%s stands for many: %s', (words, isMany) => {
		expect(isGeneral(words)).toBe(isMany);
	});

	test('what is left for a reason does not stand in the way, and does again when the reason is taken back', () => {
		const draft = accepted();
		const left = leftIn(lint(draft, text, 'general')).map(({ key }) => key);
		expect(left.length).toBeGreaterThan(1);
		const [one = ''] = left;
		const waive = (on: Draft, checks: string[], reason: string | null) =>
			applyAct(on, text, { act: 'check.waive', checks, reason }, newId());
		const waived = waive(draft, [one], '等上级明确');
		expect(leftIn(lint(waived, text, 'general')).map(({ key }) => key)).toEqual(left.slice(1));
		expect(lint(waived, text, 'general').find(({ key }) => key === one)?.waived).toBe('等上级明确');
		expect(leftIn(lint(waive(draft, left, '等上级明确'), text, 'general'))).toEqual([]);
		expect(waive(waived, [one], null).waivers).toEqual([]);
	});

	test('a reason holds no longer than what it was given for: mended and broken again, or longer, it is asked about again', () => {
		const draft = accepted();
		const run = (on: Draft, act: Parameters<typeof applyAct>[2]) => applyAct(on, text, act, newId());
		const found = (on: Draft, code: string) => lint(on, text, 'general').find((check) => check.code === code);
		const [date, item] = [found(draft, 'no_date')?.key ?? '', found(draft, 'no_date')?.item ?? ''];
		const waived = run(draft, { act: 'check.waive', checks: [date], reason: '等上级明确' });
		const mended = run(waived, { act: 'item.edit', item, fields: { dueOn: '2026-10-30' } });
		expect(mended.waivers).toEqual([]);
		const broken = run(mended, { act: 'item.edit', item, fields: { dueOn: null } });
		expect(found(broken, 'no_date')).toMatchObject({ key: date, waived: null });

		const clauses = [draft.clauses[0]?.id ?? ''];
		const words = (on: Draft, count: number) =>
			Array.from({ length: count }).reduce<Draft>(
				(all) => run(all, { act: 'item.add', kind: 'goal', text: '甲'.repeat(2000), clauses }),
				on,
			);
		const long = words(draft, 3);
		const left = run(long, { act: 'check.waive', checks: [found(long, 'too_long')?.key ?? ''], reason: '已报批' });
		expect(found(left, 'too_long')?.waived).toBe('已报批');
		expect(found(words(left, 1), 'too_long')?.waived).toBe(null);
	});

	test('reasons that have nothing to hold for in a corrected version are not carried into it', () => {
		const draft = accepted();
		const key = lint(draft, text, 'general').find(({ code }) => code === 'clause_open')?.key ?? '';
		const waived = applyAct(draft, text, { act: 'check.waive', checks: [key], reason: '等上级明确' }, newId());
		const other = takeIn({ text: '关于开展秋收的通知\n一、抢收稻谷。' }, {}, { text, draft: waived, past: [] }, newId);
		expect(waived.waivers).toHaveLength(1);
		expect(other.draft.waivers).toEqual([]);
	});

	test('no reason is taken for what does not stand in the way, nor for a draft of nothing', () => {
		const give = (on: Draft, checks: string[], reason: string | null = '等上级明确') =>
			applyAct(on, text, { act: 'check.waive', checks, reason }, newId());
		const should = lint(accepted(), text, 'general').find(({ weight }) => weight === 'should')?.key ?? '';
		for (const key of ['anything', should]) expect(() => give(accepted(), [key])).toThrow('NOT_FOUND');
		expect(() => give(accepted(), ['anything'], null)).toThrow('NOT_FOUND');
		expect(() => give(fresh(), [lint(fresh(), text, 'general')[0]?.key ?? ''])).toThrow('NOT_FOUND');
	});

	test('a vague measure is told, a countable one is not', () => {
		const draft = accepted();
		const item = draft.items[0]?.id ?? '';
		const measured = (measure: string) =>
			codes(applyAct(draft, text, { act: 'item.edit', item, fields: { measure } }, newId())).has('vague_measure');
		expect(measured('群众满意度明显提高')).toBe(true);
		expect(measured('尽快完成')).toBe(true);
		expect(measured('不断提升合格率')).toBe(true);
		expect(measured('满意率由82%提高到90%')).toBe(false);
	});

	test('the length is held against the limit of its form', () => {
		const draft = accepted();
		const clauses = [draft.clauses[0]?.id ?? ''];
		const long = [...'甲乙丙'].reduce(
			(all, char) => applyAct(all, text, { act: 'item.add', kind: 'goal', text: char.repeat(1500), clauses }, newId()),
			draft,
		);
		expect(codes(long, 'special')).toContain('too_long');
		expect(codes(long, 'general')).not.toContain('too_long');
	});

	test('an outcome and a feature are asked for', () => {
		const clauses = [fresh().clauses[0]?.id ?? ''];
		const draft = applyAct(fresh(), text, { act: 'item.add', kind: 'action', text: '走访', clauses }, newId());
		expect(codes(draft)).toContain('no_outcome');
		expect(codes(draft)).toContain('no_feature');
	});

	test('nothing accepted is told before all else', () => {
		expect(lint(fresh(), text, 'general')[0]).toMatchObject({ code: 'no_items', weight: 'must' });
	});
});
