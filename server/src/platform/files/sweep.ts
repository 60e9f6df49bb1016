import { type Database, holdAlone, transact } from '../db/index.ts';
import type { Files } from './index.ts';
import type { Listed } from './store.ts';

/** Tells which of these files something in the database needs. */
export type FileOwner = (tx: Database, hashes: readonly string[]) => Promise<readonly string[]>;

export interface Sweep {
	readonly db: Database;
	readonly files: Files;
	/** Everybody who keeps files. What none of them needs is removed. */
	readonly owners: readonly FileOwner[];
}

/** Files that are asked about in one go. */
const batch = 500;

async function unneeded(tx: Database, owners: readonly FileOwner[], hashes: readonly string[]): Promise<string[]> {
	const needed = new Set<string>();
	for (const owner of owners) for (const hash of await owner(tx, hashes)) needed.add(hash);
	return hashes.filter((hash) => !needed.has(hash));
}

/**
 * Removes those of these files that nobody needs. Whoever shelves one of them meanwhile holds it until his own
 * transaction ends: he is waited for and then seen, or finds the file gone and shelves it anew.
 * @returns how many were removed
 */
export async function removeUnneeded({ db, files, owners }: Sweep, hashes: readonly string[]): Promise<number> {
	let removed = 0;
	for (const hash of await unneeded(db, owners, hashes)) {
		removed += await transact(db, async (tx) => {
			await holdAlone(tx, hash);
			const gone = await unneeded(tx, owners, [hash]);
			for (const each of gone) await files.remove(each);
			return gone.length;
		});
	}
	return removed;
}

async function* inBatches(listed: AsyncIterable<Listed>, before: Date): AsyncGenerator<string[]> {
	let hashes: string[] = [];
	for await (const { hash, at } of listed) {
		if (at >= before) continue;
		hashes.push(hash);
		if (hashes.length < batch) continue;
		yield hashes;
		hashes = [];
	}
	if (hashes.length > 0) yield hashes;
}

/**
 * Removes every file shelved before a time that nobody needs, e.g. what a killed upload left behind.
 * @returns how many files were looked at, and how many of them removed
 */
export async function sweepFiles(sweep: Sweep, before: Date): Promise<{ seen: number; removed: number }> {
	let [seen, removed] = [0, 0];
	for await (const hashes of inBatches(sweep.files.list(), before)) {
		seen += hashes.length;
		removed += await removeUnneeded(sweep, hashes);
	}
	return { seen, removed };
}
