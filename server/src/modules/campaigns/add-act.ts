import { alike, type Evidence, evidenceFault } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { loadPractised, loadTask, lockWithLinked } from './load.ts';
import { demandOf, mayCountBeside } from './present.ts';
import { recount } from './recount.ts';
import { requireRoom } from './require-room.ts';
import { insertEntry, openTasksAt, type TaskRow } from './store/index.ts';

interface Input extends Evidence {
	readonly id: string;
	readonly doneOn: string;
	readonly also: readonly string[];
}

/** @throws Refusal INVALID for evidence that is not what a task asks for */
function checkEvidence({ action }: TaskRow, evidence: Evidence): void {
	const fault = evidenceFault(action, evidence);
	if (fault) throw new Refusal('INVALID', { field: fault });
}

/** Other open tasks of the same organisation for which an act counts as well. @throws Refusal INVALID for one that is none, asks for something else, or is another round of one of them */
async function loadAlso(act: Act, row: TaskRow, also: readonly string[], doneOn: string): Promise<TaskRow[]> {
	if (also.length === 0) return [];
	const open = await openTasksAt(act.tx, row.organisation.id, dayInChina(act.now));
	const chosen = open.filter(({ id }) => also.includes(id));
	// One entry is one act: of each action it does one round at most.
	const actions = new Set(chosen.map(({ action }) => action.id));
	const isApart = actions.size === also.length;
	const fits = (one: TaskRow): boolean =>
		mayCountBeside(row, one) &&
		alike(demandOf(row), demandOf(one)) !== null &&
		(one.action.fromOn === null || doneOn >= one.action.fromOn);
	if (!isApart || !chosen.every(fits)) throw new Refusal('INVALID', { field: 'also' });
	return chosen;
}

/**
 * Enters what was done, with what shows it: once, for the task, for the same one on other levels, and for others that ask for the
 * same kind of thing (R73).
 * @throws Refusal as loadPractised, checkEvidence, loadAlso and requireRoom; DAY_NOT_TAKEN for a day to come;
 * NOT_FOUND for a document that the caller may not see
 */
export async function addAct(act: Act, { id, doneOn, also, ...evidence }: Input) {
	const others = [...new Set(also)].filter((one) => one !== id);
	await loadTask(act, id);
	const linked = await lockWithLinked(act, [id, ...others]);
	const { row, account } = await loadPractised(act, id);
	if (doneOn > dayInChina(act.now)) throw new Refusal('DAY_NOT_TAKEN', { reason: 'future', last: '' });
	for (const task of [row, ...(await loadAlso(act, row, others, doneOn))]) checkEvidence(task, evidence);
	await requireRoom(act, [id, ...others, ...linked]);
	if (evidence.documentNumber !== null) await loadVisible(act, evidence.documentNumber);
	const taskIds = [id, ...others, ...linked];
	const made = await insertEntry(act.tx, { ...evidence, taskIds, doneOn, accountId: account.accountId, now: act.now });
	await recount(act, taskIds);
	act.record({
		subject: { kind: 'act', id: made },
		details: { task: id, doneOn, ...(taskIds.length > 1 ? { also: taskIds.slice(1) } : {}) },
	});
	return { id: made };
}
