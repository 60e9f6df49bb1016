import type { Act } from '../../../platform/http/index.ts';
import { setBatch } from '../store/index.ts';
import { getRoster } from './get-roster.ts';
import { rosterJob } from './jobs.ts';
import { loadBatchIn } from './load-batch.ts';

/** Has taken back by a worker what a roster brought. @throws Refusal as loadBatchIn */
export async function takeBack(act: Act, input: { id: string }) {
	const { batch, account } = await loadBatchIn(act, input.id, ['applied']);
	const { settledAt } = batch;
	await setBatch(act.tx, batch.id, { state: 'undoing', actingId: account.accountId, settledAt });
	await act.enqueue(act.tx, rosterJob, { batch: batch.id, step: 'undo', reading: batch.reading });
	return getRoster(act, input);
}
