import { z } from 'zod';
import { defineJob, handleJob, type JobHandler } from '../../platform/jobs/index.ts';
import { indexJob } from '../library/index.ts';
import { indexDocuments } from './index-documents.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { saveState } from './store/index.ts';
import type { Writing } from './writer.ts';

export const rebuildJob = defineJob({ name: 'search.rebuild', data: z.object({}), retries: 20, seconds: 12 * 3600 });

export const searchJobs = [rebuildJob];

export const searchHandlers = (writing: Writing): readonly JobHandler[] => [
	handleJob(indexJob, 1, {
		handle: ({ documentId }) => indexDocuments(writing, [documentId]),
		// A rebuild finds it.
		giveUp: async () => undefined,
	}),
	handleJob(rebuildJob, 1, {
		async handle(_data, { signal }) {
			if (!(await rebuildIndex(writing, signal))) throw new Error('the index is being merged; trying again');
		},
		giveUp: () => saveState(writing.db, { rebuild_done: null, rebuild_total: null, rebuild_failed: 'given_up' }),
	}),
];
