import type { Act } from '../../platform/http/index.ts';
import { IndexUnreadable } from '../../platform/search/index.ts';
import type { Place } from './seen.ts';
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
