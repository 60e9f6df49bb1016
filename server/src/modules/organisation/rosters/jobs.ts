import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/index.ts';

/** A step of a roster. `reading` tells one reading from another: a job of an earlier one has nothing to do. */
export const rosterJob = defineJob({
	name: 'organisation.roster',
	data: z.object({
		batch: z.uuid(),
		step: z.enum(['read', 'compare', 'apply', 'undo', 'empty']),
		reading: z.number().int(),
	}),
	retries: 5,
	// A million rows take minutes; a worker that has died is noticed by its heartbeat long before.
	seconds: 2 * 3600,
});
