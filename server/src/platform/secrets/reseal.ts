import { type Database, transact } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import type { SealedColumn } from './sealed-column.ts';
import { SealError, type Secrets } from './secrets.ts';
import { countByKey, lockKeys, registeredKeys, replaceSealed, retireAllBut, staleRows, stopWriting } from './store.ts';

export interface Resealing {
	readonly db: Database;
	readonly secrets: Secrets;
	readonly columns: readonly SealedColumn[];
	readonly log: Log;
	/** Fires when this process is asked to stop. */
	readonly signal: AbortSignal;
}

/** So many values are sealed anew in one transaction; their rows are kept from others for as long. */
const batch = 500;
const before = '00000000-0000-0000-0000-000000000000';

/** Seals the next values of a column with the current key. @returns the last row seen; null when there is none left */
async function resealBatch(tx: Database, { secrets, log }: Resealing, column: SealedColumn, after: string) {
	const stale = await staleRows(tx, column, { current: secrets.current(), after, limit: batch });
	const values: { row: string; sealed: string }[] = [];
	for (const { row, sealed } of stale) {
		const place = { table: column.boundTo ?? column.table, column: column.column, row };
		try {
			values.push({ row, sealed: secrets.seal(secrets.open(sealed, place), place) });
		} catch (error) {
			if (!(error instanceof SealError)) throw error;
			// It stays for whoever can mend it; the rest must not wait for it.
			log.error({ err: error }, 'a sealed value cannot be sealed anew');
		}
	}
	if (values.length > 0) await replaceSealed(tx, column, values);
	return stale.at(-1)?.row ?? null;
}

/** Retires the keys that nothing is sealed with, once nobody is writing. @returns values that other keys still seal */
async function retireUnused(tx: Database, { secrets, columns }: Resealing): Promise<number> {
	await lockKeys(tx);
	const others = (await registeredKeys(tx)).filter(
		({ name, retiredAt }) => retiredAt === null && name !== 'index' && name !== secrets.current(),
	);
	// Most nights there is nothing to retire, and nobody is kept waiting for it.
	if (others.length === 0) return 0;
	await stopWriting(tx, columns);
	const counts = (await Promise.all(columns.map((column) => countByKey(tx, column)))).flat();
	await retireAllBut(tx, [...counts.map(({ name }) => name), secrets.current()]);
	return counts.reduce((sum, { name, values }) => (name === secrets.current() ? sum : sum + values), 0);
}

/**
 * Seals every value with the current key, in small transactions beside the work of others. What was done before it was
 * killed stays done: it goes by what the values themselves say.
 * @returns values that could not be sealed anew, or that somebody sealed with an old key meanwhile
 */
export async function reseal(work: Resealing): Promise<number> {
	for (const column of work.columns) {
		for (let after: string | null = before; after !== null && !work.signal.aborted; ) {
			const from: string = after;
			after = await transact(work.db, (tx) => resealBatch(tx, work, column, from));
		}
	}
	return work.signal.aborted ? 0 : transact(work.db, (tx) => retireUnused(tx, work));
}
