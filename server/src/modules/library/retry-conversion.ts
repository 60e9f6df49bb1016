import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { ingestJob } from './jobs.ts';
import { loadManageable, requireUnfrozen } from './load.ts';
import { reprocessDocuments, requeue } from './store/index.ts';

/**
 * Converts a document's newest content again. The content is what is locked: other documents may wait for it as well,
 * and a conversion that ends locks the content before its documents.
 * @throws Refusal as loadManageable and requireUnfrozen; NOTHING_TO_RETRY
 */
export async function retryConversion(act: Act, input: { number: number }) {
	const { row } = await loadManageable(act, input.number);
	requireUnfrozen(row);
	const attempt = await requeue(act.tx, row.newest_content, act.now);
	if (attempt === null) throw new Refusal('NOTHING_TO_RETRY');
	await reprocessDocuments(act.tx, row.newest_content);
	await act.enqueue(act.tx, ingestJob, { content: row.newest_content, attempt });
	return { number: row.number };
}
