import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { assessPlan } from './assess-plan.ts';
import { loadUnended } from './load.ts';
import { approveDraft } from './store/index.ts';

/**
 * Numbers the draft of an edition: from then on it never changes.
 * @throws Refusal as loadUnended; PLAN_NOT_READY; PLAN_CHANGED when it was changed, or approved, meanwhile
 */
export async function approvePlan(act: Act, input: { id: string; edition: number; reference: string }) {
	const { row, account } = await loadUnended(act, input.id);
	const { burden, faults } = await assessPlan(act, account, row, row.plan);
	const musts = faults.filter(({ weight }) => weight === 'must');
	if (musts[0]) throw new Refusal('PLAN_NOT_READY', { count: musts.length, reason: musts[0].code });
	const number = await approveDraft(act.tx, { ...input, accountId: account.accountId, now: act.now });
	if (number === null) throw new Refusal('PLAN_CHANGED');
	act.record({ details: { number, minutesAMonth: Math.round(burden.minutesAMonth) } });
	return { number };
}
