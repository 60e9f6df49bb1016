import { Refusal } from '@pacesetter/core/kernel';
import type { Visibility } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadManaged } from './load.ts';
import { holdCategory, updateDocument } from './store/index.ts';

/** Title, category, visibility. @throws Refusal as loadManaged; INVALID for an unknown category */
export async function editDocument(
	act: Act,
	input: {
		number: number;
		title?: string | undefined;
		categoryId?: string | undefined;
		visibility?: Visibility | undefined;
	},
) {
	const { row } = await loadManaged(act, input.number);
	const { title, categoryId, visibility } = input;
	if (categoryId && !(await holdCategory(act.tx, categoryId))) {
		throw new Refusal('INVALID', { field: 'categoryId' });
	}
	await updateDocument(act.tx, row.id, { title, category_id: categoryId, visibility });
	await announce(act, row.id);
	return { number: row.number };
}
