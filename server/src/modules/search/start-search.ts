import type { Enqueue, JobHandler } from '../../platform/jobs/index.ts';
import { repeat } from '../../platform/process/index.ts';
import { dropUnused } from './drop-unused.ts';
import { indexContent } from './index-documents.ts';
import { rebuildJob, searchHandlers } from './jobs.ts';
import { mergeWhenDue } from './merge-index.ts';
import { countDocuments, countEntries, findState, saveState } from './store/index.ts';
import { answers } from './whole.ts';
import { makeTables, type Writing } from './writer.ts';

/** What the worker does for search. */
export interface SearchWork {
	readonly handlers: readonly JobHandler[];
	/** A step of the ingest job. Where it fails, the index job that comes with the publication makes up for it. */
	indexContent(content: string): Promise<void>;
	stop(): Promise<void>;
}

type Needs = Writing & { readonly enqueue: Enqueue };

/** Between two looks at the index, in milliseconds. */
const pause = 5_000;
/** Tables that are there are made again when they did not answer so many times in a row. */
const patience = 3;

/** Makes the index where there is none or `broken` is the main table, and has it filled from the database. */
const provide = ({ enqueue, ...writing }: Needs, broken: string | null): Promise<boolean> =>
	makeTables(
		writing,
		async (tx) => {
			const total = await countDocuments(tx);
			if (total === 0) return;
			// On a new installation there never was one.
			if ((await countEntries(tx)) > 0)
				writing.log.warn('the search index is not there: making it again from the database');
			await saveState(tx, { rebuild_done: 0, rebuild_total: total });
			await enqueue(tx, rebuildJob, {});
		},
		broken,
	);

/** Keeps an eye on the index: makes it where it is missing or broken, merges what is new, drops what is not read any more. */
function watch(needs: Needs): { stop(): Promise<void> } {
	let silent = 0;
	return repeat(
		pause,
		async () => {
			const broken = silent >= patience ? ((await findState(needs.db))?.main ?? null) : null;
			await provide(needs, broken);
			silent = (await answers(needs)) ? 0 : silent + 1;
			if (silent > 0) return;
			await mergeWhenDue(needs);
			await dropUnused(needs);
		},
		// What is new is found where it is, and is merged the next time.
		(error) => needs.log.warn({ err: error }, 'keeping the index'),
	);
}

/** Where the index cannot be opened, each job that needs it is tried again: all that has nothing to do with search goes on. */
export async function startSearch(needs: Needs): Promise<SearchWork> {
	const writing = async (): Promise<Writing> => {
		await provide(needs, null);
		return needs;
	};
	await writing().catch((error) => needs.log.error({ err: error }, 'the search index cannot be opened'));
	const watching = watch(needs);
	return {
		handlers: searchHandlers(needs.db, writing),
		indexContent: (content) =>
			writing()
				.then((ready) => indexContent(ready, content))
				.catch((error) => needs.log.error({ err: error }, 'indexing before publication')),
		stop: watching.stop,
	};
}
