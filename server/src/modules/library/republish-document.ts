import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadManaged } from './load.ts';
import { updateDocument } from './store/index.ts';

/** Undoes a withdrawal. @throws Refusal as loadManaged; CONFLICT when it isn't withdrawn */
export async function republishDocument(act: Act, input: { number: number }) {
	const { row } = await loadManaged(act, input.number);
	if (row.state !== 'withdrawn') throw new Refusal('CONFLICT');
	await updateDocument(act.tx, row.id, { state: 'published' });
	await announce(act, row.id);
	return { number: row.number };
}
