import { rowsBefore } from '@pacesetter/core/kernel';
import type { RowState } from '@pacesetter/core/organisation';
import type { Act } from '../../../platform/http/index.ts';
import { listRows as findRows } from '../store/index.ts';
import { loadBatch } from './load-batch.ts';

/** A page of a roster's rows. @throws Refusal as loadBatch */
export async function listRows(
	act: Act,
	input: { id: string; page: number; size: number; state?: RowState | undefined; obstacles: boolean },
) {
	const { batch } = await loadBatch(act, input.id);
	const wish = { state: input.state ?? null, obstacles: input.obstacles };
	const { rows, total } = await findRows(act.tx, batch.id, wish, { offset: rowsBefore(input), limit: input.size });
	return { items: rows, total, page: input.page, size: input.size };
}
