import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { tell } from '../notices/index.ts';
import { requireOneRound } from './act-days.ts';
import { countLinked } from './count-linked.ts';
import { loadPractised, loadTask, lockAll } from './load.ts';
import { recount } from './recount.ts';
import { requireRoom } from './require-room.ts';
import {
	type ActRow,
	addCounts,
	countsOf,
	type EntryCount,
	type EntryState,
	findAct,
	lapsedModels,
	linkedTasks,
	otherRounds,
	setWithdrawn,
} from './store/index.ts';

async function loadAct(act: Act, id: string): Promise<ActRow> {
	const found = await findAct(act.tx, id);
	if (!found) throw new Refusal('NOT_FOUND');
	return found;
}

interface Again {
	readonly doneOn: string;
	readonly organisationId: number;
}
interface More {
	/** The count that shows what the others count. */
	readonly from: string;
	readonly counts: readonly EntryCount[];
}

/** What is entered again counts as if it were entered now: also on levels that have come since. */
async function countedSince(act: Act, { doneOn, organisationId }: Again, held: readonly EntryState[]): Promise<More[]> {
	const more: More[] = [];
	for (const { id: from, taskId, paperwork } of held) {
		if (paperwork === 'lapsed') continue;
		const known = [...held, ...more.flatMap(({ counts }) => counts)];
		const wish = { organisationId, doneOn, isOwed: paperwork === 'owed' };
		more.push({ from, counts: await countLinked(act, taskId, wish, known) });
	}
	return more;
}

async function turn(act: Act, id: string, withdrawn: boolean) {
	const { taskId, entryId } = await loadAct(act, id);
	await loadTask(act, taskId);
	const counting = async () => {
		const held = (await countsOf(act.tx, entryId)).map((count) => count.taskId);
		return withdrawn ? held : [...held, ...(await linkedTasks(act.tx, held)).map((linked) => linked.taskId)];
	};
	await lockAll(act, async () => {
		const ids = await counting();
		return withdrawn ? ids : [...ids, ...(await otherRounds(act.tx, ids))];
	});
	const taskIds = await counting();
	const { row } = await loadPractised(act, taskId);
	act.record({ subject: { kind: 'act', id }, details: taskIds.length > 1 ? { tasks: taskIds } : {} });
	const held = await loadAct(act, id);
	if ((held.withdrawnAt !== null) === withdrawn) throw new Refusal('CONFLICT', { reason: 'taken_back' });
	const counts = await countsOf(act.tx, entryId);
	if (counts.some(({ judged }) => judged)) throw new Refusal('CONFLICT', { reason: 'judged' });
	if (counts.some(({ running }) => !running)) throw new Refusal('CAMPAIGN_NOT_RUNNING');
	const again = { doneOn: held.doneOn, organisationId: row.organisation.id };
	const more = withdrawn ? [] : await countedSince(act, again, counts);
	if (!withdrawn) {
		const ids = [...counts, ...more.flatMap((one) => one.counts)].map((count) => count.taskId);
		await requireOneRound(act, ids, held.doneOn);
		await requireRoom(act, ids);
	}
	await setWithdrawn(act.tx, entryId, withdrawn ? act.now : null);
	for (const one of more) await addCounts(act.tx, one.from, one.counts);
	await recount(act, taskIds);
	for (const { campaignId, answeredBy, ...parameters } of withdrawn ? await lapsedModels(act.tx, taskIds) : [])
		await tell(act, answeredBy ?? [], {
			kind: 'campaigns.model_lapsed',
			parameters: { title: parameters.text, organisation: parameters.organisation },
			link: `/desk/campaigns/${campaignId}/models`,
		});
	return { id };
}

/**
 * Takes back what was entered, wherever it counts, unless somebody judged it. Whoever recommended an action as a model of which nothing
 * is left is told.
 * @throws Refusal as loadPractised; CONFLICT; CAMPAIGN_NOT_RUNNING
 */
export const withdrawAct = (act: Act, { id }: { id: string }) => turn(act, id, true);

/** Enters it again as it was, wherever it counted and on levels that have come since. @throws Refusal as withdrawAct; QUOTA_FULL where others took its place, CONFLICT where another round did */
export const restoreAct = (act: Act, { id }: { id: string }) => turn(act, id, false);
