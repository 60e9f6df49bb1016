import { z } from 'zod';
import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { defineJob, handleJob, type JobHandler } from '../../platform/jobs/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { giveAllowances } from './allowance.ts';

/**
 * Whoever comes is given his points as he comes (`giveAllowance`); this gives them to all others, since they are for nobody's visit.
 * Every hour, so that one that failed is made up.
 */
export const allowanceJob = defineJob({
	name: 'points.allowance',
	data: z.object({}),
	retries: 5,
	seconds: 3600,
	cron: '5 * * * *',
});

export const pointsHandler = ({ db, clock, log }: { db: Database; clock: Clock; log: Log }): JobHandler =>
	handleJob(allowanceJob, 1, {
		async handle(_data, { signal }) {
			const accounts = await giveAllowances(db, clock, signal);
			if (accounts > 0) log.info({ accounts }, 'allowance');
		},
		// The next hour begins anew.
		giveUp: async () => undefined,
	});
