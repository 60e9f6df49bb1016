import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { mayReview } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { loadManaged } from './load.ts';
import { authorsOf, findReview } from './store/index.ts';

/**
 * A document of which the version that waits, or was decided about last, is the one he has read; locked.
 * @throws Refusal as requirePermission and loadManaged; OWN_WORK for what he brought himself; CONFLICT for another version
 */
export async function loadForReview(act: Act, input: { number: number; version: number }) {
	requirePermission(act.caller, 'library.manage');
	const { row, account } = await loadManaged(act, input.number);
	const review = await findReview(act.tx, row.id);
	if (review?.version !== input.version) throw new Refusal('CONFLICT');
	const uploaderIds = await authorsOf(act.tx, row.id, review.version);
	if (!mayReview(account, { uploaderIds })) throw new Refusal('OWN_WORK');
	act.record({ details: { version: review.version } });
	return { row, account, review };
}

/**
 * The same, while it waits and readers could be shown it: of two reviewers, the second learns that it has been decided.
 * @throws Refusal as loadForReview; CONFLICT
 */
export async function loadWaiting(act: Act, input: { number: number; version: number }) {
	const loaded = await loadForReview(act, input);
	const { row, review } = loaded;
	const shows = row.state === 'in_review' || row.state === 'published';
	if (review.state !== 'waiting' || !shows || row.recycled_at) throw new Refusal('CONFLICT');
	return loaded;
}
