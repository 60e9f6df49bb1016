import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alike, askedTwice, type Demand, overlap } from './alike.ts';
import { evidenceKinds } from './plan.ts';

const demand = (text: string, more: Partial<Demand> = {}): Demand => ({
	text,
	form: 'act',
	evidence: 'record',
	unit: '',
	fromOn: null,
	dueOn: '2026-06-30',
	...more,
});
const day = fc.option(
	fc.integer({ min: 10, max: 28 }).map((date) => `2026-06-${date}`),
	{ nil: null },
);
const anything: fc.Arbitrary<Demand> = fc.record({
	text: fc.constantFrom('召开动员会', '走访慰问困难户', '走访企业', '讲一次党课', '组织集中学习', '报送总结'),
	form: fc.constantFrom('act', 'meeting'),
	evidence: fc.constantFrom(...evidenceKinds),
	unit: fc.constantFrom('户', '次'),
	fromOn: day,
	dueOn: day,
});

test.each([
	['召开动员会', '认真组织召开动员会。', 'same_words', null],
	['走访慰问困难群众', '走访困难群众', 'alike_words', null],
	['走访困难户', '走访辖区内企业', 'same_kind', '走访'],
] as const)('%s and %s: %s', (one, other, reason, kind) => {
	expect(alike(demand(one), demand(other))).toMatchObject({ reason, kind });
});

test('what is something else counts for nothing, and a number only for the same unit', () => {
	expect(alike(demand('走访困难户'), demand('办一期夜校'))).toBe(null);
	expect(alike(demand('动员会', { form: 'meeting' }), demand('动员会'))).toBe(null);
	const number = { evidence: 'number', unit: '户' } as const;
	expect(alike(demand('走访', number), demand('走访', number))).not.toBe(null);
	expect(alike(demand('走访', number), demand('走访', { ...number, unit: '次' }))).toBe(null);
	expect(alike(demand('走访', number), demand('走访'))).toBe(null);
});

test('it is the same whoever is asked first, and everything is like itself', () => {
	fc.assert(
		fc.property(anything, anything, (one, other) => {
			expect(alike(one, other)).toEqual(alike(other, one));
			expect(overlap(one, other)).toBe(overlap(other, one));
			expect(askedTwice(one, other)).toEqual(askedTwice(other, one));
			expect(alike(one, one)?.reason).toBe('same_words');
		}),
	);
});

test('only what is alike, and at one time, is asked twice; the same kind of thing is not', () => {
	fc.assert(
		fc.property(anything, anything, (one, other) => {
			const twice = askedTwice(one, other);
			if (twice !== null) expect([overlap(one, other), twice.reason === 'same_kind']).toEqual([true, false]);
		}),
	);
	const may = demand('走访困难户', { fromOn: '2026-05-01', dueOn: '2026-05-31' });
	expect(askedTwice(may, demand('走访困难户', { fromOn: '2026-06-01' }))).toBe(null);
	expect(askedTwice(may, demand('走访困难户'))?.reason).toBe('same_words');
	expect(askedTwice(may, demand('走访困难户', { dueOn: '2026-12-31' }))).toBe(null);
});
