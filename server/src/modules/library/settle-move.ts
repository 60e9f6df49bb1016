import type { Act } from '../../platform/http/index.ts';
import { type DocumentRow, findReview, holdBack, isReviewed, showVersion, wasApproved } from './store/index.ts';

/**
 * What a change of its category makes of a document. What readers saw without a reviewer's leave waits for it where the new
 * category asks for review, and is shown again when it leaves before anything was decided. Otherwise what waits goes on
 * waiting wherever it is put, so that no move is a way round a reviewer.
 * @returns what has become of it, for the log; null: nothing
 */
export async function settleMove(act: Act, row: DocumentRow, categoryId: string) {
	if (categoryId === row.category_id) return null;
	const { tx, now } = act;
	const [before, after] = [await isReviewed(tx, row.category_id), await isReviewed(tx, categoryId)];
	const review = await findReview(tx, row.id);
	const waiting = review?.state === 'waiting' ? review : null;
	const { approved_version: shown } = row;
	if (after && !before && shown !== null && !(await wasApproved(tx, row.id, shown))) {
		await holdBack(tx, row, waiting?.version ?? shown, now);
		return 'held_back' as const;
	}
	const isShownBefore = waiting !== null && waiting.before_version === waiting.version;
	if (after || !isShownBefore) return null;
	await showVersion(tx, row, waiting.version, now);
	return 'shown_again' as const;
}
