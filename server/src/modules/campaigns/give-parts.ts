import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { miscounted, recount } from './recount.ts';
import {
	countFromLevels,
	dropTasks,
	inheritGrants,
	lockTasks,
	type MadeTask,
	makeInstances,
	type Places,
	passedTasks,
	passHours,
	shiftedTasks,
	shiftTasks,
	staleTasks,
	tasksOnLevels,
	tasksWithActs,
	tasksWithTargets,
	uncountedTasks,
	ungrantedTasks,
} from './store/index.ts';

type Bringing = Pick<Act, 'tx' | 'now'>;

/**
 * Brings tasks of a campaign, which is held, to what holds now: what counts on other levels counts here too, what was granted above is
 * granted here, what was done is measured by what is asked now, days follow the tree, and what is asked no longer goes. All of them are locked at once, in their order.
 * @param parts the organisations whose tasks are looked at, and tasks that were made in this transaction, which nobody else sees
 */
export async function bringTasks(
	{ tx, now }: Bringing,
	campaign: string,
	parts: { at: Places; given: readonly (MadeTask & { id: string })[] },
): Promise<void> {
	const { at, given } = parts;
	const today = dayInChina(now);
	const fresh = [...new Set(given.map(({ organisationId }) => organisationId))];
	// Whoever enters something on another level in this moment is waited for, or finds what was made here.
	const near = await tasksOnLevels(tx, campaign, fresh);
	const uncounted = await uncountedTasks(tx, campaign, { at, today });
	const granted = await ungrantedTasks(tx, campaign, at);
	// A plan that is issued may ask for more or less than before; of what only goes with the tree there is little.
	const asked = at === null ? await tasksWithTargets(tx, campaign) : await tasksWithActs(tx, campaign, at);
	const measured = await miscounted({ tx }, asked);
	const shifted = await shiftedTasks(tx, campaign, at);
	const passed = await passedTasks(tx, campaign, now);
	const stale = await staleTasks(tx, campaign, { at, today });
	const made = new Set(given.map(({ id }) => id));
	const held = [near, uncounted, granted, measured, shifted, passed, stale].flat();
	await lockTasks(
		tx,
		held.filter((id) => !made.has(id)),
	);
	await dropTasks(tx, stale);
	await inheritGrants(tx, campaign, granted);
	const counted = await countFromLevels(tx, campaign, { taskIds: [...near, ...uncounted], today });
	await recount({ tx }, [...counted, ...measured]);
	await passHours(tx, campaign, { taskIds: passed, now });
	await shiftTasks(tx, campaign, [...shifted, ...granted]);
}

/** Gives organisations their part of a campaign, which is held. @param isAll whether all of its tasks follow, whoever has them */
export async function giveParts(
	act: Bringing,
	campaign: string,
	{ organisations, isAll }: { organisations: readonly number[]; isAll: boolean },
): Promise<MadeTask[]> {
	const given = await makeInstances(act.tx, campaign, organisations, dayInChina(act.now));
	await bringTasks(act, campaign, { at: isAll ? null : organisations, given });
	return given;
}
