import type { Act } from '../../platform/http/index.ts';
import { findCandidates } from './candidates.ts';
import { type Group, groupHits } from './group.ts';
import { placeFor } from './place.ts';
import type { Plan } from './plan.ts';
import type { Filter } from './store/index.ts';

/** Every document that was found and that the caller may read. `complete`: false without an index to look in. */
export async function findGroups(
	act: Act,
	plan: Plan,
	filter: Filter,
): Promise<{ groups: Group[]; more: boolean; complete: boolean }> {
	const place = await placeFor(act, filter);
	if (!place) return { groups: [], more: false, complete: false };
	const found = await findCandidates(place, plan);
	return { groups: groupHits(found, place.sight.checked, plan.all !== null), more: found.more, complete: true };
}
