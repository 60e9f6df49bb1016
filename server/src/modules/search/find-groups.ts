import type { Act } from '../../platform/http/index.ts';
import { findCandidates } from './candidates.ts';
import { type Group, groupHits } from './group.ts';
import { holdingSome } from './holding-some.ts';
import { lookIn } from './place.ts';
import type { Plan } from './plan.ts';
import type { Filter } from './store/index.ts';

/** At least so many documents are shown, those with some of the words after those with all. */
const enough = 10;

/** Every document that was found and that the caller may read. `best`: the best are enough. `complete`: false while there is no index to look in. */
export async function findGroups(
	act: Act,
	plan: Plan,
	filter: Filter,
	best: boolean,
): Promise<{ groups: Group[]; more: boolean; complete: boolean }> {
	const found = await lookIn(act, filter, async (place) => {
		const candidates = await findCandidates(place, plan, best);
		const { whole, some } = groupHits(candidates, place.sight.checked, plan.all !== null);
		const groups = [...whole, ...(await holdingSome(act, plan, some, enough - whole.length))];
		return { groups, more: candidates.more, complete: true };
	});
	return found ?? { groups: [], more: false, complete: false };
}
