import { Refusal } from '@pacesetter/core/kernel';
import { isReferredTo } from '../../platform/db/index.ts';
import { removeFilesJob } from '../../platform/files/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadManageable, loadManaged } from './load.ts';
import { contentsOf, deleteDocument, forgetContent, holdContents } from './store/index.ts';

/**
 * Out of the recycle bin for good: the document, its versions, and, where no other document has them, its text, its
 * pages and their files.
 * @throws Refusal as loadManaged; CONFLICT when it isn't in the recycle bin, or another version has just come;
 * DOCUMENT_HELD while it is needed elsewhere
 */
export async function eraseDocument(act: Act, input: { number: number }) {
	// Contents before the document, as whoever gives it a version does.
	const { row: seen } = await loadManageable(act, input.number);
	const contents = await contentsOf(act.tx, seen.id);
	await holdContents(act.tx, contents);
	const { row } = await loadManaged(act, input.number);
	const now = await contentsOf(act.tx, row.id);
	if (!row.recycled_at || now.some((content) => !contents.includes(content))) throw new Refusal('CONFLICT');
	await deleteDocument(act.tx, row.id).catch((error: unknown) => {
		throw isReferredTo(error) ? new Refusal('DOCUMENT_HELD') : error;
	});
	for (const content of contents) {
		const hashes = await forgetContent(act.tx, content);
		if (hashes.length > 0) await act.enqueue(act.tx, removeFilesJob, { hashes });
	}
	await announce(act, row.id);
	return { number: row.number };
}
