import { z } from 'zod';
import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { defineJob, handleJob, type JobHandler } from '../../platform/jobs/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { countDue, removeDue } from '../../platform/retention/index.ts';
import { reseal, type Secrets } from '../../platform/secrets/index.ts';
import type { Kept } from './kept.ts';

/** After a rotation, and every night for what somebody sealed with an old key at the last moment. */
export const resealJob = defineJob({
	name: 'custody.reseal',
	data: z.object({}),
	retries: 20,
	seconds: 6 * 3600,
	cron: '40 3 * * *',
});

/** Every night. */
export const retentionJob = defineJob({
	name: 'custody.retention',
	data: z.object({}),
	retries: 5,
	seconds: 6 * 3600,
	cron: '10 4 * * *',
});

/** When somebody asks what is due, or has set a period. */
export const retentionCountJob = defineJob({
	name: 'custody.retention_count',
	data: z.object({}),
	retries: 5,
	seconds: 6 * 3600,
});

export const custodyJobs = [resealJob, retentionJob, retentionCountJob];

export const custodyHandlers = (
	kept: Kept,
	{ db, secrets, clock, log, settling }: { db: Database; secrets: Secrets; clock: Clock; log: Log; settling?: number },
): readonly JobHandler[] => [
	handleJob(resealJob, 1, {
		async handle(_data, { signal }) {
			const left = await reseal({
				db,
				secrets,
				columns: kept.sealed,
				log,
				signal,
				...(settling === undefined ? {} : { settling }),
			});
			if (left > 0) log.warn({ left }, 'values are still sealed with an old key');
		},
		// The next night begins anew.
		giveUp: async () => undefined,
	}),
	handleJob(retentionJob, 1, {
		async handle(_data, { signal }) {
			const rules = kept.retention;
			log.info(await removeDue({ db, rules, now: clock(), act: 'custody.retention.remove', signal }), 'retention');
		},
		giveUp: async () => undefined,
	}),
	handleJob(retentionCountJob, 1, {
		handle: (_data, { signal }) => countDue({ db, rules: kept.retention, now: clock(), signal }),
		giveUp: async () => undefined,
	}),
];
