import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadPractised } from './load.ts';
import { deleteTask, hasHistory } from './store/index.ts';

/** Drops an optional action for which nothing was entered. @throws Refusal as loadPractised; TASK_LOCKED, CONFLICT */
export async function dropAction(act: Act, { id }: { id: string }) {
	const { row } = await loadPractised(act, id);
	if (row.action.kind === 'mandatory') throw new Refusal('TASK_LOCKED', { reason: 'kind' });
	if (await hasHistory(act.tx, id)) throw new Refusal('CONFLICT', { reason: 'acts' });
	await deleteTask(act.tx, id);
	return { id };
}
