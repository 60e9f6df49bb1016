import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.ts';

/** The words of a content, laid on every desk that waits for them. */
export const readJob = defineJob({
	name: 'directives.read',
	data: z.object({ content: z.string() }),
	retries: 5,
	seconds: 600,
});

/** What was read before clauses were kept in a form that is found again, or by other rules. */
export const printJob = defineJob({
	name: 'directives.print',
	data: z.object({}),
	retries: 2,
	seconds: 3600,
	cron: '50 3 * * *',
});

export const directiveJobs = [readJob, printJob];

/** Spoken when a directive is read further, or something was done on its desk; the payload is its id. */
export const directiveChannel = 'directives';
