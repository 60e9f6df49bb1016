import { type Plan, withUnread } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadUnended } from './load.ts';
import { saveDraft } from './store/index.ts';

/** Keeps the draft of a plan. @throws Refusal as loadUnended; PLAN_CHANGED when somebody else has changed it meanwhile */
export async function savePlan(act: Act, input: { id: string; name: string; plan: Plan; edition: number }) {
	const { row } = await loadUnended(act, input.id);
	const edition = await saveDraft(act.tx, { ...input, plan: withUnread(input.plan, row.plan) });
	if (edition === null) throw new Refusal('PLAN_CHANGED');
	return { edition };
}
