import { dayInChina } from '@pacesetter/core/kernel';
import type { Clock } from '../../platform/clock/index.ts';
import { type Database, transact } from '../../platform/db/index.ts';
import { giveParts } from './issue-step.ts';
import { holdIssue, nextInScope, refreshAll, runningCampaigns } from './store/index.ts';

/** More organisations than a province has. */
const everyone = 1_000_000;

/** Gives new organisations their part, opens rounds that have begun, and moves days where the tree has changed. */
export async function followCampaigns(needs: { db: Database; clock: Clock }, signal: AbortSignal): Promise<void> {
	const today = dayInChina(needs.clock());
	for (const campaign of await runningCampaigns(needs.db)) {
		if (signal.aborted) return;
		await transact(needs.db, async (tx) => {
			const issue = await holdIssue(tx, campaign);
			if (issue?.state !== 'done') return;
			await giveParts(tx, campaign, await nextInScope(tx, { ...issue, today, after: 0, limit: everyone }), today);
			await refreshAll(tx, campaign);
		});
	}
}
