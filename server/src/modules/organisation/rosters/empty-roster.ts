import { transact } from '../../../platform/db/index.ts';
import type { Try } from '../../../platform/jobs/index.ts';
import { emptySome, peekBatch } from '../store/index.ts';
import type { RosterWork } from './work.ts';

/** What was read in a roster goes, some of it at a time, as long as nobody needs it: it is removed, or about to be read anew. */
export async function emptyRoster(work: RosterWork, id: string, attempt: Try): Promise<void> {
	for (let gone = 1; gone > 0; ) {
		attempt.signal.throwIfAborted();
		gone = await transact(work.db, async (tx) => {
			const batch = await peekBatch(tx, id);
			const unneeded = batch?.state === 'discarded' || (batch?.state === 'reading' && batch.rowsRead === 0);
			return unneeded ? emptySome(tx, id) : 0;
		});
	}
}
