import { dayInChina } from '@pacesetter/core/kernel';
import type { Clock } from '../../platform/clock/index.ts';
import { type Database, transact } from '../../platform/db/index.ts';
import { giveParts } from './give-parts.ts';
import { holdIssue, nextInScope, saveReached } from './store/index.ts';
import { tellDoubles } from './tell-doubles.ts';

/** So many organisations are given their part in one transaction: little enough to be shown as progress. */
const batch = 300;

/** One batch. @returns whether all is done */
const step = (db: Database, campaign: string, now: Date): Promise<boolean> =>
	transact(db, async (tx) => {
		const today = dayInChina(now);
		const issue = await holdIssue(tx, campaign);
		if (!issue || issue.state === 'done') return true;
		const next = await nextInScope(tx, { ...issue, today, after: issue.reached, limit: batch });
		const made = await giveParts({ tx, now }, campaign, { organisations: next, isAll: false });
		await tellDoubles({ tx, now }, campaign, made);
		const done = next.length < batch;
		await saveReached(tx, campaign, { reached: next.at(-1) ?? issue.reached, made: next.length, done });
		return done;
	});

/** Gives every organisation in scope its part, unless the campaign has ended. What was done before it was killed stays done, and nothing is made twice. */
export async function issueCampaign(
	needs: { db: Database; clock: Clock },
	campaign: string,
	signal: AbortSignal,
): Promise<void> {
	while (!signal.aborted && !(await step(needs.db, campaign, needs.clock())));
}
