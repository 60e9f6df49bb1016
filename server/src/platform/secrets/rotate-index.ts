import { type Database, transact } from '../db/index.ts';
import type { Algorithm } from './cipher.ts';
import { addNextIndex, KeyError, settleIndex } from './keyring.ts';
import { indexName, proofText } from './register.ts';
import type { SealedColumn } from './sealed-column.ts';
import { indexWith, type Secrets } from './secrets.ts';
import { isAlone, lockKeys, proveAnew, replaceIndex, sealedAfter } from './store.ts';

export interface Reindexing {
	/** One connection: whoever else has one is in the way. */
	readonly db: Database;
	readonly path: string;
	readonly algorithm: Algorithm;
	readonly now: Date;
	readonly secrets: Secrets;
	readonly columns: readonly SealedColumn[];
	/** Takes away what is found by the index and cannot be made anew, since its text is kept nowhere. @returns how many */
	forget(tx: Database): Promise<number>;
}

/** So many values are looked at in one statement. */
const batch = 5000;
const before = '00000000-0000-0000-0000-000000000000';

async function reindex(tx: Database, secrets: Secrets, column: SealedColumn, indexOf: (text: string) => string) {
	let values = 0;
	for (let after = before; ; ) {
		const rows = await sealedAfter(tx, column, after, batch);
		const made = rows.map(({ row, sealed }) => {
			const place = { table: column.boundTo ?? column.table, column: column.column, row };
			return { row, index: indexOf(secrets.open(sealed, place)) };
		});
		await replaceIndex(tx, column, made);
		values += made.length;
		const last = rows.at(-1);
		if (!last || rows.length < batch) return values;
		after = last.row;
	}
}

/**
 * Makes the blind index anew with another key, in one transaction and with nobody else at work: values that are equal have
 * to be found all the while. Killed at any point it is simply begun again: the next start sees by the proof in the database
 * which of the two keys the index is made with.
 * @throws KeyError when the product is running; SealError when a value does not open
 */
export async function rotateIndex(work: Reindexing): Promise<{ values: number; forgotten: number }> {
	const { db, path, algorithm, now, secrets, columns } = work;
	const { nextIndex } = await addNextIndex(path, algorithm, now);
	if (!nextIndex) throw new Error('a key that was added is not there');
	const indexOf = indexWith(nextIndex);
	const done = await transact(db, async (tx) => {
		await lockKeys(tx);
		if (!(await isAlone(tx)))
			throw new KeyError('Somebody is at work in this database. Stop the product on every machine first.');
		let values = 0;
		for (const column of columns) if (column.index) values += await reindex(tx, secrets, column, indexOf);
		await proveAnew(tx, indexName, indexOf(proofText));
		return { values, forgotten: await work.forget(tx) };
	});
	await settleIndex(path, nextIndex);
	return done;
}
