import { emptyPlan } from '@pacesetter/core/campaigns';
import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { insertCampaign, mayIssueFor, reachesOrganisation } from './store/index.ts';

/** Begins a campaign with an empty plan. @throws Refusal as requirePermission; NOT_FOUND; FORBIDDEN */
export async function createCampaign(act: Act, input: { name: string; issuerId: number }) {
	const account = requirePermission(act.caller, 'campaign.view');
	if (!(await reachesOrganisation(act.tx, account, 'campaign.view', input.issuerId))) throw new Refusal('NOT_FOUND');
	if (!(await mayIssueFor(act.tx, account, input.issuerId))) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, 'campaign.manage', input.issuerId);
	const id = await insertCampaign(act.tx, { ...input, plan: emptyPlan, accountId: account.accountId, now: act.now });
	act.record({ subject: { kind: 'campaign', id }, details: { name: input.name } });
	return { id };
}
