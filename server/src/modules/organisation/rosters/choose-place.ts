import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../../platform/http/index.ts';
import { isInScope, choosePlace as setPlace } from '../store/index.ts';
import { compareAgain, comparisonOf } from './compare-roster.ts';
import { getRoster } from './get-roster.ts';
import { loadBatchIn } from './load-batch.ts';

/** Says which organisation a roster means, or takes that back. @throws Refusal as loadBatchIn; NOT_FOUND, INVALID */
export async function choosePlace(act: Act, input: { id: string; place: number; organisationId: number | null }) {
	const { batch, account } = await loadBatchIn(act, input.id, ['read', 'comparing']);
	const comparison = comparisonOf(batch, account, act.now);
	const { organisationId, place } = input;
	if (organisationId !== null && !(await isInScope(act.tx, comparison, organisationId)))
		throw new Refusal('INVALID', { field: 'organisationId' });
	if (!(await setPlace(act.tx, batch.id, place, organisationId))) throw new Refusal('NOT_FOUND');
	await compareAgain(act, batch, account);
	return getRoster(act, input);
}
