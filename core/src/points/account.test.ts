import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../kernel/index.ts';
import { type Balances, issuer, postingsOf, reversalOf, settle, type Transfer } from './account.ts';

const account = fc.constantFrom(issuer, 'lan', 'mei', 'zhu', 'ju');
const transfer = fc
	.record({ payer: account, payee: account, amount: fc.integer({ min: 1, max: 40 }) })
	.filter(({ payer, payee }) => payer !== payee);

const settled = (balances: Balances, asked: Transfer): Balances | null => {
	try {
		return settle(balances, asked);
	} catch (error) {
		expect(error).toEqual(expect.objectContaining({ code: 'POINTS_SHORT' }));
		return null;
	}
};
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

test('whatever is asked for, points are neither made nor lost, and nobody but the issuer owes', () => {
	fc.assert(
		fc.property(fc.array(transfer, { maxLength: 60 }), (asked) => {
			let balances: Balances = new Map();
			const done: Transfer[] = [];
			for (const one of asked) {
				const after = settled(balances, one);
				// Refused exactly when it was not there, and then nothing has moved.
				expect(after === null).toBe(one.payer !== issuer && (balances.get(one.payer) ?? 0) < one.amount);
				if (after) {
					balances = after;
					done.push(one);
				}
				expect(sum(balances.values())).toBe(0);
				for (const [name, balance] of balances) if (name !== issuer) expect(balance).toBeGreaterThanOrEqual(0);
			}
			// Balances are what the postings say.
			for (const [name, balance] of balances) {
				const own = done.flatMap((one) => postingsOf(one)).filter((posting) => posting.account === name);
				expect(sum(own.map(({ amount }) => amount))).toBe(balance);
			}
		}),
		{ numRuns: 500 },
	);
});

test('a reversal leaves everything as it was', () => {
	fc.assert(
		fc.property(transfer, fc.integer({ min: 0, max: 50 }), (one, before) => {
			const start = new Map([
				[one.payer, before],
				[one.payee, before],
			]);
			const after = settled(start, one);
			if (after) expect(new Map(settled(after, reversalOf(one)))).toEqual(start);
		}),
	);
});

test('what is missing is told', () => {
	expect(() => settle(new Map([['lan', 2]]), { payer: 'lan', payee: 'mei', amount: 5 })).toThrow(
		new Refusal('POINTS_SHORT', { balance: 2, amount: 5 }),
	);
});
