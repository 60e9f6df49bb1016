import { z } from 'zod';
import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { defineJob, handleJob, type JobHandler } from '../../platform/jobs/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { giveAllowances } from './allowance.ts';

/** Every hour, so that an account made today has this month's points today, and so that a night that failed is made up. */
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
