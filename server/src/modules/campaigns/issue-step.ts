import { dayInChina } from '@pacesetter/core/kernel';
import type { Clock } from '../../platform/clock/index.ts';
import { type Database, transact } from '../../platform/db/index.ts';
import { recount } from './recount.ts';
import {
	countFromAbove,
	holdIssue,
	lockTasks,
	type MadeTask,
	makeInstances,
	nextInScope,
	refreshAt,
	saveReached,
	tasksAbove,
} from './store/index.ts';
import { tellDoubles } from './tell-doubles.ts';

/** So many organisations are given their part in one transaction: little enough to be shown as progress. */
const batch = 300;

/** Gives organisations their part, with what they did already for a campaign above. @returns the tasks that were made */
export async function giveParts(
	tx: Database,
	campaign: string,
	organisations: readonly number[],
	today: string,
): Promise<MadeTask[]> {
	const made = await makeInstances(tx, campaign, organisations, today);
	// Whoever enters something above in this moment is waited for, or finds what was made here.
	const given = new Set(made.map(({ organisationId }) => organisationId));
	await lockTasks(tx, await tasksAbove(tx, campaign, [...given]));
	const counted = await countFromAbove(tx, campaign, organisations);
	await lockTasks(tx, counted);
	await recount({ tx }, counted);
	return made;
}

/** One batch. @returns whether all is done */
const step = (db: Database, campaign: string, now: Date): Promise<boolean> =>
	transact(db, async (tx) => {
		const today = dayInChina(now);
		const issue = await holdIssue(tx, campaign);
		if (!issue || issue.state === 'done') return true;
		const next = await nextInScope(tx, { ...issue, today, after: issue.reached, limit: batch });
		const made = await giveParts(tx, campaign, next, today);
		await refreshAt(tx, campaign, next);
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
