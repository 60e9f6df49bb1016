import { emptyPlan, mostParts, type Plan, planFromDirective } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { requireCleanDesk } from '../directives/index.ts';
import { planAbove } from './plan-in-force.ts';
import { findDirectiveDraft, postsSaid } from './store/index.ts';

/** A plan holds so many seats. */
const mostSeats = 60;

/** The seats of its leading groups filled from the posts that their words name; those that no post of that name fills stay open. Source: R69, R87. */
async function withSeats(act: Pick<Act, 'tx'>, plan: Plan, issuerId: number): Promise<Plan> {
	const seats = new Map<string, Plan['seats'][number]>();
	for (const group of plan.groups ?? []) {
		const found = await postsSaid(act.tx, issuerId, group.seats);
		group.seats.forEach(({ role }, place) => {
			for (const postId of found[place] ?? []) if (!seats.has(postId)) seats.set(postId, { role, postId });
		});
	}
	return { ...plan, seats: [...seats.values()].slice(0, mostSeats) };
}

/**
 * The first plan of a campaign: empty, or the one that the accepted items of its directive make.
 * @throws Refusal NOT_FOUND where there is no such directive for the caller; INVALID for more items than one plan holds; as requireCleanDesk
 */
export async function planOfDirective(
	act: Act,
	account: SignedIn,
	wish: { readonly directiveId: string | null; readonly parentId: string | null; readonly issuerId: number },
): Promise<Plan> {
	if (wish.directiveId === null) return emptyPlan;
	const draft = await findDirectiveDraft(act.tx, account, wish.directiveId);
	if (!draft) throw new Refusal('NOT_FOUND');
	// Rather nothing than a part of what somebody accepted.
	if (draft.items.length > mostParts) throw new Refusal('INVALID', { field: 'directiveId' });
	await requireCleanDesk(act, wish.directiveId);
	const plan = planFromDirective(draft, await planAbove(act, wish));
	return withSeats(act, plan, wish.issuerId);
}
