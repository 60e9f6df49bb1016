import type { SignedIn } from '@pacesetter/core/identity';
import { mayReview } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import {
	askRenaming,
	authorsOf,
	type DocumentRow,
	findRenaming,
	forgetRenaming,
	isReviewed,
	updateDocument,
	wasApproved,
} from './store/index.ts';

/**
 * Gives a document another title. Where a reviewer let pass what readers see, wherever it stands by now, or its category asks for
 * review, the title waits for one and readers go on seeing the old one; unless whoever changes it may review it himself. To ask
 * for the title that it has is to take back what waits, not what was decided; to ask for what waits already changes nothing.
 * @param held it waits for a reviewer with this very change, who is shown the title
 * @returns for the log, which keeps no words of documents
 */
export async function renameDocument(
	act: Act,
	account: SignedIn,
	row: DocumentRow,
	{ title, categoryId, held }: { title: string; categoryId: string; held: boolean },
) {
	const { tx, now } = act;
	const wish = await findRenaming(tx, row.id);
	const waiting = wish?.state === 'waiting' ? wish.title : null;
	if (title === row.title) {
		if (waiting === null) return {};
		await forgetRenaming(tx, row.id);
		return { title: 'as_it_was' };
	}
	const { approved_version: shown } = row;
	const asks =
		shown !== null && !held && ((await isReviewed(tx, categoryId)) || (await wasApproved(tx, row.id, shown)));
	if (asks && title === waiting) return {};
	if (asks && !mayReview(account, { uploaderIds: await authorsOf(tx, row.id, row.version) })) {
		await askRenaming(tx, { documentId: row.id, title, askedBy: account.accountId, now });
		return { title: 'waits' };
	}
	await forgetRenaming(tx, row.id);
	await updateDocument(tx, row.id, { title });
	return { title: true };
}
