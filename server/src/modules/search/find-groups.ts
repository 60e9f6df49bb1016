import type { Act } from '../../platform/http/index.ts';
import { findCandidates } from './candidates.ts';
import { type Group, groupHits } from './group.ts';
import { lookIn } from './place.ts';
import type { Plan } from './plan.ts';
import type { Filter } from './store/index.ts';

/** Every document that was found and that the caller may read. `best`: the best are enough. `complete`: false while there is no index to look in. */
export async function findGroups(
	act: Act,
	plan: Plan,
	filter: Filter,
	best: boolean,
): Promise<{ groups: Group[]; more: boolean; complete: boolean }> {
	const found = await lookIn(act, filter, async (place) => {
		const candidates = await findCandidates(place, plan, best);
		const groups = groupHits(candidates, place.sight.checked, plan.all !== null);
		return { groups, more: candidates.more, complete: true };
	});
	return found ?? { groups: [], more: false, complete: false };
}
