import { describe, expect, test } from 'vitest';
import { takeIn } from '../intake/index.ts';
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
		new Set(lint(draft, form).map(({ code }) => code));

	test('no item without owner and date, no goal without a measure', () => {
		const draft = accepted();
		expect(codes(draft)).toContain('no_owner');
		expect(codes(draft)).toContain('no_date');
	});

	test('what is left for a reason does not stand in the way, and does again when the reason is taken back', () => {
		const draft = accepted();
		const left = leftIn(lint(draft, 'general')).map(({ key }) => key);
		expect(left.length).toBeGreaterThan(1);
		const [one = ''] = left;
		const waive = (on: Draft, checks: string[], reason: string | null) =>
			applyAct(on, text, { act: 'check.waive', checks, reason }, newId());
		const waived = waive(draft, [one], '等上级明确');
		expect(leftIn(lint(waived, 'general')).map(({ key }) => key)).toEqual(left.slice(1));
		expect(lint(waived, 'general').find(({ key }) => key === one)?.waived).toBe('等上级明确');
		expect(leftIn(lint(waive(draft, left, '等上级明确'), 'general'))).toEqual([]);
		expect(waive(waived, [one], null).waivers).toEqual([]);
	});

	test('a vague measure is told, a countable one is not', () => {
		const draft = accepted();
		const item = draft.items[0]?.id ?? '';
		const measured = (measure: string) =>
			codes(applyAct(draft, text, { act: 'item.edit', item, fields: { measure } }, newId())).has('vague_measure');
		expect(measured('群众满意度明显提高')).toBe(true);
		expect(measured('尽快完成')).toBe(true);
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
		expect(lint(fresh(), 'general')[0]).toMatchObject({ code: 'no_items', weight: 'must' });
	});
});
