import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadOpenTransfer, presentTransfer } from './load-transfer.ts';
import { closeTransfer } from './store/index.ts';

/** Who proposed it takes it back. @throws Refusal as loadOpenTransfer; FORBIDDEN */
export async function withdrawTransfer(act: Act, input: { id: string }) {
	const row = await loadOpenTransfer(act, input.id);
	if (row.proposedBy !== requireSignedIn(act.caller).accountId) throw new Refusal('FORBIDDEN');
	await closeTransfer(act.tx, row.id, 'withdrawn', act.now);
	return presentTransfer(act, { ...row, state: 'withdrawn' });
}
