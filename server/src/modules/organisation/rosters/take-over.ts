import type { ApplyMode } from '@pacesetter/core/organisation';
import type { Act } from '../../../platform/http/index.ts';
import { setBatch } from '../store/index.ts';
import { getRoster } from './get-roster.ts';
import { rosterJob } from './jobs.ts';
import { loadBatchIn } from './load-batch.ts';

/** Has a roster taken over by a worker: all of it or none, or what is good. @throws Refusal as loadBatchIn */
export async function takeOver(act: Act, input: { id: string; mode: ApplyMode }) {
	const { batch, account } = await loadBatchIn(act, input.id, ['read']);
	const { accountId: actingId } = account;
	await setBatch(act.tx, batch.id, { state: 'applying', mode: input.mode, actingId });
	await act.enqueue(act.tx, rosterJob, { batch: batch.id, step: 'apply', reading: batch.reading });
	act.record({ details: { mode: input.mode } });
	return getRoster(act, input);
}
