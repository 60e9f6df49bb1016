import { safeFileName } from '@pacesetter/core/library';
import { hold } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { findSame, keepContent, type NewContent } from './keep-content.ts';
import { loadManaged } from './load.ts';
import { insertVersion, reprocessDocument, settleDocuments } from './store/index.ts';

/** Replaces a document by a newer version; readers see the one before until it is ready and passed. @throws Refusal as loadManaged */
export async function addVersion(act: Act, input: NewContent & { number: number }) {
	// The content before the document, as whoever erases a document does.
	await hold(act.tx, input.content);
	const { row, account } = await loadManaged(act, input.number);
	await keepContent(act, input);
	await insertVersion(act.tx, {
		documentId: row.id,
		version: row.newest_version + 1,
		content: input.content,
		fileName: safeFileName(input.fileName, input.format),
		uploaderId: account.accountId,
		now: act.now,
	});
	await reprocessDocument(act.tx, row.id);
	if (await settleDocuments(act.tx, input.content, act.now)) await announce(act, row.id);
	return { number: row.number, title: row.title, sameAs: await findSame(act, input.content, row.id) };
}
