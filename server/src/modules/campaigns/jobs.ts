import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.ts';

/** A plan is issued: each organisation in its scope is given its instance and its tasks. */
export const issueJob = defineJob({
	name: 'campaigns.issue',
	data: z.object({ campaign: z.uuid() }),
	retries: 20,
	seconds: 3600,
});

/** What changed in the tree and in the calendar since: new organisations, new rounds, other places. */
export const followJob = defineJob({
	name: 'campaigns.follow',
	data: z.object({}),
	retries: 2,
	seconds: 3600,
	cron: '*/15 * * * *',
});

export const campaignJobs = [issueJob, followJob];
