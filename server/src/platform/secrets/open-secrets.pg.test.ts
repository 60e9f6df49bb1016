import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/folder.ts';
import { connectTest, createTestDatabase } from '../../testing/index.ts';
import { openSecrets } from './index.ts';
import { addKey } from './keyring.ts';

const now = new Date('2026-03-01T00:00:00Z');
const place = { table: 'letter', column: 'text', row: '7' };

async function installation() {
	const { db } = connectTest((await createTestDatabase()).appUrl, 4);
	const path = join(await temporaryFolder(), 'keys');
	return { db, path, start: () => openSecrets(db, { path, algorithm: 'aes-256-gcm', now }) };
}

test('the first start makes the keys; every other one takes the same, and a key that was added', async () => {
	const { path, start } = await installation();
	const sealed = (await start()).seal('一二三', place);
	expect((await start()).open(sealed, place)).toBe('一二三');
	await addKey(path, 'aes-256-gcm', now);
	expect((await start()).open(sealed, place)).toBe('一二三');
	expect((await start()).known()).toHaveLength(2);
});

test('a start without the key file is refused, and makes no other', async () => {
	const { path, start } = await installation();
	await start();
	await rm(path);
	await expect(start()).rejects.toThrow(/is missing, and this database holds values sealed with its keys/);
	await expect(readFile(path)).rejects.toThrow();
});

test('a start with the keys of another installation, or a forged one of the same name, is refused', async () => {
	const [mine, other] = [await installation(), await installation()];
	await mine.start();
	await other.start();
	const own = await readFile(mine.path, 'utf8');
	await writeFile(mine.path, await readFile(other.path, 'utf8'));
	await expect(mine.start()).rejects.toThrow(
		/does not hold what this database was sealed with \((index, )?aes-256-gcm/,
	);
	const forged = JSON.parse(own);
	forged.keys[0].secret = forged.index.secret;
	await writeFile(mine.path, JSON.stringify(forged));
	await expect(mine.start()).rejects.toThrow(/does not hold what this database was sealed with/);
	await writeFile(mine.path, own.replace(JSON.parse(own).index.secret, JSON.parse(own).keys[0].secret));
	await expect(mine.start()).rejects.toThrow(/\(index\)/);
	await writeFile(mine.path, own);
	await expect(mine.start()).resolves.toBeDefined();
});

test('no key is in the database', async () => {
	const { db, path, start } = await installation();
	await start();
	const { keys, index } = JSON.parse(await readFile(path, 'utf8'));
	const { rows } = await sql<{ text: string }>`SELECT secret_key::text AS text FROM secret_key`.execute(db);
	expect(rows).toHaveLength(2);
	for (const { secret } of [...keys, index]) expect(rows.map(({ text }) => text).join()).not.toContain(secret);
});

test('of two that start at once on a new database both take the same keys', async () => {
	const { start } = await installation();
	const [one, two] = await Promise.all([start(), start()]);
	expect(two.open(one.seal('一二三', place), place)).toBe('一二三');
});
