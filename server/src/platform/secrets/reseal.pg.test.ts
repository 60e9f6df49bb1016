import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { sourceUrl, startChild } from '../../testing/child.ts';
import { temporaryFolder } from '../../testing/folder.ts';
import { connectTest, createTestDatabase } from '../../testing/index.ts';
import { transact } from '../db/index.ts';
import { createLog } from '../log/index.ts';
import { openSecrets, reseal, rotate, type SealedColumn } from './index.ts';
import { keyStatus } from './key-status.ts';

const database = await createTestDatabase();
const admin = connectTest(database.adminUrl, 2).db;
const { db } = connectTest(database.appUrl);
const column: SealedColumn = { table: 'letter', column: 'text', sealed: 'text_sealed' };
const columns = [column];
const path = join(await temporaryFolder(), 'keys');
const secrets = await openSecrets(db, { path, algorithm: 'aes-256-gcm', now: new Date() });
const log = createLog('silent', 'test');
const run = (signal = new AbortController().signal) => reseal({ db, secrets, columns, log, signal, settling: 0 });
const many = 1800;

await sql`CREATE TABLE letter (id uuid PRIMARY KEY DEFAULT uuidv7(), text_sealed text)`.execute(admin);
await sql`GRANT SELECT, INSERT, UPDATE, DELETE ON letter TO PUBLIC`.execute(admin);

/** Letters with the texts 0, 1, 2 …, and one without a text. */
async function fill(): Promise<void> {
	await sql`TRUNCATE letter`.execute(admin);
	const { rows } = await sql<{
		id: string;
	}>`INSERT INTO letter SELECT FROM generate_series(1, ${many}) RETURNING id`.execute(db);
	const values = rows.map(({ id }, index) => secrets.seal(String(index), { ...column, row: id }));
	await sql`UPDATE letter SET text_sealed = v.sealed FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${values}::text[])
		AS v (id, sealed) WHERE letter.id = v.id`.execute(db);
	await sql`INSERT INTO letter DEFAULT VALUES`.execute(db);
}
async function texts(): Promise<string[]> {
	const { rows } = await sql<{ id: string; sealed: string }>`SELECT id, text_sealed AS sealed FROM letter
		WHERE text_sealed IS NOT NULL ORDER BY id`.execute(db);
	return rows.map(({ id, sealed }) => secrets.open(sealed, { ...column, row: id }));
}
const all = Array.from({ length: many }, (_, index) => String(index));
const status = () => keyStatus(db, secrets, columns);
const stale = async () => (await status()).reduce((sum, key) => (key.current ? sum : sum + key.values), 0);

beforeEach(fill);

test('a rotation seals everything anew with a new key, and the old one is then not needed', async () => {
	const old = secrets.current();
	expect(await transact(db, (tx) => rotate(tx, secrets, columns))).toBe(true);
	expect(secrets.current()).not.toBe(old);
	expect(await stale()).toBe(many);
	expect(await texts()).toEqual(all);
	expect(await run()).toBe(0);
	expect(await texts()).toEqual(all);
	const keys = new Map((await status()).map((key) => [key.name, key]));
	expect(keys.get(old)).toMatchObject({ current: false, values: 0, inKeyFile: true, retiredAt: expect.any(Date) });
	expect(keys.get(secrets.current())).toMatchObject({ current: true, values: many, retiredAt: null });
});

test('one that was stopped half-way is ended by the next, which makes no key of its own', async () => {
	await transact(db, (tx) => rotate(tx, secrets, columns));
	const current = secrets.current();
	await run(AbortSignal.abort());
	expect(await stale()).toBe(many);
	expect(await transact(db, (tx) => rotate(tx, secrets, columns))).toBe(false);
	expect(secrets.current()).toBe(current);
	expect(await run()).toBe(0);
	expect(await texts()).toEqual(all);
});

