import { Refusal } from '@pacesetter/core/kernel';
import type { CopyKind } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { type AudienceWish, audienceOf, changeAudience, differenceOf } from './audience.ts';
import { loadManaged } from './load.ts';
import { renameDocument } from './rename-document.ts';
import { settleMove } from './settle-move.ts';
import { holdCategory, saveReaders, updateDocument } from './store/index.ts';

interface Edit extends AudienceWish {
	readonly number: number;
	readonly title?: string | undefined;
	readonly categoryId?: string | undefined;
	readonly copies?: CopyKind | null | undefined;
}

/** Title, which may have to wait for a reviewer, category, organisation, and who may read. @throws Refusal as loadManaged and changeAudience; INVALID for an unknown category */
export async function editDocument(act: Act, input: Edit) {
	const { row, account } = await loadManaged(act, input.number);
	const { title, categoryId, copies } = input;
	if (categoryId && !(await holdCategory(act.tx, categoryId))) {
		throw new Refusal('INVALID', { field: 'categoryId' });
	}
	const before = await audienceOf(act, row);
	const after = await changeAudience(act, account, before, input);
	const { visibility, organisationId: organisation_id } = after;
	await updateDocument(act.tx, row.id, { category_id: categoryId, copies, visibility, organisation_id });
	const settled = categoryId ? await settleMove(act, row, categoryId) : null;
	const place = { categoryId: categoryId ?? row.category_id, held: settled === 'held_back' };
	const renamed = title === undefined ? {} : await renameDocument(act, account, row, { title, ...place });
	await saveReaders(act.tx, row.id, after.readers);
	const moved = categoryId && categoryId !== row.category_id ? { category: categoryId } : {};
	const given = copies !== undefined && copies !== row.copies ? { copies } : {};
	const details = { ...differenceOf(before, after), ...renamed, ...moved, ...(settled && { settled }), ...given };
	if (Object.keys(details).length > 0) act.record({ details });
	await announce(act, row.id);
	return { number: row.number };
}
