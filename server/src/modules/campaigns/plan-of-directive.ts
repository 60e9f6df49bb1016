import {
	emptyPlan,
	leadingGroup,
	mostParts,
	type Plan,
	planFromDirective,
	planSchema,
} from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { requireCleanDesk } from '../directives/index.ts';
import { planAbove } from './plan-in-force.ts';
import { findDirectiveDraft, postsSaid } from './store/index.ts';

/** A plan holds so many seats. */
const mostSeats = 60;

/** The posts that the words of a plan's leading group name, each once; whom no post is found for stays in words. Source: R69, R87. */
export async function seatsOf(act: Pick<Act, 'tx'>, plan: Plan, issuerId: number): Promise<Plan['seats']> {
	const said = leadingGroup(plan)?.seats ?? [];
	const found = await postsSaid(act.tx, issuerId, said);
	const seats = new Map<string, Plan['seats'][number]>();
	said.forEach(({ role }, place) => {
		for (const postId of found[place] ?? []) if (!seats.has(postId)) seats.set(postId, { role, postId });
	});
	return [...seats.values()].slice(0, mostSeats);
}

/** Rather nothing than a plan that can neither be shown nor kept. @throws Refusal INVALID with what is too many, and how many there may be */
export function requireFits(plan: Plan): void {
	const issue = planSchema.safeParse(plan).error?.issues[0];
	if (issue === undefined) return;
	if (issue.code !== 'too_big') throw new Refusal('INVALID', { field: issue.path.join('.') });
	const part = issue.path.findLast((step) => typeof step === 'string') ?? '';
	throw new Refusal('INVALID', { reason: `most_${part}`, most: Number(issue.maximum) });
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
	requireFits(plan);
	return { ...plan, seats: await seatsOf(act, plan, wish.issuerId) };
}
