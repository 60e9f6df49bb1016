import { parseQuery } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { type Hit, IndexUnreadable } from '../../platform/search/index.ts';
import { planOf } from './plan.ts';
import { findSeen, type Place } from './seen.ts';
import { Sight } from './sight.ts';
import type { Filter } from './store/index.ts';
import { openPair } from './writer.ts';

export const everywhere: Filter = { categoryIds: null, organisationIds: null, format: null, year: null };

async function placeFor(act: Act, filter: Filter): Promise<Place | null> {
	const pair = await openPair(act.tx, act.index);
	if (!pair) return null;
	const within = {
		// A first cut, so that what a stranger may not read is not looked through; the check follows.
		audiences: act.caller ? null : ['public'],
		shelves: filter.categoryIds,
		kind: filter.format,
		keepers: filter.organisationIds?.map(String) ?? null,
		year: filter.year,
	};
	return { pair, within, sight: new Sight(act.tx, act.caller, filter) };
}

/** Looks there. @returns null while the index is not there or cannot be read, which the worker mends */
export async function lookIn<Found>(
	act: Act,
	filter: Filter,
	look: (place: Place) => Promise<Found>,
): Promise<Found | null> {
	try {
		const place = await placeFor(act, filter);
		return place && (await look(place));
	} catch (error) {
		if (!(error instanceof IndexUnreadable)) throw error;
		act.log.error({ err: error }, 'the search index cannot be read');
		return null;
	}
}

/** So many pages at most with all of a query that the reader may read: whether there are any costs little to know. */
export async function lookFor(place: Place, query: string, wanted: number): Promise<Hit[]> {
	const { all, must } = planOf(parseQuery(query));
	const clauses = [...(all ?? []), ...must];
	return all === null || clauses.length === 0 ? [] : (await findSeen(place, clauses, { wanted, share: 0 })).hits;
}
