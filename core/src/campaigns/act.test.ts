import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountedAct, doneDay, evidenceFault, isDoneWell, qualities } from './act.ts';

const nothing = { record: '', documentNumber: null, amount: null, meeting: null };
const meeting = { chair: '周某', expected: 30, attended: 28 };

test.each([
	[{ evidence: 'record', form: 'act' }, { ...nothing, record: '走访了三户' }, 'record'],
	[{ evidence: 'record', form: 'act' }, { ...nothing, record: '走访了三户村民。' }, null],
	[{ evidence: 'document', form: 'act' }, { ...nothing, record: '说得再多也不算文档' }, 'documentNumber'],
	[{ evidence: 'number', form: 'act' }, nothing, 'amount'],
	[{ evidence: 'record', form: 'meeting' }, nothing, 'meeting'],
	[{ evidence: 'record', form: 'meeting' }, { ...nothing, meeting }, null],
	[{ evidence: 'record', form: 'meeting' }, { ...nothing, meeting: { ...meeting, attended: 31 } }, 'meeting'],
	[{ evidence: 'record', form: 'meeting' }, { ...nothing, meeting: { ...meeting, attended: 0 } }, 'meeting'],
] as const)('%j with %j lacks %s', (asked, given, fault) => {
	expect(evidenceFault(asked, given)).toBe(fault);
});

const act: fc.Arbitrary<CountedAct> = fc.record({
	doneOn: fc.integer({ min: 10, max: 28 }).map((day) => `2026-06-${day}`),
	amount: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
	quality: fc.option(fc.constantFrom(...qualities), { nil: null }),
});

test('one more act never undoes what is done, nor makes it later', () => {
	fc.assert(
		fc.property(fc.array(act), act, fc.integer({ min: 1, max: 4 }), (acts, more, quotaLow) => {
			const asked = { quotaLow, target: 5 };
			const [before, after] = [doneDay(acts, asked), doneDay([...acts, more], asked)];
			if (before !== null) expect(after !== null && after <= before).toBe(true);
		}),
	);
});

test('done is not done well until somebody says so of every act that counts', () => {
	const plain = { doneOn: '2026-06-10', amount: null };
	expect(isDoneWell([{ ...plain, quality: null }])).toBe(false);
	expect(
		isDoneWell([
			{ ...plain, quality: 'good' },
			{ ...plain, quality: 'poor' },
		]),
	).toBe(true);
	expect(
		isDoneWell([
			{ ...plain, quality: 'good' },
			{ ...plain, quality: 'fair' },
		]),
	).toBe(false);
	expect(doneDay([{ ...plain, quality: 'poor' }], { quotaLow: 1, target: null })).toBe(null);
});
