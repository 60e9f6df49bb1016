import { type Plan, withheld } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { followedPlan, issuedPlans, readsClauses } from './store/index.ts';

/** A plan as the caller may read it: without what comes of a document that is not for him, as far as no issued plan has told it. */
export async function shownPlan(
	{ tx }: Pick<Act, 'tx'>,
	account: SignedIn,
	campaignId: string,
	plan: Plan,
): Promise<Plan> {
	if (await readsClauses(tx, account, campaignId)) return plan;
	const made = (await followedPlan(tx, campaignId))?.plan ?? plan;
	return withheld(plan, made, await issuedPlans(tx, campaignId));
}
