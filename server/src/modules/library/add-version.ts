import { safeFileName } from '@pacesetter/core/library';
import { hold } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { findSame, keepContent, type NewContent } from './keep-content.ts';
import { loadManaged, requireUnfrozen } from './load.ts';
import { findDocument, insertVersion, lockDocument, reprocessDocument, settleDocuments } from './store/index.ts';

type Row = Awaited<ReturnType<typeof loadManaged>>['row'];

async function putVersion(act: Act, row: Row, accountId: string, input: NewContent): Promise<void> {
	await keepContent(act, input);
	await insertVersion(act.tx, {
		documentId: row.id,
		version: row.newest_version + 1,
		content: input.content,
		fileName: safeFileName(input.fileName, input.format),
		uploaderId: accountId,
		now: act.now,
	});
	await reprocessDocument(act.tx, row.id);
	if (await settleDocuments(act.tx, input.content, act.now)) await announce(act, row.id);
}

/**
 * Replaces a document that an office keeps, rather than whoever put it in first. Who asks has made sure that the caller may.
 * @returns false where it was thrown away meanwhile @throws Refusal DOCUMENT_FROZEN
 */
export async function replaceKept(
	act: Act,
	input: NewContent & { number: number; accountId: string },
): Promise<boolean> {
	await hold(act.tx, input.content);
	const seen = await findDocument(act.tx, act.caller, input.number);
	if (!seen) return false;
	await lockDocument(act.tx, seen.id);
	const row = await findDocument(act.tx, act.caller, input.number);
	if (!row || row.recycled_at) return false;
	requireUnfrozen(row);
	await putVersion(act, row, input.accountId, input);
	return true;
}

/** Replaces a document by a newer version; readers see the one before until it is ready and passed. @throws Refusal as loadManaged */
export async function addVersion(act: Act, input: NewContent & { number: number }) {
	// The content before the document, as whoever erases a document does.
	await hold(act.tx, input.content);
	const { row, account } = await loadManaged(act, input.number);
	await putVersion(act, row, account.accountId, input);
	return { number: row.number, title: row.title, sameAs: await findSame(act, input.content, row.id) };
}
