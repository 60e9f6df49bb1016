import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../../platform/http/index.ts';
import { listBatches } from '../store/index.ts';
import { presentBatch } from './get-roster.ts';

/** Rosters that the caller may see, the newest first. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listRosters(act: Act, input: { page: number; size: number }) {
	const account = requireSignedIn(act.caller);
	const { rows, total } = await listBatches(act.tx, account, { offset: rowsBefore(input), limit: input.size });
	return { items: rows.map(presentBatch), total, page: input.page, size: input.size };
}
