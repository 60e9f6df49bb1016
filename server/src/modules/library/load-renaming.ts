import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { mayReview } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { loadManaged } from './load.ts';
import { findRenaming } from './store/index.ts';

/**
 * A document with the title that was asked for, which is the one the reviewer has read; locked.
 * @throws Refusal as requirePermission and loadManaged; OWN_WORK for what he brought or asked for himself; CONFLICT for another
 * title, or none
 */
export async function loadRenaming(act: Act, input: { number: number; title: string }) {
	requirePermission(act.caller, 'library.manage');
	const { row, account } = await loadManaged(act, input.number);
	const renaming = await findRenaming(act.tx, row.id);
	if (renaming?.title !== input.title) throw new Refusal('CONFLICT');
	if (!mayReview(account, { uploaderIds: [row.uploader_id, renaming.asked_by] })) throw new Refusal('OWN_WORK');
	return { row, renaming, by: account.accountId };
}

/** The same, while it waits and readers see the document. @throws Refusal as loadRenaming; CONFLICT */
export async function loadWaitingRenaming(act: Act, input: { number: number; title: string }) {
	const loaded = await loadRenaming(act, input);
	const { row, renaming } = loaded;
	if (renaming.state !== 'waiting' || row.state !== 'published' || row.recycled_at) throw new Refusal('CONFLICT');
	return loaded;
}
