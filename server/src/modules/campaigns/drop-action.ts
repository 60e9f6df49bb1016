import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadPractised, loadTask, lockAll } from './load.ts';
import { recount } from './recount.ts';
import { deleteTask, deleteTightening, hasHistory, refreshBelow, spotOf, tasksUnder } from './store/index.ts';

/**
 * Drops an optional action for which nothing was entered, with what its organisation asked for beyond it; what others asked for there stands.
 * @throws Refusal as loadPractised; TASK_LOCKED, CONFLICT
 */
export async function dropAction(act: Act, { id }: { id: string }) {
	const place = spotOf((await loadTask(act, id)).row);
	const below = await lockAll(act, () => tasksUnder(act.tx, place));
	const { row } = await loadPractised(act, id);
	if (row.action.kind === 'mandatory') throw new Refusal('TASK_LOCKED', { reason: 'kind' });
	if (await hasHistory(act.tx, id)) throw new Refusal('CONFLICT', { reason: 'acts' });
	await deleteTightening(act.tx, { ...place, byId: row.organisation.id });
	await deleteTask(act.tx, id);
	await refreshBelow(act.tx, { ...place, campaignId: row.campaign.id });
	await recount(act, below);
	return { id };
}
