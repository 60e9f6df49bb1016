import { transact } from '../../platform/db/index.ts';
import type { Enqueue, JobHandler } from '../../platform/jobs/index.ts';
import { indexContent } from './index-documents.ts';
import { rebuildJob, searchHandlers } from './jobs.ts';
import { startMerging } from './merge-index.ts';
import { countDocuments } from './store/index.ts';
import { makeTables, type Writing } from './writer.ts';

/** What the worker does for search. */
export interface SearchWork {
	readonly handlers: readonly JobHandler[];
	/** A step of the ingest job. Where it fails, the index job that comes with the publication makes up for it. */
	indexContent(content: string): Promise<void>;
	stop(): Promise<void>;
}

/** Makes the index where there is none, fills it from the database where it was lost, and keeps it merged. */
export async function startSearch(writing: Writing, enqueue: Enqueue): Promise<SearchWork> {
	const made = await makeTables(writing);
	if (made && (await countDocuments(writing.db)) > 0) {
		writing.log.warn('the search index is not there: making it again from the database');
		await transact(writing.db, (tx) => enqueue(tx, rebuildJob, {}));
	}
	const merging = startMerging(writing);
	return {
		handlers: searchHandlers(writing),
		indexContent: (content) =>
			indexContent(writing, content).catch((error) => writing.log.error({ err: error }, 'indexing before publication')),
		stop: merging.stop,
	};
}
