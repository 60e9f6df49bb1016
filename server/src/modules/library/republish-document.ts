import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadManaged } from './load.ts';
import { findReview, updateDocument } from './store/index.ts';

/** Undoes a withdrawal: what no reviewer has let pass stands where it stood. @throws Refusal as loadManaged; CONFLICT when it isn't withdrawn */
export async function republishDocument(act: Act, input: { number: number }) {
	const { row } = await loadManaged(act, input.number);
	if (row.state !== 'withdrawn') throw new Refusal('CONFLICT');
	const review = row.approved_version === null ? await findReview(act.tx, row.id) : undefined;
	const hidden = review?.state === 'returned' ? 'returned' : 'in_review';
	await updateDocument(act.tx, row.id, { state: row.approved_version === null ? hidden : 'published' });
	await announce(act, row.id);
	return { number: row.number };
}
