import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadManaged } from './load.ts';
import { updateDocument } from './store/index.ts';

/** Takes a document back from its readers, or from its reviewer. @throws Refusal as loadManaged; NOT_PUBLISHED */
export async function withdrawDocument(act: Act, input: { number: number }) {
	const { row } = await loadManaged(act, input.number);
	if (!['published', 'in_review', 'returned'].includes(row.state)) throw new Refusal('NOT_PUBLISHED');
	await updateDocument(act.tx, row.id, { state: 'withdrawn' });
	await announce(act, row.id);
	return { number: row.number };
}
