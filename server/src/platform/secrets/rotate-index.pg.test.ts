import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { kept } from '../../router.ts';
import { temporaryFolder } from '../../testing/folder.ts';
import { connectTest, createTestDatabase } from '../../testing/index.ts';
import { openSecrets, rotateIndex, type Secrets } from './index.ts';

const now = new Date();
const algorithm = 'aes-256-gcm';

/** A person with a phone, sealed with the keys of the file. */
async function installation() {
	const { appUrl } = await createTestDatabase();
	const { db } = connectTest(appUrl, 1);
	const path = join(await temporaryFolder(), 'keys');
	const start = () => openSecrets(db, { path, algorithm, now });
	const secrets = await start();
	const id = crypto.randomUUID();
	const sealed = secrets.seal('13800001234', { table: 'person', column: 'phone', row: id });
	await sql`INSERT INTO person (id, name, search, phone_sealed, phone_index, phone_mask)
		VALUES (${id}, '江', '江', ${sealed}, ${secrets.indexOf('13800001234')}, 'x')`.execute(db);
	const rotate = (with_: Secrets, forget = async () => 0) =>
		rotateIndex({ db, path, algorithm, now, secrets: with_, columns: kept.sealed, forget });
	const found = async (with_: Secrets) =>
		(await sql`SELECT id FROM person WHERE phone_index = ${with_.indexOf('13800001234')}`.execute(db)).rows.length;
	return { db, appUrl, path, start, secrets, rotate, found };
}

test('equal values are found by the new key as by the old one, whose traces are gone', async () => {
	const { path, start, secrets, rotate, found } = await installation();
	const old = secrets.indexOf('13800001234');
	expect(await rotate(secrets, async () => 3)).toEqual({ values: 1, forgotten: 3 });
	const again = await start();
	expect(again.indexOf('13800001234')).not.toBe(old);
	expect(await found(again)).toBe(1);
	expect(JSON.parse(await readFile(path, 'utf8'))).not.toHaveProperty('nextIndex');
});

test('ended before the database has it, nothing has changed; ended before the file has it, the next start ends it', async () => {
	const { path, start, secrets, rotate, found } = await installation();
	const fail = async (): Promise<number> => {
		throw new Error('the power went');
	};
	await expect(rotate(secrets, fail)).rejects.toThrow('the power went');
	const between = JSON.parse(await readFile(path, 'utf8'));
	expect(between).toHaveProperty('nextIndex');
	expect(await found(await start())).toBe(1);
	await writeFile(path, JSON.stringify(between));
	await rotate(await start());
	const whole = await start();
	// As it was before the last step.
	const { index } = JSON.parse(await readFile(path, 'utf8'));
	await writeFile(path, JSON.stringify({ ...between, nextIndex: index }));
	expect(await found(await start())).toBe(1);
	expect(whole.indexOf('x')).toBe((await start()).indexOf('x'));
});

test('nobody else may be at work', async () => {
	const { appUrl, secrets, rotate, start, found } = await installation();
	const other = connectTest(appUrl, 1).db;
	await sql`SELECT 1`.execute(other);
	await expect(rotate(secrets)).rejects.toThrow(/Stop the product/);
	await other.destroy();
	expect(await found(await start())).toBe(1);
});

test('every index in the database is one that is made anew', async () => {
	const { db } = await installation();
	const { rows } = await sql<{ name: string }>`SELECT table_name || '.' || column_name AS name
		FROM information_schema.columns WHERE table_schema = 'public' AND column_name LIKE '%\\_index'
			AND table_name IN (SELECT table_name FROM information_schema.columns WHERE column_name LIKE '%\\_sealed')`.execute(
		db,
	);
	const made = kept.sealed.flatMap(({ table, index }) => (index ? [`${table}.${index}`] : []));
	expect(made.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});
