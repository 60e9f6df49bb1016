import { findOutdated, indexDocuments } from './index-documents.ts';
import { documentsAfter, findState } from './store/index.ts';
import type { Writing } from './writer.ts';

/** Documents that are looked at at once. */
const batch = 100;

/** Indexes those of some documents whose rows are not as they should be. */
export async function indexOutdated(writing: Writing, documentIds: readonly string[]): Promise<void> {
	const late = await findOutdated(writing.db, documentIds, writing.clock());
	if (late.length > 0) await indexDocuments(writing, [...new Set(late.map((one) => one.document_id))]);
}

/** Makes up for every index job that was given up. */
export async function indexAllOutdated(writing: Writing, signal: AbortSignal): Promise<void> {
	const { db } = writing;
	// A rebuild that is under way comes to them all.
	if (typeof (await findState(db))?.rebuild_done === 'number') return;
	for (let ids = await documentsAfter(db, null, batch); ids.length > 0; ) {
		signal.throwIfAborted();
		await indexOutdated(writing, ids);
		ids = await documentsAfter(db, ids.at(-1) ?? null, batch);
	}
}
