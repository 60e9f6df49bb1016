import type { Clock } from '../../platform/clock/index.ts';
import { type Database, holdAlone, transact } from '../../platform/db/index.ts';
import type { Log } from '../../platform/log/index.ts';
import type { Pair, Tables } from '../../platform/search/index.ts';
import { findState, forgetEntries, insertState } from './store/index.ts';

/** What whoever writes the index needs. */
export interface Writing {
	readonly db: Database;
	readonly tables: Tables;
	readonly clock: Clock;
	readonly log: Log;
}

/**
 * Writes one after the other, whichever process does: the lock goes with its holder, however that ends. Reading is free.
 */
export const writeAlone = <Result>(db: Database, write: (tx: Database) => Promise<Result>): Promise<Result> =>
	transact(db, async (tx) => {
		await holdAlone(tx, 'search.write');
		return write(tx);
	});

/** The tables that are searched now; null before the first writer has made them. */
export async function openPair(tx: Database, tables: Tables): Promise<Pair | null> {
	const state = await findState(tx);
	if (!state) return null;
	const [main, small] = await Promise.all([tables.open(state.main), tables.open(state.small)]);
	return { main, small };
}

/** The tables, for one who holds the lock. @throws Error when they are not there */
export async function pairForWriting(tx: Database, tables: Tables): Promise<Pair> {
	const pair = await openPair(tx, tables);
	if (!pair) throw new Error('the index has no tables yet');
	return pair;
}

/** A name that no table has had. */
const newName = (stem: string, now: Date): string => `${stem}_${now.getTime()}`;
export const newMain = (now: Date): string => newName('pages', now);
export const newSmall = (now: Date): string => newName('new', now);

async function areThere(tx: Database, tables: Tables, broken: string | null): Promise<boolean> {
	const state = await findState(tx);
	const names = await tables.names();
	return state !== undefined && state.main !== broken && names.includes(state.main) && names.includes(state.small);
}

/**
 * Makes the tables where there are none: in a new product, and where the folder was lost or damaged.
 * @param made is done in the same transaction, so that no end between the two leaves the tables without what fills them
 * @param broken the main table, where it is there and does not answer
 * @returns whether documents have to be indexed again
 */
export async function makeTables(
	{ db, tables, clock }: Writing,
	made: (tx: Database) => Promise<void> = async () => undefined,
	broken: string | null = null,
): Promise<boolean> {
	// Nobody waits for the lock to hear that nothing is to be done.
	if (await areThere(db, tables, broken)) return false;
	return writeAlone(db, async (tx) => {
		if (await areThere(tx, tables, broken)) return false;
		const names = { main: newMain(clock()), small: newSmall(clock()) };
		await tables.make(names.main, { large: true });
		await tables.make(names.small, { large: false });
		await forgetEntries(tx);
		await insertState(tx, names);
		await made(tx);
		return true;
	});
}
