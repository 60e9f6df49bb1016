import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { handleJob, type JobHandler } from '../../platform/jobs/index.ts';
import { followCampaigns } from './follow.ts';
import { issueCampaign } from './issue-step.ts';
import { followJob, issueJob } from './jobs.ts';

export const campaignHandlers = (needs: { db: Database; clock: Clock }): readonly JobHandler[] => [
	handleJob(issueJob, 1, {
		handle: ({ campaign }, { signal }) => issueCampaign(needs, campaign, signal),
		// It shows how far it came, and issuing again goes on.
		giveUp: async () => undefined,
	}),
	handleJob(followJob, 1, {
		handle: (_data, { signal }) => followCampaigns(needs, signal),
		giveUp: async () => undefined,
	}),
];
