import type { deviationKinds } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadPractised } from './load.ts';
import { insertDeviation } from './store/index.ts';

interface Input {
	readonly id: string;
	readonly kind: (typeof deviationKinds)[number];
	readonly dueOn: string | null;
	readonly reason: string;
}

/**
 * Asks whoever issued the campaign to be let off what is locked (R74).
 * @throws Refusal as loadPractised; INVALID for a day that is missing, is no later one, or is not asked for; DEVIATION_OPEN
 */
export async function askDeviation(act: Act, { id, ...wish }: Input) {
	const { row, account } = await loadPractised(act, id);
	const isLater = wish.dueOn !== null && (row.dueOn === null || wish.dueOn > row.dueOn);
	if (wish.kind === 'later' ? !isLater : wish.dueOn !== null) throw new Refusal('INVALID', { field: 'dueOn' });
	if (row.action.kind === 'optional') throw new Refusal('INVALID', { field: 'kind' });
	const made = await insertDeviation(act.tx, { ...wish, taskId: id, accountId: account.accountId, now: act.now });
	if (made === null) throw new Refusal('DEVIATION_OPEN');
	act.record({ subject: { kind: 'deviation', id: made }, details: { task: id, kind: wish.kind, dueOn: wish.dueOn } });
	return { id: made };
}
