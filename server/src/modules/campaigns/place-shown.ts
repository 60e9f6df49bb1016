import type { SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { boardPath, boardTops } from './store/index.ts';

/**
 * The place that a map of a campaign is of: without one asked for it begins where the caller's reach does, at a place where that has one top.
 * @throws Refusal NOT_FOUND for a place out of reach
 */
export async function placeShown(
	act: Act,
	account: SignedIn,
	{ campaignId, at: asked }: { readonly campaignId: string; readonly at: number | undefined },
) {
	const tops = asked === undefined ? await boardTops(act.tx, account, campaignId) : [];
	const at = asked ?? (tops.length === 1 ? (tops[0] ?? null) : null);
	const path = at === null ? [] : await boardPath(act.tx, account, at);
	if (at !== null && path.length === 0) throw new Refusal('NOT_FOUND');
	return { at, tops, path };
}
