import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { tell } from '../notices/index.ts';
import { loadPractised, loadTask, lockAll } from './load.ts';
import { recount } from './recount.ts';
import { requireRoom } from './require-room.ts';
import { type ActRow, countsOf, findAct, lapsedModels, setWithdrawn } from './store/index.ts';

async function loadAct(act: Act, id: string): Promise<ActRow> {
	const found = await findAct(act.tx, id);
	if (!found) throw new Refusal('NOT_FOUND');
	return found;
}

async function turn(act: Act, id: string, withdrawn: boolean) {
	const { taskId, entryId } = await loadAct(act, id);
	await loadTask(act, taskId);
	const taskIds = await lockAll(act, async () => (await countsOf(act.tx, entryId)).map((count) => count.taskId));
	await loadPractised(act, taskId);
	act.record({ subject: { kind: 'act', id }, details: taskIds.length > 1 ? { tasks: taskIds } : {} });
	const held = await loadAct(act, id);
	if ((held.withdrawnAt !== null) === withdrawn) throw new Refusal('CONFLICT', { reason: 'taken_back' });
	const counts = await countsOf(act.tx, entryId);
	if (counts.some(({ judged }) => judged)) throw new Refusal('CONFLICT', { reason: 'judged' });
	if (counts.some(({ running }) => !running)) throw new Refusal('CAMPAIGN_NOT_RUNNING');
	if (!withdrawn) await requireRoom(act, taskIds);
	await setWithdrawn(act.tx, entryId, withdrawn ? act.now : null);
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

/** Enters it again as it was, wherever it counted. @throws Refusal as withdrawAct; QUOTA_FULL where others took its place */
export const restoreAct = (act: Act, { id }: { id: string }) => turn(act, id, false);
