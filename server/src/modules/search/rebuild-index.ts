import { transact } from '../../platform/db/index.ts';
import { addRows, type Row, renewSmall, type Table, tend } from '../../platform/search/index.ts';
import { enter, keyOf, type Made } from './index-documents.ts';
import { indexOutdated } from './index-outdated.ts';
import { cutVersions, madeOf } from './rows.ts';
import {
	countDocuments,
	currentStamps,
	documentsAfter,
	findEntries,
	findIndexable,
	findState,
	forgetWords,
	saveState,
	tryMergeLock,
} from './store/index.ts';
import { keepWords, wordsOutlive } from './vocabulary.ts';
import { newMain, newSmall, pairForWriting, type Writing, writeAlone } from './writer.ts';

/** Documents that are read at once. */
const batch = 500;

/** The rows of some documents for the new table. `first`: there is no old one in which they could be found meanwhile. */
async function rowsFor(
	writing: Writing,
	ids: readonly string[],
	{ first, words }: { first: boolean; words: Map<string, number> },
): Promise<Row[]> {
	const { db } = writing;
	if (!first) await indexOutdated(writing, ids);
	const entries = await findEntries(db, ids);
	const stamps = new Map(entries.map((entry) => [`${keyOf(entry)} ${entry.made_of}`, entry.stamp]));
	const rows: Row[] = [];
	const unknown: Made[] = [];
	const wanted = await findIndexable(db, ids, writing.clock());
	const cut = await cutVersions(db, wanted);
	await keepWords(
		db,
		writing.clock(),
		cut.map(({ vocabulary }) => vocabulary),
		words,
	);
	for (const [index, one] of wanted.entries()) {
		const made = cut[index];
		const stamp = stamps.get(`${keyOf(one)} ${madeOf(one)}`);
		if (!made) continue;
		if (stamp === undefined) unknown.push({ one, ...made });
		else rows.push(...made.rows.map((row) => ({ ...row, stamp })));
	}
	if (unknown.length === 0) return rows;
	return [...rows, ...(await writeAlone(db, (tx) => enter(tx, unknown)))];
}

async function fill(writing: Writing, table: Table, signal: AbortSignal): Promise<void> {
	const { db } = writing;
	const total = await countDocuments(db);
	const { main, small } = await pairForWriting(db, writing.tables);
	const first = (await main.countRows()) === 0 && (await small.countRows()) === 0;
	const words = new Map<string, number>();
	let done = 0;
	await saveState(db, { rebuild_done: 0, rebuild_total: total, rebuild_failed: null });
	for (let ids = await documentsAfter(db, null, batch); ids.length > 0; ) {
		signal.throwIfAborted();
		const rows = await rowsFor(writing, ids, { first, words });
		if (rows.length > 0) await addRows(table, rows);
		done += ids.length;
		await saveState(db, { rebuild_done: done });
		ids = await documentsAfter(db, ids.at(-1) ?? null, batch);
	}
}

/** Takes the place of the tables that are searched, and forgets what no document has any more. */
const replace = (writing: Writing, name: string, main: Table, began: Date): Promise<void> =>
	writeAlone(writing.db, async (tx) => {
		const { tables, clock } = writing;
		const small = newSmall(clock());
		const [{ small: old }, fresh] = [await pairForWriting(tx, tables), await tables.make(small, { large: false })];
		await renewSmall(main, old, fresh, (stamps) => currentStamps(tx, stamps), clock());
		// What was erased too short a time ago may have left words behind: the next night comes to them.
		const gone = new Date(began.getTime() - wordsOutlive);
		await forgetWords(tx, gone);
		const erased = (await findState(tx))?.erased_at ?? null;
		await saveState(tx, {
			main: name,
			small,
			rebuild_done: null,
			rebuild_total: null,
			rebuilt_at: clock(),
			erased_at: erased && erased < gone ? null : erased,
		});
	});

/**
 * Makes both tables again beside the one that is searched, then takes its place. What changes meanwhile is found in
 * the small one as ever. Killed at any point, it begins anew; nothing is lost.
 * @returns false when another process merges or rebuilds
 */
export const rebuildIndex = (writing: Writing, signal: AbortSignal): Promise<boolean> =>
	transact(writing.db, async (lock) => {
		if (!(await tryMergeLock(lock))) return false;
		const { db, tables, clock } = writing;
		const began = clock();
		const name = newMain(clock());
		const before = await findState(db);
		for (const other of await tables.names()) {
			if (other !== before?.main && other !== before?.small) await tables.drop(other);
		}
		const table = await tables.make(name, { large: true });
		await fill(writing, table, signal);
		await tend(table, clock());
		await replace(writing, name, table, began);
		return true;
	});
