import { decidingTask, type deviationKinds } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadPractised, loadTask, lockWithLinked } from './load.ts';
import { insertDeviation, linkedTasks } from './store/index.ts';

interface Input {
	readonly id: string;
	readonly kind: (typeof deviationKinds)[number];
	readonly dueOn: string | null;
	readonly reason: string;
}

/**
 * Asks to be let off what is locked (R74): the issuer of the campaign, or of the one above it where that is what locks it.
 * @throws Refusal as loadPractised; INVALID for a day that is missing, is no later one, or is not asked for; DEVIATION_OPEN
 */
export async function askDeviation(act: Act, { id, ...wish }: Input) {
	await loadTask(act, id);
	await lockWithLinked(act, [id]);
	const { row, account } = await loadPractised(act, id);
	const isLater = wish.dueOn !== null && (row.dueOn === null || wish.dueOn > row.dueOn);
	if (wish.kind === 'later' ? !isLater : wish.dueOn !== null) throw new Refusal('INVALID', { field: 'dueOn' });
	if (row.action.kind === 'optional') throw new Refusal('INVALID', { field: 'kind' });
	const taskId = decidingTask(wish, { taskId: id, dueOn: row.dueOn }, await linkedTasks(act.tx, [id], 'up'));
	const made = await insertDeviation(act.tx, { ...wish, taskId, accountId: account.accountId, now: act.now });
	if (made === null) throw new Refusal('DEVIATION_OPEN');
	act.record({
		subject: { kind: 'deviation', id: made },
		details: { task: taskId, kind: wish.kind, dueOn: wish.dueOn },
	});
	return { id: made };
}
