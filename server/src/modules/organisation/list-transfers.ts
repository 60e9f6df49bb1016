import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { TransferState } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { presentTransfer } from './load-transfer.ts';
import { listTransfers as findTransfers } from './store/index.ts';

/** The transfers of which the caller sees a side. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listTransfers(
	act: Act,
	input: { page: number; size: number; state: TransferState; waiting: boolean },
) {
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await findTransfers(act.tx, requireSignedIn(act.caller), input, page);
	return { items: rows.map((row) => presentTransfer(act, row)), total, page: input.page, size: input.size };
}
