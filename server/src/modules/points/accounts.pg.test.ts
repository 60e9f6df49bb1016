import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import { type Balances, issuer, settle, type Transfer } from '@pacesetter/core/points';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAccount, buildCategory, buildDocument, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn) => product.clientAs(caller).points;
const founder = await buildAccount(db, { administrator: true });
await as(founder).allowance.set({ amount: 0 });
const people = await Promise.all([1, 2, 3].map(() => buildAccount(db)));
const category = await buildCategory(db);
const shelves = await Promise.all(
	people.map((uploader) => Promise.all([1, 2, 3].map(() => buildDocument(product, { uploader, category })))),
);

const person = fc.integer({ min: 0, max: people.length - 1 });
/** A reward, an issue, or taking back the newest reward that is in force. */
const step = fc.oneof(
	fc.record({
		kind: fc.constant('reward' as const),
		who: person,
		whose: person,
		which: fc.integer({ min: 0, max: 2 }),
		amount: fc.constantFrom(1, 2, 5, 10),
	}),
	fc.record({ kind: fc.constant('issue' as const), who: person, amount: fc.integer({ min: 1, max: 12 }) }),
	fc.record({ kind: fc.constant('undo' as const), who: person }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const at = <Value>(list: readonly Value[], index: number): Value => {
	const found = list[index];
	if (found === undefined) throw new Error('not there');
	return found;
};

/** Rewards in force, the newest last. */
const given: { id: number; who: number; transfer: Transfer }[] = [];

async function take(asked: Step): Promise<Transfer | null> {
	const who = at(people, asked.who);
	if (asked.kind === 'issue') {
		await as(founder).issue.give({ userName: who.userName, amount: asked.amount, reason: '试', key: randomUUID() });
		return { payer: issuer, payee: who.accountId, amount: asked.amount };
	}
	if (asked.kind === 'undo') {
		const newest = given.findLast((one) => one.who === asked.who);
		if (!newest) return null;
		// Nobody else takes back what is being taken back.
		given.splice(given.indexOf(newest), 1);
		try {
			await as(who).reward.undo({ transfer: newest.id });
		} catch (error) {
			given.push(newest);
			throw error;
		}
		return { payer: newest.transfer.payee, payee: newest.transfer.payer, amount: newest.transfer.amount };
	}
	const { number } = at(at(shelves, asked.whose), asked.which);
	const transfer = { payer: who.accountId, payee: at(people, asked.whose).accountId, amount: asked.amount };
	const { id } = await as(who).reward.give({ number, amount: asked.amount as 1, key: randomUUID() });
	given.push({ id, who: asked.who, transfer });
	return transfer;
}

const balances = async (): Promise<Balances> =>
	new Map(
		await Promise.all(people.map(async (one) => [one.accountId, (await as(one).account.mine()).balance] as const)),
	);

/** A refusal that the rules know. Anything else is a fault. */
const refused = (error: unknown): string => {
	const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
	expect(['POINTS_SHORT', 'REWARD_NOT_GIVEN', 'TRANSFER_NOT_UNDONE']).toContain(code);
	return code;
};

test('one after another, the database moves what the rules of core say', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (asked) => {
			let expected = await balances();
			for (const one of asked) {
				const done = await take(one).catch((error) => void refused(error));
				if (done) expected = settle(expected, done);
				const now = await balances();
				for (const [account, balance] of now) expect(balance).toBe(expected.get(account));
			}
		}),
		{ numRuns: 12 },
	);
	expect((await as(founder).proof.check()).wrong).toEqual([]);
}, 120_000);

test('all at once, nothing is lost, nobody owes, and the statement follows', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (asked) => {
			const before = await balances();
			const outcomes = await Promise.allSettled(asked.map((one) => take(one)));
			const done: Transfer[] = [];
			for (const one of outcomes) {
				if (one.status === 'rejected') refused(one.reason);
				else if (one.value) done.push(one.value);
			}
			const after = await balances();
			for (const { accountId } of people) {
				const moved = done.reduce(
					(sum, { payer, payee, amount }) =>
						sum + (payee === accountId ? amount : 0) - (payer === accountId ? amount : 0),
					0,
				);
				expect(after.get(accountId)).toBe((before.get(accountId) ?? 0) + moved);
				expect(after.get(accountId)).toBeGreaterThanOrEqual(0);
			}
			expect((await as(founder).proof.check()).wrong).toEqual([]);
		}),
		{ numRuns: 12 },
	);
}, 120_000);
