import { emptyPlan, type Plan, planFromDirective } from '@pacesetter/core/campaigns';
import { requirePermission, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { findDirectiveDraft, insertCampaign, mayIssueFor, reachesOrganisation } from './store/index.ts';

async function firstPlan(act: Act, account: SignedIn, directiveId: string | null): Promise<Plan> {
	if (directiveId === null) return emptyPlan;
	const draft = await findDirectiveDraft(act.tx, account, directiveId);
	if (!draft) throw new Refusal('NOT_FOUND');
	return planFromDirective(draft);
}

/**
 * Begins a campaign, with an empty plan or with the one that a directive's accepted items make.
 * @throws Refusal as requirePermission; NOT_FOUND; FORBIDDEN
 */
export async function createCampaign(act: Act, input: { name: string; issuerId: number; directiveId: string | null }) {
	const account = requirePermission(act.caller, 'campaign.view');
	if (!(await reachesOrganisation(act.tx, account, 'campaign.view', input.issuerId))) throw new Refusal('NOT_FOUND');
	if (!(await mayIssueFor(act.tx, account, input.issuerId))) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, 'campaign.manage', input.issuerId);
	const plan = await firstPlan(act, account, input.directiveId);
	const id = await insertCampaign(act.tx, { ...input, plan, accountId: account.accountId, now: act.now });
	act.record({ subject: { kind: 'campaign', id }, details: { name: input.name, directive: input.directiveId } });
	return { id };
}
