import { alike, type Evidence, evidenceFault } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { loadPractised, loadTask } from './load.ts';
import { demandOf, mayCountBeside } from './present.ts';
import { recount } from './recount.ts';
import { actsOf, insertEntry, linkedTasks, lockTasks, openTasksAt, type TaskRow } from './store/index.ts';

interface Input extends Evidence {
	readonly id: string;
	readonly doneOn: string;
	readonly also: readonly string[];
}

/** @throws Refusal INVALID for evidence that is not what a task asks for; QUOTA_FULL */
async function checkEvidence(act: Act, { id, action }: TaskRow, evidence: Evidence): Promise<void> {
	const fault = evidenceFault(action, evidence);
	if (fault) throw new Refusal('INVALID', { field: fault });
	const { quotaHigh } = action;
	if (quotaHigh !== null && (await actsOf(act.tx, id)).length >= quotaHigh)
		throw new Refusal('QUOTA_FULL', { most: quotaHigh });
}

/** Other open tasks of the same organisation for which an act counts as well. @throws Refusal INVALID for one that is none, or asks for something else */
async function loadAlso(act: Act, row: TaskRow, also: readonly string[], doneOn: string): Promise<TaskRow[]> {
	if (also.length === 0) return [];
	const open = await openTasksAt(act.tx, row.organisation.id, dayInChina(act.now));
	return also.map((id) => {
		const found = open.find((one) => one.id === id);
		if (!found || !mayCountBeside(row, found) || alike(demandOf(row), demandOf(found)) === null)
			throw new Refusal('INVALID', { field: 'also' });
		const { fromOn } = found.action;
		if (fromOn !== null && doneOn < fromOn) throw new Refusal('INVALID', { field: 'also' });
		return found;
	});
}

/**
 * Enters what was done, with what shows it: once, for the task, for the same one on other levels, and for others that ask for the
 * same kind of thing (R73).
 * @throws Refusal as loadPractised, checkEvidence and loadAlso; DAY_NOT_TAKEN for a day to come;
 * NOT_FOUND for a document that the caller may not see
 */
export async function addAct(act: Act, { id, doneOn, also, ...evidence }: Input) {
	const others = [...new Set(also)].filter((one) => one !== id);
	await loadTask(act, id);
	const linked = (await linkedTasks(act.tx, [id, ...others])).map(({ taskId }) => taskId);
	await lockTasks(act.tx, [id, ...others, ...linked]);
	const { row, account } = await loadPractised(act, id);
	if (doneOn > dayInChina(act.now)) throw new Refusal('DAY_NOT_TAKEN', { reason: 'future', last: '' });
	for (const task of [row, ...(await loadAlso(act, row, others, doneOn))]) await checkEvidence(act, task, evidence);
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
