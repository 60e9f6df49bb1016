import { dayInChina } from '@pacesetter/core/kernel';
import type { Clock } from '../../platform/clock/index.ts';
import { type Database, transact } from '../../platform/db/index.ts';
import { giveParts } from './issue-step.ts';
import { holdIssue, nextInScope, refreshAll, runningCampaigns } from './store/index.ts';
import { tellDoubles } from './tell-doubles.ts';
import { tellOpen } from './tell-open.ts';

/** More organisations than a province has. */
const everyone = 1_000_000;

/** Gives new organisations their part, opens rounds that have begun, moves days where the tree has changed, and tells what is open at the end. */
export async function followCampaigns(needs: { db: Database; clock: Clock }, signal: AbortSignal): Promise<void> {
	const now = needs.clock();
	const today = dayInChina(now);
	for (const campaign of await runningCampaigns(needs.db)) {
		if (signal.aborted) return;
		await transact(needs.db, async (tx) => {
			const issue = await holdIssue(tx, campaign);
			if (issue?.state !== 'done') return;
			const all = await nextInScope(tx, { ...issue, today, after: 0, limit: everyone });
			const made = await giveParts(tx, campaign, all, today);
			await refreshAll(tx, campaign);
			await tellDoubles({ tx, now }, campaign, made);
		});
		await transact(needs.db, (tx) => tellOpen({ tx, now }, campaign));
	}
}
