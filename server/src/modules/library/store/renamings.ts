import type { SignedIn } from '@pacesetter/core/identity';
import type { Database } from '../../../platform/db/index.ts';
import { withLibrary } from '../tables.ts';
import { documentRows } from './documents.ts';
import { longestWaiting, type Paging } from './lists.ts';

/** Another title of a document, as far as it was ever before a reviewer. */
export const findRenaming = (tx: Database, documentId: string) =>
	withLibrary(tx)
		.selectFrom('document_renaming')
		.select(['title', 'state', 'reason', 'asked_by', 'before_title', 'decided_at'])
		.where('document_id', '=', documentId)
		.executeTakeFirst();

/** A title waits for a reviewer, in the place of an earlier one. */
export async function askRenaming(
	tx: Database,
	wish: { documentId: string; title: string; askedBy: string; now: Date },
): Promise<void> {
	await forgetRenaming(tx, wish.documentId);
	await withLibrary(tx)
		.insertInto('document_renaming')
		.values({ document_id: wish.documentId, title: wish.title, asked_by: wish.askedBy, asked_at: wish.now })
		.execute();
}

export async function forgetRenaming(tx: Database, documentId: string): Promise<void> {
	await withLibrary(tx).deleteFrom('document_renaming').where('document_id', '=', documentId).execute();
}

type Decision =
	| { readonly state: 'waiting' }
	| { readonly state: 'approved'; readonly beforeTitle: string; readonly by: string; readonly at: Date }
	| { readonly state: 'returned'; readonly reason: string; readonly by: string; readonly at: Date };

/** What a reviewer has made of it; `waiting`: he has taken it back. */
export async function saveRenaming(tx: Database, documentId: string, decision: Decision): Promise<void> {
	await withLibrary(tx)
		.updateTable('document_renaming')
		.set({
			state: decision.state,
			before_title: decision.state === 'approved' ? decision.beforeTitle : null,
			reason: decision.state === 'returned' ? decision.reason : null,
			decided_at: decision.state === 'waiting' ? null : decision.at,
			decider_id: decision.state === 'waiting' ? null : decision.by,
		})
		.where('document_id', '=', documentId)
		.execute();
}

/** Titles that wait for this reviewer, the oldest first: none of his own, none of what readers do not see, and how many they are. */
export function listRenamings(tx: Database, reviewer: SignedIn, paging: Paging) {
	const query = documentRows(tx)
		.innerJoin('document_renaming as renaming', 'renaming.document_id', 'document.id')
		.innerJoin('account_name as asker', 'asker.account_id', 'renaming.asked_by')
		.select(['renaming.title as wanted', 'renaming.asked_at', 'asker.user_name as asked_by_name'])
		.where('renaming.state', '=', 'waiting')
		.where('document.state', '=', 'published')
		.where('document.recycled_at', 'is', null)
		.where('document.frozen_at', 'is', null)
		.where('document.uploader_id', '!=', reviewer.accountId)
		.where('renaming.asked_by', '!=', reviewer.accountId);
	return longestWaiting(query, paging);
}
