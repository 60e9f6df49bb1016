import { z } from 'zod';
import type { Database } from '../../platform/db/index.ts';
import { defineJob, handleJob, type JobHandler } from '../../platform/jobs/index.ts';
import type { ContentFollower } from '../library/index.ts';
import { makeFingerprint, rebuild } from './make-fingerprint.ts';

/** A content's text is complete: its fingerprint is made. */
export const fingerprintJob: ContentFollower = defineJob({
	name: 'duplicates.fingerprint',
	data: z.object({ content: z.string() }),
	retries: 5,
	seconds: 600,
});

/** Every night for what was given up or was made by older rules, and when an operator asks for it. */
export const rebuildJob = defineJob({
	name: 'duplicates.rebuild',
	data: z.object({}),
	retries: 20,
	seconds: 6 * 3600,
	cron: '20 3 * * *',
});

export const duplicateJobs = [fingerprintJob, rebuildJob];

export const duplicateHandlers = (db: Database): readonly JobHandler[] => [
	handleJob(fingerprintJob, 1, {
		handle: ({ content }) => makeFingerprint(db, content),
		// The next night takes it up again.
		giveUp: async () => undefined,
	}),
	handleJob(rebuildJob, 1, {
		handle: (_data, { signal }) => rebuild(db, signal),
		giveUp: async () => undefined,
	}),
];
