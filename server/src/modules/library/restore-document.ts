import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadManaged } from './load.ts';
import { updateDocument } from './store/index.ts';

/** Out of the recycle bin, in the state it had. @throws Refusal as loadManaged */
export async function restoreDocument(act: Act, input: { number: number }) {
	const { row } = await loadManaged(act, input.number);
	await updateDocument(act.tx, row.id, { recycled_at: null });
	await announce(act, row.id);
	return { number: row.number };
}
