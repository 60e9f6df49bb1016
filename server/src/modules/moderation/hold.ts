import type { Measure } from '@pacesetter/core/moderation';
import type { Act } from '../../platform/http/index.ts';
import { holdDocument, lockVisible } from '../library/index.ts';
import type { CaseChange, CaseRow } from './store/index.ts';

/**
 * Hides a case's document, and takes it down when that is the measure. What was in the recycle bin already stays there.
 * @returns what the case keeps of it
 */
export async function withhold(act: Act, row: CaseRow, measure: Measure = 'frozen'): Promise<CaseChange> {
	const { id, recycled_at } = await lockVisible(act, row.number);
	const recycled = measure === 'taken_down' && recycled_at === null;
	const frozenAt = row.frozen_at ?? act.now;
	await holdDocument(act, { documentId: id, frozenAt, ...(recycled ? { recycledAt: act.now } : {}) });
	return { frozen_at: frozenAt, told_at: row.told_at ?? act.now, recycled };
}

/** Lets a case's document go, out of the recycle bin if it was put there for the case. @returns what the case keeps of it */
export async function release(act: Act, row: CaseRow): Promise<CaseChange> {
	const { id } = await lockVisible(act, row.number);
	await holdDocument(act, { documentId: id, frozenAt: null, ...(row.recycled ? { recycledAt: null } : {}) });
	return { frozen_at: null, recycled: false };
}
