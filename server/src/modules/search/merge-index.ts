import { transact } from '../../platform/db/index.ts';
import { emptySmall, mergeInto } from '../../platform/search/index.ts';
import { currentStamps, findState, tryMergeLock } from './store/index.ts';
import { pairForWriting, type Writing, writeAlone } from './writer.ts';

/** So many new rows are merged at once, fewer when nothing has been added for a while. */
const enough = 2_000;
/** In milliseconds. */
const quiet = 30_000;

/**
 * Moves what is new into the main table. Searching and indexing go on; one process does it at a time.
 * @returns false when another process is at it, or there is nothing to do
 */
export const mergeIndex = ({ db, tables, clock }: Writing): Promise<boolean> =>
	transact(db, async (tx) => {
		if (!(await tryMergeLock(tx))) return false;
		const { main, small } = await pairForWriting(tx, tables);
		if ((await small.countRows('stamp > 0')) === 0) return false;
		const merged = await mergeInto(main, small, (stamps) => currentStamps(db, stamps), clock());
		// Asked in the transaction that holds the lock: it sees what every writer before it has committed.
		await writeAlone(db, (alone) => emptySmall(main, small, merged, (stamps) => currentStamps(alone, stamps), clock()));
		return true;
	});

/** Rows of the small table, and since when there have been so many. */
let [rows, since] = [0, 0];

/** Merges soon when much is new, after a while when little is. */
export async function mergeWhenDue(writing: Writing): Promise<void> {
	const state = await findState(writing.db);
	const now = state ? await (await writing.tables.open(state.small)).countRows('stamp > 0') : 0;
	if (now !== rows) [rows, since] = [now, performance.now()];
	if (rows > 0 && (rows >= enough || performance.now() - since > quiet)) await mergeIndex(writing);
}
