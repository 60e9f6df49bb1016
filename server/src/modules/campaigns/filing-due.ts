import { filingDueOn, ownFilingDueOn } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { planInForce } from './plan-in-force.ts';
import { firstIssued, type InstanceRow } from './store/index.ts';

type Asking = Pick<Act, 'tx'>;

/** Until when plans below a campaign’s are filed; null before it is issued, and while that hangs on an event without a day. */
export async function filingDueOf(act: Asking, campaignId: string): Promise<string | null> {
	const plan = (await planInForce(act, campaignId))?.plan;
	const { own } = await firstIssued(act.tx, campaignId);
	return plan && own ? filingDueOn(plan, dayInChina(own)) : null;
}

/** The same for an organisation, which may have been given its part later. */
export const ownFilingDue = async (act: Asking, { campaign, givenOn }: InstanceRow): Promise<string | null> =>
	ownFilingDueOn(await filingDueOf(act, campaign.id), givenOn);
