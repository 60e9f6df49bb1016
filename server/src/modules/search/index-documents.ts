import { fold } from '@pacesetter/core/search';
import type { Database } from '../../platform/db/index.ts';
import { addRows, type Row, tend, untended } from '../../platform/search/index.ts';
import { searchText } from '../../platform/text/index.ts';
import { keywordsOf } from './keywords.ts';
import { type Cut, cutVersions, madeOf } from './rows.ts';
import {
	documentsWith,
	findEntries,
	findIndexable,
	type Indexable,
	keepEntries,
	noteErased,
	saveEntries,
	someGone,
} from './store/index.ts';
import { titleGrams } from './title-grams.ts';
import { chineseWordsOf, keepWords } from './vocabulary.ts';
import { pairForWriting, type Writing, writeAlone } from './writer.ts';

/** Rows that the small table's index may not know yet; each takes a search some hundredths of a millisecond. */
const mostUntended = 100;

/** A version, told from all others. */
export const keyOf = (one: Pick<Indexable, 'document_id' | 'version'>): string => `${one.document_id} ${one.version}`;

/** The versions whose rows are not as they should be. */
export async function findOutdated(tx: Database, documentIds: readonly string[], now: Date): Promise<Indexable[]> {
	const entries = await findEntries(tx, documentIds);
	const known = new Map(entries.map((entry) => [keyOf(entry), entry.made_of]));
	return (await findIndexable(tx, documentIds, now)).filter((one) => known.get(keyOf(one)) !== madeOf(one));
}

/** A version with its rows, ready to be found. */
export interface Made extends Omit<Cut, 'vocabulary'> {
	readonly one: Indexable;
}

/** Gives versions' rows their stamps: from the end of the transaction they are what is found of them. */
export async function enter(tx: Database, made: readonly Made[]): Promise<Row[]> {
	const entries = made.map(({ one, words }) => ({
		document_id: one.document_id,
		version: one.version,
		made_of: madeOf(one),
		title_search: searchText([fold(one.title).text]),
		title_grams: titleGrams(fold(one.title).text),
		content: one.content,
		format: one.format,
		keywords: keywordsOf(words, chineseWordsOf(one.title)),
	}));
	const stamps = new Map((await saveEntries(tx, entries)).map((entry) => [keyOf(entry), entry.stamp]));
	return made.flatMap(({ one, rows }) => rows.map((row) => ({ ...row, stamp: stamps.get(keyOf(one)) ?? 0 })));
}

/**
 * Brings the index up to what the database says of some documents, whatever has happened to them. Words are cut before
 * the lock is taken; what has changed meanwhile is cut anew.
 */
export async function indexDocuments(writing: Writing, documentIds: readonly string[]): Promise<void> {
	const { db, tables, clock } = writing;
	const cut = new Map<string, Cut>();
	for (let ready = false; !ready; ) {
		const uncut = (await findOutdated(db, documentIds, clock())).filter((one) => !cut.has(madeOf(one)));
		for (const [index, made] of (await cutVersions(db, uncut)).entries()) {
			const one = uncut[index];
			if (one) cut.set(madeOf(one), made);
			await keepWords(db, clock(), [made.vocabulary]);
		}
		ready = await writeAlone(db, async (tx) => {
			const wanted = await findOutdated(tx, documentIds, clock());
			if (wanted.some((one) => !cut.has(madeOf(one)))) return false;
			const { small } = await pairForWriting(tx, tables);
			const added = await enter(
				tx,
				wanted.flatMap((one) => {
					const made = cut.get(madeOf(one));
					return made ? [{ one, ...made }] : [];
				}),
			);
			if (added.length > 0) await addRows(small, added);
			const kept = await findIndexable(tx, documentIds, clock());
			for (const id of documentIds) {
				await keepEntries(
					tx,
					id,
					kept.filter((one) => one.document_id === id).map(({ version }) => version),
				);
			}
			if (await someGone(tx, documentIds)) await noteErased(tx, clock());
			if ((await untended(small)) > mostUntended) await tend(small, clock());
			return true;
		});
	}
}

/** The ingest job's step before publication: the documents that show a content are found at the moment they are shown. */
export const indexContent = async (writing: Writing, content: string): Promise<void> =>
	indexDocuments(writing, await documentsWith(writing.db, content));
