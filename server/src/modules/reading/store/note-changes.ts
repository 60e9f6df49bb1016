import type { Anchor, NoteColour, Standing } from '@pacesetter/core/reading';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

export interface NewNote {
	readonly accountId: string;
	readonly documentId: string;
	readonly content: string;
	readonly anchor: Anchor;
	readonly colour: NoteColour;
	readonly body: string;
	readonly organisationId: number | null;
	readonly key: string;
	readonly now: Date;
}

export async function insertNote(tx: Database, note: NewNote): Promise<string> {
	const { page, from, to, quote, before, after } = note.anchor;
	const { rows } = await sql<{
		id: string;
	}>`INSERT INTO reading_note (account_id, document_id, content, page, from_place,
			to_place, words, quote, before, after, colour, body, organisation_id, written_at, key)
		VALUES (${note.accountId}, ${note.documentId}, ${note.content}, ${page}, ${from}, ${to}, ${quote},
			${quote}, ${before}, ${after}, ${note.colour}, ${note.body}, ${note.organisationId},
			${note.now}, ${note.key}) RETURNING id`.execute(tx);
	const [row] = rows;
	if (!row) throw new Error('the note is not there');
	return row.id;
}

/** The note that a form made before. */
export async function noteByKey(tx: Database, accountId: string, key: string) {
	const { rows } = await sql<{ id: string; page: number; document_id: string }>`SELECT id, page, document_id
		FROM reading_note WHERE account_id = ${accountId} AND key = ${key}`.execute(tx);
	return rows[0];
}

export interface KeptNote {
	readonly id: string;
	readonly number: number;
	readonly organisation_id: number | null;
	readonly removed_at: Date | null;
}

/** A note of an account, removed or not, with its document, whether he may see that or not. */
export async function findOwnNote(tx: Database, accountId: string, id: string): Promise<KeptNote | undefined> {
	const { rows } = await sql<KeptNote>`SELECT note.id, document.number, note.organisation_id, note.removed_at
		FROM reading_note note JOIN library_document document ON document.id = note.document_id
		WHERE note.account_id = ${accountId} AND note.id = ${id}`.execute(tx);
	return rows[0];
}

/** How many notes an account has, without those removed. */
export async function countNotes(tx: Database, accountId: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM reading_note
		WHERE account_id = ${accountId} AND removed_at IS NULL`.execute(tx);
	return rows[0]?.count ?? 0;
}

export interface NoteChange {
	readonly colour?: NoteColour | undefined;
	readonly body?: string | undefined;
	readonly organisationId?: number | null | undefined;
}

/** What is hidden from an organisation stays so, whatever it is shared with meanwhile. */
export async function updateNote(tx: Database, id: string, change: NoteChange): Promise<void> {
	const { colour = null, body = null, organisationId } = change;
	const moves = organisationId !== undefined;
	await sql`UPDATE reading_note SET colour = coalesce(${colour}, colour), body = coalesce(${body}, body),
			organisation_id = CASE WHEN ${moves} THEN ${organisationId ?? null}::bigint ELSE organisation_id END
		WHERE id = ${id}`.execute(tx);
}

export async function markNoteRemoved(tx: Database, id: string, at: Date | null): Promise<void> {
	await sql`UPDATE reading_note SET removed_at = ${at} WHERE id = ${id}`.execute(tx);
}

/** From the readers of an organisation, or no longer. Asked twice it is done once. */
export async function markNoteHidden(tx: Database, id: string, from: number, hidden: boolean): Promise<void> {
	const others = sql`array_remove(hidden_from, ${from}::bigint)`;
	await sql`UPDATE reading_note SET hidden_from = ${hidden ? sql`${others} || ${from}::bigint` : others}
		WHERE id = ${id}`.execute(tx);
}

/** Where a note stands in another content; null: on no page. Somebody else may have carried it just now. */
export async function placeNote(
	tx: Database,
	note: { id: string; content: string },
	content: string,
	at: Standing | null,
): Promise<void> {
	const place = at && sql`, page = ${at.page}, from_place = ${at.from}, to_place = ${at.to}`;
	await sql`UPDATE reading_note SET content = ${content}, words = ${at?.words ?? null}${place ?? sql``}
		WHERE id = ${note.id} AND content = ${note.content}`.execute(tx);
}

export async function countOldNotes(tx: Database, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM reading_note
		WHERE removed_at < ${before}`.execute(tx);
	return rows[0]?.count ?? 0;
}

export async function deleteOldNotes(tx: Database, before: Date, most: number): Promise<number> {
	const { rows } = await sql`DELETE FROM reading_note WHERE id IN (SELECT id FROM reading_note
		WHERE removed_at < ${before} ORDER BY removed_at LIMIT ${most} FOR UPDATE SKIP LOCKED) RETURNING id`.execute(tx);
	return rows.length;
}
