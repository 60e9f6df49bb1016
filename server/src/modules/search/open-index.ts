import type { Act } from '../../platform/http/index.ts';
import type { Pair } from '../../platform/search/index.ts';
import { openPair } from './writer.ts';

/** The index as a reader asks it; null while it is not there or cannot be opened, which the worker mends. */
export async function openIndex(act: Act): Promise<Pair | null> {
	try {
		return await openPair(act.tx, act.index);
	} catch (error) {
		act.log.error({ err: error }, 'the search index cannot be opened');
		return null;
	}
}
