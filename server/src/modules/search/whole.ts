import { findParts, IndexUnreadable } from '../../platform/search/index.ts';
import { openPair, type Writing } from './writer.ts';

const everywhere = { audiences: null, shelves: null, kind: null, keepers: null, year: null };

/** Whether the tables that are searched are there and answer. */
export async function answers({ db, tables }: Writing): Promise<boolean> {
	try {
		const pair = await openPair(db, tables);
		if (!pair) return false;
		await findParts(pair, [{ any: ['的'] }], everywhere, 1);
		return true;
	} catch (error) {
		if (error instanceof IndexUnreadable) return false;
		throw error;
	}
}
