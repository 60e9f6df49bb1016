import type { Enqueue, JobHandler } from '../../platform/jobs/index.ts';
import type { Tables } from '../../platform/search/index.ts';
import { indexContent } from './index-documents.ts';
import { rebuildJob, searchHandlers } from './jobs.ts';
import { startMerging } from './merge-index.ts';
import { countDocuments, saveState } from './store/index.ts';
import { makeTables, type Writing } from './writer.ts';

/** What the worker does for search. */
export interface SearchWork {
	readonly handlers: readonly JobHandler[];
	/** A step of the ingest job. Where it fails, the index job that comes with the publication makes up for it. */
	indexContent(content: string): Promise<void>;
	stop(): Promise<void>;
}

type Needs = Omit<Writing, 'tables'> & { readonly enqueue: Enqueue; openTables(): Promise<Tables> };

/** Makes the index where there is none, has it filled from the database where it was lost, and keeps it merged. */
async function open({ enqueue, openTables, ...needs }: Needs) {
	const writing: Writing = { ...needs, tables: await openTables() };
	try {
		await makeTables(writing, async (tx) => {
			const total = await countDocuments(tx);
			if (total === 0) return;
			writing.log.warn('the search index is not there: making it again from the database');
			await saveState(tx, { rebuild_done: 0, rebuild_total: total });
			await enqueue(tx, rebuildJob, {});
		});
	} catch (error) {
		writing.tables.close();
		throw error;
	}
	return { writing, merging: startMerging(writing) };
}

/** Where the index cannot be opened, each job that needs it tries anew: all that has nothing to do with search goes on. */
export async function startSearch(needs: Needs): Promise<SearchWork> {
	let opening: ReturnType<typeof open> | null = null;
	const opened = (): ReturnType<typeof open> => {
		opening ??= open(needs).catch((error) => {
			opening = null;
			throw error;
		});
		return opening;
	};
	const writing = async (): Promise<Writing> => (await opened()).writing;
	await opened().catch((error) => needs.log.error({ err: error }, 'the search index cannot be opened'));
	return {
		handlers: searchHandlers(needs.db, writing),
		indexContent: (content) =>
			writing()
				.then((ready) => indexContent(ready, content))
				.catch((error) => needs.log.error({ err: error }, 'indexing before publication')),
		async stop() {
			// Why it failed was told where it was waited for.
			const search = await opening?.catch(() => null);
			await search?.merging.stop();
		},
	};
}
