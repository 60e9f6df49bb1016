import type { Act } from '../../platform/http/index.ts';
import { findCandidates } from './candidates.ts';
import { type Group, groupHits } from './group.ts';
import { openIndex } from './open-index.ts';
import type { Plan } from './plan.ts';
import { Sight } from './sight.ts';
import type { Filter } from './store/index.ts';

/** Every document that was found and that the caller may read. */
export async function findGroups(act: Act, plan: Plan, filter: Filter): Promise<{ groups: Group[]; more: boolean }> {
	const pair = await openIndex(act);
	if (!pair) return { groups: [], more: false };
	const within = {
		// A first cut, so that what a stranger may not read is not looked through; the check follows.
		audiences: act.caller ? null : ['public'],
		shelves: filter.categoryIds,
		kind: filter.format,
		year: filter.year,
	};
	const sight = new Sight(act.tx, act.caller, filter);
	const found = await findCandidates({ pair, within, sight }, plan);
	return { groups: groupHits(found, sight.checked, plan.all !== null), more: found.more };
}
