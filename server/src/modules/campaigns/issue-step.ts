import { dayInChina } from '@pacesetter/core/kernel';
import type { Clock } from '../../platform/clock/index.ts';
import { type Database, transact } from '../../platform/db/index.ts';
import { recount } from './recount.ts';
import {
	countFromAbove,
	holdIssue,
	lockTasks,
	makeInstances,
	nextInScope,
	refreshAt,
	saveReached,
} from './store/index.ts';

/** So many organisations are given their part in one transaction: little enough to be shown as progress. */
const batch = 300;

/** Gives organisations their part, with what they did already for a campaign above. */
export async function giveParts(
	tx: Database,
	campaign: string,
	organisations: readonly number[],
	today: string,
): Promise<void> {
	await makeInstances(tx, campaign, organisations, today);
	const counted = await countFromAbove(tx, campaign, organisations);
	await lockTasks(tx, counted);
	await recount({ tx }, counted);
}

/** One batch. @returns whether all is done */
const step = (db: Database, campaign: string, today: string): Promise<boolean> =>
	transact(db, async (tx) => {
		const issue = await holdIssue(tx, campaign);
		if (!issue || issue.state === 'done') return true;
		const next = await nextInScope(tx, { ...issue, today, after: issue.reached, limit: batch });
		await giveParts(tx, campaign, next, today);
		await refreshAt(tx, campaign, next);
		const done = next.length < batch;
		await saveReached(tx, campaign, { reached: next.at(-1) ?? issue.reached, made: next.length, done });
		return done;
	});

/** Gives every organisation in scope its part. What was done before it was killed stays done, and nothing is made twice. */
export async function issueCampaign(
	needs: { db: Database; clock: Clock },
	campaign: string,
	signal: AbortSignal,
): Promise<void> {
	while (!signal.aborted && !(await step(needs.db, campaign, dayInChina(needs.clock()))));
}
