import { Refusal } from '@pacesetter/core/kernel';
import { hold } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadManageable, loadManaged } from './load.ts';
import { findVersion, insertVersion, reprocessDocument, settleDocuments, updateDocument } from './store/index.ts';

/**
 * Makes the newest content of one document a new version of another, and puts the one into the recycle bin, from where it
 * can be taken back. What was for those signed in only stays so: the other is then for them only, as well.
 * @throws Refusal as loadManaged, for either of them; CONFLICT for one and the same, or one in the recycle bin
 */
export async function adoptVersion(act: Act, input: { number: number; into: number }) {
	const { row: seen } = await loadManageable(act, input.number);
	// The content before the documents, and they in the order of their numbers, as everywhere.
	await hold(act.tx, seen.newest_content);
	const loaded = new Map<number, Awaited<ReturnType<typeof loadManaged>>['row']>();
	for (const number of [input.number, input.into].sort((a, b) => a - b)) {
		loaded.set(number, (await loadManaged(act, number)).row);
	}
	const [from, into] = [loaded.get(input.number), loaded.get(input.into)];
	const kept = from && (await findVersion(act.tx, from.id, from.newest_version));
	const usable = from && into && from.id !== into.id && !from.recycled_at && !into.recycled_at;
	if (!usable || kept?.content !== seen.newest_content) throw new Refusal('CONFLICT');
	await insertVersion(act.tx, {
		documentId: into.id,
		version: into.newest_version + 1,
		content: kept.content,
		fileName: kept.file_name,
		now: act.now,
	});
	if (from.visibility === 'signed_in') await updateDocument(act.tx, into.id, { visibility: 'signed_in' });
	await reprocessDocument(act.tx, into.id);
	await settleDocuments(act.tx, kept.content, act.now);
	await updateDocument(act.tx, from.id, { recycled_at: act.now });
	await announce(act, into.id);
	await announce(act, from.id);
	return { number: into.number };
}
