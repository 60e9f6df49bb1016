import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadManaged } from './load.ts';
import { updateDocument } from './store/index.ts';

/** Into the recycle bin: readers no longer see it, its manager can restore it. @throws Refusal as loadManaged */
export async function recycleDocument(act: Act, input: { number: number }) {
	const { row } = await loadManaged(act, input.number);
	if (!row.recycled_at) await updateDocument(act.tx, row.id, { recycled_at: act.now });
	await announce(act, row.id);
	return { number: row.number };
}
