import { dayInChina } from '@pacesetter/core/kernel';
import type { Clock } from '../../platform/clock/index.ts';
import { type Database, transact } from '../../platform/db/index.ts';
import { giveParts } from './give-parts.ts';
import { recount } from './recount.ts';
import { remindFiling } from './remind-filing.ts';
import {
	followPlaces,
	giveShortTasks,
	holdIssue,
	isEmergency,
	lapsePaperwork,
	lockTasks,
	nextInScope,
	runningCampaigns,
	tasksPastPaperwork,
} from './store/index.ts';
import { tellDoubles } from './tell-doubles.ts';
import { tellFilings } from './tell-filings.ts';
import { tellOpen } from './tell-open.ts';
import { tellShortTasks } from './tell-short-tasks.ts';

/** More organisations than a province has. */
const everyone = 1_000_000;

/**
 * Gives new organisations their part, also in emergencies, opens rounds that have begun, moves days where the tree has changed, and
 * counts no longer what was to be completed after an emergency and was not (where a campaign has ended as well), and tells what was filed, what is
 * to be filed soon, and what is open at the end.
 */
export async function followCampaigns(needs: { db: Database; clock: Clock }, signal: AbortSignal): Promise<void> {
	const now = needs.clock();
	const today = dayInChina(now);
	await transact(needs.db, async (tx) => {
		const past = await tasksPastPaperwork(tx, today);
		await lockTasks(tx, past);
		await lapsePaperwork(tx, past, today);
		await recount({ tx }, past);
	});
	for (const campaign of await runningCampaigns(needs.db)) {
		if (signal.aborted) return;
		await transact(needs.db, async (tx) => {
			const issue = await holdIssue(tx, campaign);
			if (issue?.state !== 'done') return;
			const all = await nextInScope(tx, { ...issue, today, after: 0, limit: everyone });
			if (await isEmergency(tx, campaign)) {
				await followPlaces(tx, { campaignId: campaign, today });
				await tellShortTasks({ tx, now }, await giveShortTasks(tx, campaign, today));
			}
			const made = await giveParts({ tx, now }, campaign, { organisations: all, isAll: true });
			await tellDoubles({ tx, now }, campaign, made);
		});
		await transact(needs.db, (tx) => tellOpen({ tx, now }, campaign));
		await transact(needs.db, (tx) => tellFilings({ tx, now }, campaign));
		await transact(needs.db, (tx) => remindFiling({ tx, now }, campaign));
	}
}
