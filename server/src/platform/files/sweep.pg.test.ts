import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { connectTest, createTestDatabase } from '../../testing/database.ts';
import { temporaryFolder } from '../../testing/folder.ts';
import { hold, transact } from '../db/index.ts';
import { openFiles } from './index.ts';
import { type FileOwner, removeUnneeded, sweepFiles } from './sweep.ts';

const { db } = connectTest((await createTestDatabase()).appUrl);
const files = await openFiles(await temporaryFolder(), null);
const shelved = async (): Promise<string> =>
	(await files.keep(await files.receive(Readable.from([randomBytes(20)]), 100))).hash;
const owning =
	(...own: string[]): FileOwner =>
	async (_tx, hashes) =>
		hashes.filter((hash) => own.includes(hash));
const later = new Date(Date.now() + 60_000);

describe('a sweep', () => {
	test('removes what no owner needs, and counts', async () => {
		const [first, second, third] = [await shelved(), await shelved(), await shelved()];
		const result = await sweepFiles({ db, files, owners: [owning(first), owning(second)] }, later);
		expect(result).toEqual({ seen: 3, removed: 1 });
		expect(await Promise.all([first, second, third].map(files.has))).toEqual([true, true, false]);
	});

	test('leaves what was shelved after its time', async () => {
		const young = await shelved();
		await sweepFiles({ db, files, owners: [] }, new Date(Date.now() - 60_000));
		expect(await files.has(young)).toBe(true);
	});

	test('takes thousands in batches', async () => {
		const hashes = await Promise.all(Array.from({ length: 1100 }, shelved));
		await sweepFiles({ db, files, owners: [owning(...hashes.slice(0, 100))] }, later);
		expect((await Promise.all(hashes.map(files.has))).filter(Boolean)).toHaveLength(100);
	});
});

describe('a file that is held', () => {
	test('is removed after the transaction that holds it, unless that needs it', async () => {
		for (const needed of [true, false]) {
			const hash = await shelved();
			const own: string[] = [];
			const sweep = {
				db,
				files,
				owners: [
					owning(),
					async (_tx: unknown, asked: readonly string[]) => asked.filter((each) => own.includes(each)),
				],
			};
			let removing: Promise<number> = Promise.resolve(0);
			await transact(db, async (tx) => {
				await hold(tx, hash);
				removing = removeUnneeded(sweep, [hash]);
				// Whoever shelves it now finds it there, and nobody takes it away before he has said that he needs it.
				expect(await files.has(hash)).toBe(true);
				if (needed) own.push(hash);
			});
			expect(await removing).toBe(needed ? 0 : 1);
			expect(await files.has(hash)).toBe(needed);
		}
	});
});
