import { burdenOf, faultsOf, monthsOfPlan } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { organisationsOf } from './get-campaign.ts';
import { loadKept } from './load.ts';
import { approveDraft } from './store/index.ts';

/**
 * Numbers the draft of an edition: from then on it never changes.
 * @throws Refusal as loadKept; PLAN_NOT_READY; PLAN_CHANGED when it was changed, or approved, meanwhile
 */
export async function approvePlan(act: Act, input: { id: string; edition: number; reference: string }) {
	const { row, account } = await loadKept(act, input.id);
	const burden = burdenOf(row.plan.actions, await organisationsOf(act, row), monthsOfPlan(row.plan));
	const faults = faultsOf(row.plan, burden).filter(({ weight }) => weight === 'must');
	if (faults[0]) throw new Refusal('PLAN_NOT_READY', { count: faults.length, reason: faults[0].code });
	const number = await approveDraft(act.tx, { ...input, accountId: account.accountId, now: act.now });
	if (number === null) throw new Refusal('PLAN_CHANGED');
	act.record({ details: { number, minutesAMonth: Math.round(burden.minutesAMonth) } });
	return { number };
}
