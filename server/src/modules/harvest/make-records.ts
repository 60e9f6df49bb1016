import type { Act } from '../../platform/http/index.ts';
import { makeRecords, takeRecords } from './store.ts';

/**
 * Brings the records up to what anybody may read, unless that was done just now. Asked for before records are read, in a
 * transaction of its own.
 */
export async function bringUpToDate(act: Pick<Act, 'tx'>): Promise<void> {
	if (await takeRecords(act.tx)) await makeRecords(act.tx);
}
