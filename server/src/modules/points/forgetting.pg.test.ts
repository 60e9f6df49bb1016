import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildAccount, buildCategory, buildDocument, connectTest, createTestProduct } from '../../testing/index.ts';
import { pointsRetention } from './retention.ts';

const product = await createTestProduct();
const { db } = product;
const { db: owner } = connectTest(product.database.adminUrl, 1);
const as = (caller: SignedIn | null) => product.clientAs(caller).points;
const founder = await buildAccount(db, { administrator: true });
await as(founder).allowance.set({ amount: 0 });
const category = await buildCategory(db);

const give = (caller: SignedIn, number: number, amount: 1 | 2) =>
	as(caller).reward.give({ number, amount, key: randomUUID() });
const issue = ({ userName }: SignedIn, amount: number) =>
	as(founder).issue.give({ userName, amount, reason: '整理旧档案', key: randomUUID() });

let [uploader, reader] = [founder, founder];
let number = 0;
let documentId = '';
beforeEach(async () => {
	[uploader, reader] = [await buildAccount(db), await buildAccount(db)];
	({ number, id: documentId } = await buildDocument(product, { uploader, category }));
	await issue(reader, 10);
	return async () => expect((await as(founder).proof.check()).wrong).toEqual([]);
});

describe('which document a reward was for', () => {
	const rule = pointsRetention[0];
	const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
	/** A reward as it was made so many days ago. */
	const plant = async (on: string, days: number) => {
		await sql`INSERT INTO points_transfer (kind, payer, payee, amount, at, asked_by, key, document_id)
			SELECT 'reward', payer.id, payee.id, 2, ${daysAgo(days)}, ${reader.accountId}, uuidv7(), ${on}
			FROM points_account payer, points_account payee
			WHERE payer.account_id = ${reader.accountId} AND payee.account_id = ${uploader.accountId}`.execute(db);
	};
	const named = async () =>
		(
			await sql`SELECT 1 FROM points_transfer WHERE document_id = ${documentId}
			UNION ALL SELECT 1 FROM points_reward WHERE document_id = ${documentId}`.execute(db)
		).rows.length;

	test('is forgotten after its period, and what was moved stays as it was', async () => {
		await issue(uploader, 1);
		await plant(documentId, 400);
		const before = [await as(reader).account.mine(), await as(uploader).account.mine()];
		expect(before).toMatchObject([{ given: 2 }, { earned: 2 }]);
		expect(await rule?.count(db, daysAgo(365), null)).toEqual({ count: 1, next: null });
		expect(await rule?.remove(db, daysAgo(365), 1000, null)).toEqual({ count: 1, next: null });
		expect(await named()).toBe(0);
		expect([await as(reader).account.mine(), await as(uploader).account.mine()]).toEqual(before);
		expect(await as(null).reward.state({ number })).toMatchObject({ count: 1 });
		for (const [whose, amount] of [
			[reader, -2],
			[uploader, 2],
		] as const)
			expect((await as(whose).account.statement({})).items[0]).toMatchObject({
				amount,
				document: null,
				forgotten: true,
			});
		// Nobody knows any more that he did: he may thank again, and both count.
		await give(reader, number, 1);
		expect(await as(null).reward.state({ number })).toMatchObject({ count: 2 });
		expect(await rule?.count(db, daysAgo(0), null)).toEqual({ count: 1, next: null });
	});

	test('is forgotten some at a time, one that was taken back as well, and never within a month', async () => {
		const others = await Promise.all([1, 2, 3].map(() => buildDocument(product, { uploader, category })));
		await issue(uploader, 1);
		for (const { id } of others) await plant(id, 40);
		await plant(documentId, 29);
		await sql`INSERT INTO points_transfer (kind, payer, payee, amount, at, asked_by, reverses)
			SELECT 'reversal', payee, payer, amount, at, asked_by, id FROM points_transfer
			WHERE document_id = ${others[0]?.id}`.execute(db);
		const remove = (most: number) => rule?.remove(db, daysAgo(0), most, null);
		expect(await remove(2)).toEqual({ count: 2, next: 'more' });
		const both = await Promise.all([remove(5), remove(5)]);
		expect(both.map((step) => step?.count).toSorted()).toEqual([0, 1]);
		expect(await named()).toBe(2);
		expect((await as(reader).account.statement({})).items.filter(({ forgotten }) => forgotten)).toHaveLength(4);
		const counts = await Promise.all(others.map((one) => as(null).reward.state(one)));
		expect(counts.map(({ count }) => count)).toEqual([0, 1, 1]);
	});
});

describe('the database itself', () => {
	test.each([
		['an amount', 'amount = amount + 1'],
		['whom it was for', 'payee = 1'],
		['its document', 'document_id = uuidv7()'],
		['its document, early', 'document_id = NULL'],
		['more than its document', "document_id = NULL, at = now() - interval '2 years'"],
	])('lets its own role not change %s of a reward', async (_, change) => {
		await give(reader, number, 2);
		await expect(sql.raw(`UPDATE points_transfer SET ${change} WHERE kind = 'reward'`).execute(owner)).rejects.toThrow(
			/only added/,
		);
	});

	test('takes no reward without its document', async () => {
		await give(reader, number, 2);
		await expect(
			sql
				.raw(`INSERT INTO points_transfer (kind, payer, payee, amount, at, asked_by, key)
				SELECT 'reward', payer, payee, 1, now(), asked_by, uuidv7() FROM points_transfer WHERE kind = 'reward' LIMIT 1`)
				.execute(db),
		).rejects.toThrow(/null value/);
	});
});
