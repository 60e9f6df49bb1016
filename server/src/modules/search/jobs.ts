import { z } from 'zod';
import type { Database } from '../../platform/db/index.ts';
import { defineJob, handleJob, type JobHandler } from '../../platform/jobs/index.ts';
import { indexJob } from '../library/index.ts';
import { indexDocuments } from './index-documents.ts';
import { indexAllOutdated } from './index-outdated.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { findState, saveState } from './store/index.ts';
import type { Writing } from './writer.ts';

export const rebuildJob = defineJob({ name: 'search.rebuild', data: z.object({}), retries: 20, seconds: 12 * 3600 });

/** Every night for what was given up, and to forget what was erased: within two days nothing of it is left. */
const outdatedJob = defineJob({
	name: 'search.outdated',
	data: z.object({}),
	retries: 5,
	seconds: 6 * 3600,
	cron: '50 3 * * *',
});

export const searchJobs = [rebuildJob, outdatedJob];

async function rebuild(writing: Writing, signal: AbortSignal): Promise<void> {
	if (!(await rebuildIndex(writing, signal))) throw new Error('the index is being merged; trying again');
}

/** `writing`: fails while the index cannot be opened, and the job is tried again later. */
export const searchHandlers = (db: Database, writing: () => Promise<Writing>): readonly JobHandler[] => [
	handleJob(indexJob, 1, {
		handle: async ({ documentId }) => indexDocuments(await writing(), [documentId]),
		// The next night finds it.
		giveUp: async () => undefined,
	}),
	handleJob(outdatedJob, 1, {
		handle: async (_data, { signal }) => {
			await indexAllOutdated(await writing(), signal);
			if ((await findState(db))?.erased_at) await rebuild(await writing(), signal);
		},
		giveUp: async () => undefined,
	}),
	handleJob(rebuildJob, 1, {
		handle: async (_data, { signal }) => rebuild(await writing(), signal),
		giveUp: () => saveState(db, { rebuild_done: null, rebuild_total: null, rebuild_failed: 'given_up' }),
	}),
];
