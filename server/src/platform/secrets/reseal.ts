import { setTimeout as delay } from 'node:timers/promises';
import { type Database, transact, waitForOlder } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import type { SealedColumn } from './sealed-column.ts';
import { SealError, type Secrets } from './secrets.ts';
import { ageOfKey, countByKey, lockKeys, registeredKeys, replaceSealed, retireAllBut, staleRows } from './store.ts';

export interface Resealing {
	readonly db: Database;
	readonly secrets: Secrets;
	readonly columns: readonly SealedColumn[];
	readonly log: Log;
	/** Fires when this process is asked to stop. */
	readonly signal: AbortSignal;
	/** A value sealed before the current key is written within this time after it, in milliseconds. */
	readonly settling?: number;
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

/** Values that other keys than the current one still seal, and the keys that seal anything. */
async function countStale(db: Database, { secrets, columns }: Resealing) {
	const counts = (await Promise.all(columns.map((column) => countByKey(db, column)))).flat();
	const stale = counts.reduce((sum, { name, values }) => (name === secrets.current() ? sum : sum + values), 0);
	return { stale, used: counts.map(({ name }) => name) };
}

/** Whether another key than the current one is not retired. */
async function isRotating({ db, secrets }: Resealing): Promise<boolean> {
	const keys = await registeredKeys(db);
	return keys.some(({ name, retiredAt }) => retiredAt === null && name !== 'index' && name !== secrets.current());
}

/** Every value once, in small transactions beside the work of others. */
async function pass(work: Resealing): Promise<void> {
	for (const column of work.columns) {
		for (let after: string | null = before; after !== null && !work.signal.aborted; ) {
			const from: string = after;
			after = await transact(work.db, (tx) => resealBatch(tx, work, column, from));
		}
	}
}

/** Passes over what somebody had in hand, and what somebody sealed before the current key and wrote after it. */
const mostPasses = 5;
/** Nobody is waited for longer, in milliseconds: the next night goes on. */
const longestWait = 3_600_000;
const usualSettling = 10_000;

/**
 * Seals every value with the current key, beside the work of others: nobody is stopped or waited for with a lock in hand. A
 * key is retired once whoever began before the last pass has ended and nothing is sealed with it. What was done before a kill
 * stays done: it goes by what the values themselves say.
 * @returns values that could not be sealed anew, or that somebody sealed with an old key meanwhile
 */
export async function reseal(work: Resealing): Promise<number> {
	const { db, secrets, signal } = work;
	await pass(work);
	// Most nights that is all.
	if (!(await isRotating(work))) return (await countStale(db, work)).stale;
	const young = (work.settling ?? usualSettling) - (await ageOfKey(db, secrets.current()));
	if (young > 0) await delay(young, undefined, { signal }).catch(() => undefined);
	for (let passes = 1, last = Number.POSITIVE_INFINITY; !signal.aborted; passes += 1) {
		if (!(await waitForOlder(db, longestWait, signal))) break;
		const { stale } = await countStale(db, work);
		// Nothing left, or nothing that another pass would change.
		if (stale === 0 || stale === last || passes === mostPasses) return transact(db, (tx) => retireUnused(tx, work));
		last = stale;
		await pass(work);
	}
	return signal.aborted ? 0 : (await countStale(db, work)).stale;
}

/** Retires the keys that nothing is sealed with. @returns values that other keys still seal */
async function retireUnused(tx: Database, work: Resealing): Promise<number> {
	await lockKeys(tx);
	const { stale, used } = await countStale(tx, work);
	await retireAllBut(tx, [...used, work.secrets.current()]);
	return stale;
}
