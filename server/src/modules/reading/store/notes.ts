import type { SignedIn } from '@pacesetter/core/identity';
import type { Anchor, NoteColour, NoteFilter } from '@pacesetter/core/reading';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { visibleTo } from '../../library/index.ts';
import { inReach } from '../../organisation/index.ts';

export interface NoteRow extends Omit<Anchor, 'from' | 'to'> {
	readonly id: string;
	readonly account_id: string;
	readonly document_id: string;
	readonly content: string;
	readonly from_place: number;
	readonly to_place: number;
	readonly words: string | null;
	readonly colour: NoteColour;
	readonly body: string;
	readonly organisation_id: number | null;
	readonly short_name: string | null;
	/** From the readers of the organisation that it is shared with, by whoever keeps its papers. */
	readonly hidden: boolean;
	readonly written_at: Date;
	/** Of its person; of its account where that is nobody's. */
	readonly writer: string;
	/** The caller keeps the papers of the organisation that it is shared with, and did not write it himself. */
	readonly hideable: boolean;
}

/** Organisations are joined as `place`. */
const isHideable = (caller: SignedIn) =>
	sql<boolean>`(place.organisation_id IS NOT NULL AND note.account_id <> ${caller.accountId}
		AND ${inReach(caller, 'library.publish', sql`place.preorder`)})`;

/** From whom it is hidden is kept though it be shared with somebody else meanwhile. */
const isHidden = sql<boolean>`coalesce(note.organisation_id = ANY (note.hidden_from), false)`;

const columns = (caller: SignedIn) =>
	sql`note.id, note.account_id, note.document_id, note.content, note.page, note.from_place, note.to_place, note.words,
		note.quote, note.before, note.after, note.colour, note.body, note.organisation_id, place.short_name,
		${isHidden} AS hidden, note.written_at, ${isHideable(caller)} AS hideable, coalesce((SELECT called.name FROM account_person own
			JOIN person_called called USING (person_id) WHERE own.account_id = note.account_id),
		(SELECT user_name FROM account_name WHERE account_id = note.account_id)) AS writer`;

const joined = sql`reading_note note LEFT JOIN organisation_place place USING (organisation_id)`;

/** One's own, and what is shared with organisations in which the caller stands or below which he stands. */
const seenBy = (caller: SignedIn) =>
	sql<boolean>`note.removed_at IS NULL AND (note.account_id = ${caller.accountId} OR (${!caller.dormant}
		AND note.organisation_id IN (SELECT account_circle(${caller.accountId}))
		AND (NOT ${isHidden} OR ${isHideable(caller)})))`;

/** More notes than a page of a document can show. */
const mostShown = 2_000;

/** The notes on a document that the caller may see, by their places. Whether he may see the document is asked before. */
export async function notesOn(tx: Database, caller: SignedIn, documentId: string): Promise<NoteRow[]> {
	const { rows } = await sql<NoteRow>`SELECT ${columns(caller)} FROM ${joined}
		WHERE note.document_id = ${documentId} AND ${seenBy(caller)}
		ORDER BY note.page, note.from_place, note.written_at, note.id LIMIT ${mostShown}`.execute(tx);
	return rows;
}

/** A note that the caller may see, with its document, which he may see as well. */
export async function findSeenNote(
	tx: Database,
	caller: SignedIn,
	id: string,
): Promise<(NoteRow & { number: number }) | undefined> {
	const { rows } = await sql<NoteRow & { number: number }>`SELECT ${columns(caller)}, document.number
		FROM ${joined} JOIN library_document document ON document.id = note.document_id
		WHERE note.id = ${id} AND ${seenBy(caller)} AND ${visibleTo(caller)}`.execute(tx);
	return rows[0];
}

export interface OwnNoteRow extends NoteRow {
	readonly number: number;
	readonly title: string;
}

/** The caller's own notes on documents that he may see now, those of one document together. */
export async function listOwn(
	tx: Database,
	caller: SignedIn,
	wanted: NoteFilter & { offset: number; limit: number },
): Promise<{ rows: OwnNoteRow[]; total: number }> {
	const { q = '', number = null, colour = null, shared = null } = wanted;
	const asked = q.toLowerCase();
	const own = sql`FROM ${joined} JOIN library_document document ON document.id = note.document_id
		WHERE note.account_id = ${caller.accountId} AND note.removed_at IS NULL AND ${visibleTo(caller)}
			AND (${asked} = '' OR position(${asked} IN lower(note.body)) > 0 OR position(${asked} IN lower(document.title)) > 0
				OR position(${asked.replace(/\s+/gu, '')} IN lower(note.quote)) > 0)
			AND (${number}::bigint IS NULL OR document.number = ${number})
			AND (${colour}::text IS NULL OR note.colour = ${colour})
			AND (${shared}::text IS NULL OR (note.organisation_id IS NOT NULL) = (${shared} = 'yes'))`;
	const { rows } = await sql<OwnNoteRow>`SELECT ${columns(caller)}, document.number, document.title ${own}
		ORDER BY max(note.written_at) OVER (PARTITION BY note.document_id) DESC, note.document_id, note.words IS NULL,
			note.page, note.from_place, note.id LIMIT ${wanted.limit} OFFSET ${wanted.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total ${own}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** Organisations in which an account stands: with these it may share. */
export async function seatsOf(tx: Database, caller: SignedIn): Promise<{ id: number; shortName: string }[]> {
	if (caller.dormant) return [];
	const { rows } = await sql<{ id: number; shortName: string }>`
		SELECT place.organisation_id AS id, place.short_name AS "shortName" FROM organisation_place place
		WHERE place.ended_on IS NULL
			AND place.organisation_id IN (SELECT organisation_id FROM account_seat WHERE account_id = ${caller.accountId})
		ORDER BY place.preorder LIMIT 50`.execute(tx);
	return rows;
}
