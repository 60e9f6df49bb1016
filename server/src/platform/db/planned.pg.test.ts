import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { connectTest, createTestDatabase } from '../../testing/database.ts';
import { plannedAnew, plannedOnce, transact } from './index.ts';

const { adminUrl, appUrl } = await createTestDatabase();
/** One connection, so that every statement meets the plans of those before it. */
const { db } = connectTest(appUrl, 1);
const { db: owner } = connectTest(adminUrl, 1);
await sql`CREATE TABLE leaf (number integer)`.execute(owner);
await sql`GRANT ALL ON leaf TO PUBLIC`.execute(owner);
await sql`INSERT INTO leaf SELECT generate_series(1, 100)`.execute(db);

const plans = async (): Promise<string[]> =>
	(
		await sql<{ statement: string }>`SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%leaf%'
		AND statement NOT LIKE '%pg_prepared%'`.execute(db)
	).rows.map(({ statement }) => statement);
const above = (least: number) =>
	sql<{ leaves: number }>`SELECT ${plannedOnce} count(*) AS leaves FROM leaf WHERE number > ${least}`.execute(db);

test('a marked statement has one plan, whatever it is asked', async () => {
	for (const least of [0, 40, 99, 100]) expect((await above(least)).rows).toEqual([{ leaves: 100 - least }]);
	expect(await plans()).toHaveLength(1);
});

test('others have none', async () => {
	await sql`SELECT count(*) FROM leaf`.execute(db);
	await sql`SELECT ${plannedOnce} number FROM leaf WHERE number::text LIKE ${'7%'} ${plannedAnew}`.execute(db);
	expect(await plans()).toHaveLength(1);
});

test('a refused statement leaves the connection as it was', async () => {
	await expect(sql`SELECT ${plannedOnce} 1 / (number - 1) FROM leaf`.execute(db)).rejects.toThrow('division by zero');
	expect((await above(50)).rows).toEqual([{ leaves: 50 }]);
});

test('a transaction that meets a plan from before a migration begins anew with a new one', async () => {
	const all = (tx: typeof db) => sql`SELECT ${plannedOnce} * FROM leaf ORDER BY number LIMIT 1`.execute(tx);
	expect((await all(db)).rows).toEqual([{ number: 1 }]);
	await sql`ALTER TABLE leaf ADD COLUMN colour text`.execute(owner);
	let tries = 0;
	const { rows } = await transact(db, (tx) => {
		tries += 1;
		return all(tx);
	});
	expect([rows, tries]).toEqual([[{ number: 1, colour: null }], 2]);
});
