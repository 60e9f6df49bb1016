import { type Evidence, evidenceFault } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { loadPractised } from './load.ts';
import { recount } from './recount.ts';
import { actsOf, insertAct } from './store/index.ts';

/**
 * Enters what was done, with what shows it.
 * @throws Refusal as loadPractised; DAY_NOT_TAKEN for a day to come; INVALID for evidence that is not what is asked for;
 * QUOTA_FULL; NOT_FOUND for a document that the caller may not see
 */
export async function addAct(act: Act, { id, doneOn, ...evidence }: Evidence & { id: string; doneOn: string }) {
	const { row, account } = await loadPractised(act, id);
	if (doneOn > dayInChina(act.now)) throw new Refusal('DAY_NOT_TAKEN', { reason: 'future', last: '' });
	const fault = evidenceFault(row.action, evidence);
	if (fault) throw new Refusal('INVALID', { field: fault });
	const { quotaHigh } = row.action;
	if (quotaHigh !== null && (await actsOf(act.tx, id)).length >= quotaHigh)
		throw new Refusal('QUOTA_FULL', { most: quotaHigh });
	if (evidence.documentNumber !== null) await loadVisible(act, evidence.documentNumber);
	const made = await insertAct(act.tx, { ...evidence, taskId: id, doneOn, accountId: account.accountId, now: act.now });
	await recount(act, row);
	act.record({ subject: { kind: 'act', id: made }, details: { task: id, doneOn } });
	return { id: made };
}
