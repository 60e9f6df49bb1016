import { alike, type Evidence, evidenceFault, hasLine } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { countLinked } from './count-linked.ts';
import { loadPractised, loadTask, lockWithLinked } from './load.ts';
import { demandOf, mayCountBeside } from './present.ts';
import { recount } from './recount.ts';
import { requireRoom } from './require-room.ts';
import { type EntryCount, emergencyOn, insertEntry, openTasksAt, type TaskRow } from './store/index.ts';

interface Input extends Evidence {
	readonly id: string;
	readonly doneOn: string;
	readonly also: readonly string[];
}

/**
 * How something counts for a task: in an emergency one line is enough, and the rest is owed (R37).
 * @throws Refusal INVALID for evidence that is not what a task asks for
 */
async function checkEvidence(act: Act, row: TaskRow, evidence: Evidence, doneOn: string): Promise<EntryCount> {
	const { id, action, campaign, organisation } = row;
	const place = { campaignId: campaign.id, organisationId: organisation.id, day: doneOn, today: dayInChina(act.now) };
	const found = action.emergency ? { id: action.emergency.id, relaxed: true } : await emergencyOn(act.tx, place);
	const fault = evidenceFault(action, evidence);
	const enough = fault === null || (found?.relaxed === true && hasLine(evidence));
	if (!enough) throw new Refusal('INVALID', { field: found?.relaxed ? 'line' : fault });
	const isOwed = fault !== null && action.emergency === null;
	return { taskId: id, emergencyId: found?.id ?? null, paperwork: isOwed ? 'owed' : null };
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
	await lockWithLinked(act, [id, ...others]);
	const { row, account } = await loadPractised(act, id);
	if (doneOn > dayInChina(act.now)) throw new Refusal('DAY_NOT_TAKEN', { reason: 'future', last: '' });
	const counts: EntryCount[] = [];
	for (const task of [row, ...(await loadAlso(act, row, others, doneOn))])
		counts.push(await checkEvidence(act, task, evidence, doneOn));
	if (evidence.documentNumber !== null) await loadVisible(act, evidence.documentNumber);
	for (const { taskId, paperwork } of [...counts]) {
		const wish = { organisationId: row.organisation.id, doneOn, isOwed: paperwork === 'owed' };
		counts.push(...(await countLinked(act, taskId, wish, counts)));
	}
	const taskIds = counts.map(({ taskId }) => taskId);
	await requireRoom(act, taskIds);
	const made = await insertEntry(act.tx, { ...evidence, counts, doneOn, accountId: account.accountId, now: act.now });
	await recount(act, taskIds);
	act.record({
		subject: { kind: 'act', id: made },
		details: { task: id, doneOn, ...(taskIds.length > 1 ? { also: taskIds.slice(1) } : {}) },
	});
	return { id: made };
}
