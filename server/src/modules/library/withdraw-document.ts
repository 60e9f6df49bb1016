import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadManaged } from './load.ts';
import { updateDocument } from './store/index.ts';

/** Takes a published document back from its readers. @throws Refusal as loadManaged; NOT_PUBLISHED */
export async function withdrawDocument(act: Act, input: { number: number }) {
	const { row } = await loadManaged(act, input.number);
	if (row.state !== 'published') throw new Refusal('NOT_PUBLISHED');
	await updateDocument(act.tx, row.id, { state: 'withdrawn' });
	await announce(act, row.id);
	return { number: row.number };
}
