import { alike, type Evidence, evidenceFault, hasLine, wasHeld } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { requireActDay, requireOneRound } from './act-days.ts';
import { countLinked } from './count-linked.ts';
import { loadPractised, loadTask, lockWithLinked } from './load.ts';
import { demandOf, mayCountBeside } from './present.ts';
import { recount } from './recount.ts';
import { requireRoom } from './require-room.ts';
import {
	addCounts,
	completeEvidence,
	countsOf,
	type EntryCount,
	emergencyOn,
	insertEntry,
	linkedTasks,
	openTasksAt,
	otherRounds,
	rootsOf,
	type TaskRow,
	waitingFor,
} from './store/index.ts';

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
	const isWhole = evidence.meeting === null || wasHeld(evidence.meeting);
	const enough = fault === null || (found?.relaxed === true && isWhole && hasLine(evidence));
	if (!enough) throw new Refusal('INVALID', { field: found?.relaxed && isWhole ? 'line' : fault });
	const isOwed = fault !== null && action.emergency === null;
	return { taskId: id, emergencyId: found?.id ?? null, paperwork: isOwed ? 'owed' : null };
}

/**
 * Other open tasks of the same organisation for which an act counts as well. @throws Refusal INVALID for one that is none, asks for
 * something else, or is another round of one of them, on whichever level
 */
async function loadAlso(act: Act, row: TaskRow, also: readonly string[]): Promise<TaskRow[]> {
	if (also.length === 0) return [];
	const open = await openTasksAt(act.tx, row.organisation.id, dayInChina(act.now));
	const chosen = open.filter(({ id }) => also.includes(id));
	// One entry is one act: of each action it does one round at most.
	const roots = await rootsOf(
		act.tx,
		[row, ...chosen].map(({ action }) => action.id),
	);
	const actions = new Set(chosen.map(({ action }) => roots.get(action.id)));
	const isApart = actions.size === also.length;
	const fits = (one: TaskRow): boolean =>
		mayCountBeside(row, one, roots) && alike(demandOf(row), demandOf(one)) !== null;
	if (!isApart || !chosen.every(fits)) throw new Refusal('INVALID', { field: 'also' });
	return chosen;
}

interface Entering extends Evidence {
	readonly counts: readonly EntryCount[];
	readonly doneOn: string;
	readonly accountId: string;
}

/**
 * What is entered in full where the same thing waits for its paperwork on another level is that paperwork, and no second act.
 * @returns the count of the task; null where nothing waits
 */
async function completeWaiting(act: Act, { counts, doneOn, accountId: _, ...evidence }: Entering) {
	const [first] = counts;
	if (!first || first.paperwork === 'owed') return null;
	const tasks = (await linkedTasks(act.tx, [first.taskId])).map(({ taskId }) => taskId);
	const wish = { taskId: first.taskId, tasks, doneOn, today: dayInChina(act.now) };
	const waiting = await waitingFor(act.tx, wish);
	if (!waiting) return null;
	await completeEvidence(act.tx, { entryId: waiting.entryId, taskIds: tasks }, evidence);
	const held = (await countsOf(act.tx, waiting.entryId)).map(({ taskId }) => taskId);
	const more = counts.filter(({ taskId }) => !held.includes(taskId));
	await requireRoom(
		act,
		more.map(({ taskId }) => taskId),
	);
	const made = await addCounts(act.tx, waiting.id, more);
	return made.find(({ taskId }) => taskId === first.taskId)?.id ?? null;
}

async function insertNew(act: Act, entering: Entering): Promise<string> {
	await requireRoom(
		act,
		entering.counts.map(({ taskId }) => taskId),
	);
	return insertEntry(act.tx, { ...entering, now: act.now });
}

/**
 * Enters what was done, with what shows it: once, for the task, for the same one on other levels, and for others that ask for the
 * same kind of thing (R73). What was entered on that day by one line on another level, and waits there for its paperwork, is completed by it,
 * which is told.
 * @throws Refusal as loadPractised, checkEvidence, loadAlso, requireActDay, requireOneRound and requireRoom;
 * NOT_FOUND for a document that the caller may not see
 */
export async function addAct(act: Act, { id, doneOn, also, ...evidence }: Input) {
	const others = [...new Set(also)].filter((one) => one !== id);
	await loadTask(act, id);
	// The other rounds as well: what was done on a day is entered for one of them.
	await lockWithLinked(act, [id, ...others, ...(await otherRounds(act.tx, [id, ...others]))]);
	const { row, account } = await loadPractised(act, id);
	const counts: EntryCount[] = [];
	for (const task of [row, ...(await loadAlso(act, row, others))]) {
		await requireActDay(act, task, doneOn, task === row ? 'asked' : 'also');
		counts.push(await checkEvidence(act, task, evidence, doneOn));
	}
	if (evidence.documentNumber !== null) await loadVisible(act, evidence.documentNumber);
	for (const { taskId, paperwork } of [...counts]) {
		const wish = { organisationId: row.organisation.id, doneOn, isOwed: paperwork === 'owed' };
		counts.push(...(await countLinked(act, taskId, wish, counts)));
	}
	const taskIds = counts.map(({ taskId }) => taskId);
	await requireOneRound(act, taskIds, doneOn);
	const entering = { ...evidence, counts, doneOn, accountId: account.accountId };
	const completed = await completeWaiting(act, entering);
	const made = completed ?? (await insertNew(act, entering));
	await recount(act, taskIds);
	act.record({
		subject: { kind: 'act', id: made },
		details: {
			task: id,
			doneOn,
			...(taskIds.length > 1 ? { also: taskIds.slice(1) } : {}),
			...(completed === null ? {} : { completed: true }),
		},
	});
	return { id: made, completed: completed !== null };
}
