import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { BatchState } from '@pacesetter/core/organisation';
import { type Asking, type Recording, recordCapacity } from '../load.ts';
import { type BatchRow, findBatch } from '../store/index.ts';

/** A roster that the caller may see. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND */
export async function loadBatch(act: Asking, id: string): Promise<{ batch: BatchRow; account: SignedIn }> {
	const account = requireSignedIn(act.caller);
	const batch = await findBatch(act.tx, account, id);
	if (!batch) throw new Refusal('NOT_FOUND');
	return { batch, account };
}

/** One that the caller does something with, kept from others. @throws Refusal as loadBatch; CONFLICT in another state */
export async function loadBatchIn(
	act: Recording,
	id: string,
	states: readonly BatchState[],
): Promise<{ batch: BatchRow; account: SignedIn }> {
	const account = requireSignedIn(act.caller);
	const batch = await findBatch(act.tx, account, id, { locked: true });
	if (!batch) throw new Refusal('NOT_FOUND');
	await recordCapacity(act, 'roster.import', batch.organisation.id);
	act.record({ subject: { kind: 'roster', id } });
	if (!states.includes(batch.state)) throw new Refusal('CONFLICT');
	return { batch, account };
}
