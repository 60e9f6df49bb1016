import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { type AudienceWish, audienceOf, changeAudience } from './audience.ts';
import { loadManaged } from './load.ts';
import { settleMove } from './settle-move.ts';
import { holdCategory, saveReaders, updateDocument } from './store/index.ts';

interface Edit extends AudienceWish {
	readonly number: number;
	readonly title?: string | undefined;
	readonly categoryId?: string | undefined;
}

/** Title, category, organisation, and who may read. @throws Refusal as loadManaged and changeAudience; INVALID for an unknown category */
export async function editDocument(act: Act, input: Edit) {
	const { row, account } = await loadManaged(act, input.number);
	const { title, categoryId } = input;
	if (categoryId && !(await holdCategory(act.tx, categoryId))) {
		throw new Refusal('INVALID', { field: 'categoryId' });
	}
	const { visibility, organisationId, readers } = await changeAudience(act, account, await audienceOf(act, row), input);
	await updateDocument(act.tx, row.id, { title, category_id: categoryId, visibility, organisation_id: organisationId });
	if (categoryId) await settleMove(act, row, categoryId);
	if (input.readers) await saveReaders(act.tx, row.id, readers);
	if (visibility !== row.visibility) act.record({ details: { visibility } });
	await announce(act, row.id);
	return { number: row.number };
}
