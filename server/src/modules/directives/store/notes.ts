import type { DeskNote } from '@pacesetter/core/directives/intake';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** What the rules read in the version on the desk beside its items, in the order of the text. */
export async function notesOf(tx: Database, id: string): Promise<DeskNote[]> {
	const { rows } = await sql<DeskNote>`SELECT start_at AS start, end_at AS end, code, words FROM directive_note
		WHERE directive_id = ${id} ORDER BY position`.execute(tx);
	return rows;
}

export async function replaceNotes(tx: Database, id: string, notes: readonly DeskNote[]): Promise<void> {
	await sql`DELETE FROM directive_note WHERE directive_id = ${id}`.execute(tx);
	await sql`INSERT INTO directive_note (directive_id, position, start_at, end_at, code, words)
		SELECT ${id}, note.place, (note.of ->> 'start')::int, (note.of ->> 'end')::int, note.of ->> 'code', note.of -> 'words'
		FROM jsonb_array_elements(${JSON.stringify(notes)}::jsonb) WITH ORDINALITY AS note(of, place)`.execute(tx);
}
