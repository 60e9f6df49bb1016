import { carry, packed } from '@pacesetter/core/reading';
import type { Database } from '../../platform/db/index.ts';
import { findText } from '../library/index.ts';
import { type NoteRow, placeNote } from './store/index.ts';

/** So many are carried at one look, so that none waits long; the others follow at the next. */
const most = 40;

/**
 * Notes as they stand in the content that readers see now. Those written on another are carried there when somebody looks,
 * and stay where they are put. @returns them in their places, and how many have to wait for the next look
 */
export async function carryNotes<Row extends NoteRow>(
	tx: Database,
	content: string,
	rows: readonly Row[],
): Promise<{ placed: Row[]; waiting: number }> {
	const elsewhere = rows.filter((row) => row.content !== content);
	if (elsewhere.length === 0) return { placed: [...rows], waiting: 0 };
	const texts = await findText(tx, content);
	// While a text is not complete, nobody can tell what is no longer in it.
	const pages = texts?.map(packed) ?? null;
	const moved = new Map<string, Row>();
	for (const row of pages ? elsewhere.slice(0, most) : []) {
		const at = carry({ ...row, from: row.from_place, to: row.to_place }, pages ?? []);
		await placeNote(tx, row, content, at);
		const place = at && { page: at.page, from_place: at.from, to_place: at.to };
		moved.set(row.id, { ...row, content, words: at?.words ?? null, ...place });
	}
	const placed = rows.flatMap((row) => moved.get(row.id) ?? (row.content === content ? [row] : []));
	return { placed: placed.toSorted(byPlace), waiting: rows.length - placed.length };
}

const byPlace = (one: NoteRow, other: NoteRow): number =>
	one.page - other.page || one.from_place - other.from_place || one.written_at.getTime() - other.written_at.getTime();
