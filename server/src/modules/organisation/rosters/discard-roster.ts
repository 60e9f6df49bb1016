import { removeFilesJob } from '../../../platform/files/index.ts';
import type { Act } from '../../../platform/http/index.ts';
import { forgetFile, setBatch } from '../store/index.ts';
import { getRoster } from './get-roster.ts';
import { rosterJob } from './jobs.ts';
import { loadBatchIn } from './load-batch.ts';

/**
 * Removes the file of a roster and all that was read in it; people and organisations that it brought stay, and can't be
 * taken back any more. @throws Refusal as loadBatchIn
 */
export async function discardRoster(act: Act, input: { id: string }) {
	const { batch } = await loadBatchIn(act, input.id, ['read', 'failed', 'applied', 'undone']);
	await forgetFile(act.tx, batch.id);
	await setBatch(act.tx, batch.id, { state: 'discarded', settledAt: act.now });
	await act.enqueue(act.tx, rosterJob, { batch: batch.id, step: 'empty', reading: batch.reading });
	if (batch.content !== null) await act.enqueue(act.tx, removeFilesJob, { hashes: [batch.content] });
	return getRoster(act, input);
}
