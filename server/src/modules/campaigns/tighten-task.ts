import type { Tightening } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadPractised, loadTask, lockAll } from './load.ts';
import { plainDue, spotOf, tasksUnder, tighteningsOf } from './store/index.ts';
import { tightenAt } from './tighten-at.ts';

interface Input extends Tightening {
	readonly id: string;
}

/**
 * Asks for more than what is locked, for an organisation and those below it.
 * @throws Refusal as loadPractised and tightenAt; TASK_LOCKED for an organisation's own action
 */
export async function tightenTask(act: Act, { id, ...own }: Input) {
	const place = spotOf((await loadTask(act, id)).row);
	const below = await lockAll(act, () => tasksUnder(act.tx, place));
	const { row, account } = await loadPractised(act, id);
	if (row.action.local !== null) throw new Refusal('TASK_LOCKED', { reason: 'kind' });
	const binds = { said: await tighteningsOf(act.tx, id), plainDue: await plainDue(act.tx, id) };
	await tightenAt(act, account, { ...row, ...binds, below }, own);
	act.record({ details: { dueOn: own.dueOn, target: own.target } });
	return { id };
}
