import type { Act } from '../../platform/http/index.ts';
import { findCandidates } from './candidates.ts';
import { type Group, groupHits } from './group.ts';
import type { Plan } from './plan.ts';
import { checkHits, type Filter } from './store/index.ts';
import { openPair } from './writer.ts';

/** Every document that was found and that the caller may read. */
export async function findGroups(act: Act, plan: Plan, filter: Filter): Promise<{ groups: Group[]; more: boolean }> {
	const pair = await openPair(act.tx, act.index);
	if (!pair) return { groups: [], more: false };
	const within = {
		// A first cut, so that what a stranger may not read takes no room; the check follows.
		audiences: act.caller ? null : ['public'],
		shelves: filter.categoryIds,
		kind: filter.format,
		year: filter.year,
	};
	const found = await findCandidates(pair, plan, within);
	const stamps = new Set([...found.full, ...found.partial].map(({ stamp }) => stamp));
	const checked = await checkHits(act.tx, act.caller, [...stamps], filter);
	return { groups: groupHits(found, checked, plan.all !== null), more: found.more };
}
