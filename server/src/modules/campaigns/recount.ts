import { doneDay, isDoneWell } from '@pacesetter/core/campaigns';
import type { Act } from '../../platform/http/index.ts';
import { actsOf, saveDone, type TaskRow } from './store/index.ts';

/** Brings a task, which is locked, to what its acts come to. */
export async function recount(act: Pick<Act, 'tx'>, row: TaskRow): Promise<void> {
	const acts = await actsOf(act.tx, row.id);
	const doneOn = doneDay(acts, { quotaLow: row.action.quotaLow, target: row.target });
	await saveDone(act.tx, row.id, { doneOn, doneWell: doneOn !== null && isDoneWell(acts), acts: acts.length });
}
