import type { SignedIn } from '@pacesetter/core/identity';
import type { NoteColour } from '@pacesetter/core/reading';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { visibleTo } from '../../library/index.ts';

interface Kept {
	readonly document: { readonly number: number; readonly title: string } | null;
	readonly at: Date;
}

/** What one may not see is not named. */
const named = (caller: SignedIn) =>
	sql`CASE WHEN ${visibleTo(caller)} THEN json_build_object('number', document.number, 'title', document.title) END`;

export async function keptFavourites(tx: Database, caller: SignedIn): Promise<(Kept & { folder: string | null })[]> {
	const { rows } = await sql<
		Kept & { folder: string | null }
	>`SELECT folder.name AS folder, ${named(caller)} AS document,
			kept.added_at AS at FROM reading_favourite kept JOIN library_document document ON document.id = kept.document_id
			LEFT JOIN reading_folder folder ON folder.id = kept.folder_id
		WHERE kept.account_id = ${caller.accountId} AND ${visibleTo(caller)} ORDER BY kept.added_at, kept.document_id`.execute(
		tx,
	);
	return rows;
}

export interface KeptNoteRow extends Kept {
	readonly page: number;
	readonly quote: string | null;
	readonly colour: NoteColour;
	readonly body: string;
	readonly organisation: string | null;
	readonly removedAt: Date | null;
}

/** Also on documents that may not be seen any more: what a reader wrote is his, the words of the document are not. */
export async function keptNotes(tx: Database, caller: SignedIn): Promise<KeptNoteRow[]> {
	const { rows } = await sql<KeptNoteRow>`SELECT ${named(caller)} AS document, note.page,
			CASE WHEN ${visibleTo(caller)} THEN note.quote END AS quote, note.colour, note.body,
			place.short_name AS organisation, note.written_at AS at, note.removed_at AS "removedAt"
		FROM reading_note note JOIN library_document document ON document.id = note.document_id
		LEFT JOIN organisation_place place ON place.organisation_id = note.organisation_id
		WHERE note.account_id = ${caller.accountId} ORDER BY note.written_at, note.id`.execute(tx);
	return rows;
}

export async function keptPositions(tx: Database, caller: SignedIn): Promise<(Kept & { page: number })[]> {
	const { rows } = await sql<Kept & { page: number }>`SELECT ${named(caller)} AS document, kept.page, kept.at
		FROM reading_position kept JOIN library_document document ON document.id = kept.document_id
		WHERE kept.account_id = ${caller.accountId} AND ${visibleTo(caller)} ORDER BY kept.at, kept.document_id`.execute(
		tx,
	);
	return rows;
}
