import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { loadCampaign } from './load.ts';
import { planOfDirective } from './plan-of-directive.ts';
import { insertCampaign, instanceAt, mayIssueFor, reachesOrganisation, shareCampaign } from './store/index.ts';

interface Input {
	readonly name: string;
	readonly issuerId: number;
	readonly directiveId: string | null;
	readonly parentId: string | null;
}

/** What one stands below was given to whoever issues it. @throws Refusal as loadCampaign; INVALID */
async function checkParent(act: Act, { parentId, issuerId }: Input): Promise<void> {
	if (parentId === null) return;
	await loadCampaign(act, parentId);
	await shareCampaign(act.tx, parentId);
	if (!(await instanceAt(act.tx, parentId, issuerId))?.running) throw new Refusal('INVALID', { field: 'parentId' });
}

/**
 * Begins a campaign, with an empty plan or with the one that a directive's accepted items make; by itself, or below one that its
 * issuer was given and that runs.
 * @throws Refusal as requirePermission and checkParent; NOT_FOUND; FORBIDDEN
 */
export async function createCampaign(act: Act, input: Input) {
	const account = requirePermission(act.caller, 'campaign.view');
	if (!(await reachesOrganisation(act.tx, account, 'campaign.view', input.issuerId))) throw new Refusal('NOT_FOUND');
	if (!(await mayIssueFor(act.tx, account, input.issuerId))) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, 'campaign.manage', input.issuerId);
	await checkParent(act, input);
	const plan = await planOfDirective(act, account, input);
	const id = await insertCampaign(act.tx, { ...input, plan, accountId: account.accountId, now: act.now });
	const { name, directiveId: directive, parentId: above } = input;
	act.record({ subject: { kind: 'campaign', id }, details: { name, directive, ...(above ? { above } : {}) } });
	return { id };
}