/** Seals anew in a process of its own, and says so after the first batch. */
const child = `
	import { connect } from '${sourceUrl('platform/db/index.ts')}';
	import { createLog } from '${sourceUrl('platform/log/index.ts')}';
	import { openSecrets, reseal } from '${sourceUrl('platform/secrets/index.ts')}';
	const [url, path] = process.argv.slice(1);
	const { db } = connect(url, 2, () => undefined);
	const secrets = await openSecrets(db, { path, algorithm: 'aes-256-gcm', now: new Date() });
	let sealed = 0;
	const telling = { ...secrets, seal(text, place) {
		// The second batch is under way: its first values are sealed, and its transaction has not ended.
		if (++sealed === 600) { console.log('half'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); }
		return secrets.seal(text, place);
	} };
	const column = { table: 'letter', column: 'text', sealed: 'text_sealed' };
	await reseal({ db, secrets: telling, columns: [column], log: createLog('silent', 'test'), signal: new AbortController().signal });`;

test('killed in the middle, it has lost nothing, done part, and is taken up again', async () => {
	await transact(db, (tx) => rotate(tx, secrets, columns));
	const worker = await startChild(child, [database.appUrl, path]);
	expect(worker.said).toBe('half');
	await worker.kill();
	expect(await texts()).toEqual(all);
	expect(await stale()).toBe(many - 500);
	expect(await run()).toBe(0);
	expect(await texts()).toEqual(all);
});

test('what others write meanwhile is sealed with the new key or waited for', async () => {
	await transact(db, (tx) => rotate(tx, secrets, columns));
	const writing = transact(db, async (tx) => {
		const { rows } = await sql<{ id: string }>`SELECT id FROM letter ORDER BY id DESC LIMIT 3`.execute(tx);
		for (const { id } of rows)
			await sql`UPDATE letter SET text_sealed = ${secrets.seal('new', { ...column, row: id })} WHERE id = ${id}`.execute(
				tx,
			);
	});
	expect(await run()).toBe(0);
	await writing;
	expect(await stale()).toBe(0);
	expect((await texts()).filter((text) => text === 'new')).toHaveLength(3);
});

test('whoever writes is not stopped, and what he began with the old key is sealed anew once he has ended', async () => {
	const old = secrets.current();
	const late = secrets.seal('late', { ...column, row: '00000000-0000-7000-8000-000000000001' });
	await transact(db, (tx) => rotate(tx, secrets, columns));
	const begun = Promise.withResolvers<void>();
	const end = Promise.withResolvers<void>();
	const writing = transact(db, async (tx) => {
		await sql`INSERT INTO letter VALUES ('00000000-0000-7000-8000-000000000001', ${late})`.execute(tx);
		begun.resolve();
		await end.promise;
	});
	await begun.promise;
	const sealing = run();
	await expect.poll(stale).toBe(0);
	expect((await status()).find(({ name }) => name === old)?.retiredAt).toBe(null);
	// Somebody else's work goes on at once.
	await sql`SET statement_timeout = '5s'; INSERT INTO letter DEFAULT VALUES`.execute(
		connectTest(database.appUrl, 1).db,
	);
	end.resolve();
	await writing;
	expect(await sealing).toBe(0);
	expect((await texts()).includes('late')).toBe(true);
	expect((await status()).find(({ name }) => name === old)).toMatchObject({ values: 0, retiredAt: expect.any(Date) });
});

test('a damaged value holds nobody else up, and its key is not given up', async () => {
	const old = secrets.current();
	await sql`UPDATE letter SET text_sealed = ${`${old}.AAAA`} WHERE id = (SELECT id FROM letter ORDER BY id LIMIT 1)`.execute(
		db,
	);
	await transact(db, (tx) => rotate(tx, secrets, columns));
	expect(await run()).toBe(1);
	expect((await status()).find(({ name }) => name === old)).toMatchObject({ values: 1, retiredAt: null });
});
