import { type Evidence, evidenceFault } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { countLinked } from './count-linked.ts';
import { loadPractised, loadTask, lockWithLinked } from './load.ts';
import { recount } from './recount.ts';
import { requireRoom } from './require-room.ts';
import { addCounts, completeEvidence, countsOf, findAct } from './store/index.ts';

/**
 * Completes what was entered in an emergency by what its task asks for, on every level, while there is time (R37). Where one line was not
 * enough it counts from now on.
 * @throws Refusal as loadPractised and requireRoom; CONFLICT when nothing is owed any more; INVALID for evidence that is not what the task asks
 * for; NOT_FOUND for a document that the caller may not see
 */
export async function completeAct(act: Act, { id, ...evidence }: Evidence & { id: string }) {
	const seen = await findAct(act.tx, id);
	if (!seen) throw new Refusal('NOT_FOUND');
	await loadTask(act, seen.taskId);
	const linked = await lockWithLinked(act, [seen.taskId]);
	const { row } = await loadPractised(act, seen.taskId);
	act.record({ subject: { kind: 'act', id }, details: { task: row.id } });
	const held = await findAct(act.tx, id);
	const isOver = held?.paperworkUntil != null && held.paperworkUntil < dayInChina(act.now);
	if (held?.paperwork !== 'owed' || held.withdrawnAt !== null || isOver)
		throw new Refusal('CONFLICT', { reason: 'not_owed' });
	const fault = evidenceFault(row.action, evidence);
	if (fault) throw new Refusal('INVALID', { field: fault });
	if (evidence.documentNumber !== null) await loadVisible(act, evidence.documentNumber);
	const taskIds = [row.id, ...linked];
	await completeEvidence(act.tx, { entryId: held.entryId, taskIds }, evidence);
	const wish = { organisationId: row.organisation.id, doneOn: held.doneOn, isOwed: false };
	const counts = await countLinked(act, row.id, wish, await countsOf(act.tx, held.entryId));
	await requireRoom(
		act,
		counts.map(({ taskId }) => taskId),
	);
	await addCounts(act.tx, id, counts);
	await recount(act, taskIds);
	return { id };
}
