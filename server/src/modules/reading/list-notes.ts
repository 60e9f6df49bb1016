import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal, rowsBefore } from '@pacesetter/core/kernel';
import type { NoteFilter } from '@pacesetter/core/reading';
import type { Act } from '../../platform/http/index.ts';
import { contentToRead, loadVisible } from '../library/index.ts';
import { carryNotes } from './carry-notes.ts';
import { presentNote, presentOwnNote } from './present-note.ts';
import { findSeenNote, listOwn, type NoteRow, notesOn, seatsOf } from './store/index.ts';

/** How many of the notes stand on each page outside a span. */
function countElsewhere(rows: readonly NoteRow[], from: number, count: number) {
	const counts = new Map<number, number>();
	for (const { page, words } of rows) {
		if (words !== null && (page < from || page >= from + count)) counts.set(page, (counts.get(page) ?? 0) + 1);
	}
	return [...counts].map(([page, count]) => ({ page, count }));
}

/** The notes on some pages of a document that the caller may see. @throws Refusal as requireSignedIn; NOT_FOUND */
export async function listNotesOn(act: Act, input: { number: number; from: number; count: number }) {
	const account = requireSignedIn(act.caller);
	const document = await loadVisible(act, input.number);
	const { placed, waiting } = await carryNotes(act.tx, document.content, await notesOn(act.tx, account, document.id));
	const here = placed.filter(
		({ page, words }) => words !== null && page >= input.from && page < input.from + input.count,
	);
	const gone = placed.filter(({ words }) => words === null);
	return {
		notes: [...here, ...gone].map((row) => presentNote(row, account)),
		elsewhere: countElsewhere(placed, input.from, input.count),
		waiting,
		organisations: await seatsOf(act.tx, account),
	};
}

/** Where a note stands in what readers see now. @throws Refusal as requireSignedIn; NOT_FOUND */
export async function findNotePlace(act: Act, input: { id: string }) {
	const account = requireSignedIn(act.caller);
	const row = await findSeenNote(act.tx, account, input.id);
	if (!row) throw new Refusal('NOT_FOUND');
	const { placed } = await carryNotes(act.tx, await contentToRead(act, row.number), [row]);
	const [note] = placed;
	return { number: row.number, page: note && note.words !== null ? note.page : null };
}

/** What one may not see now is neither shown nor counted. @throws Refusal as requireSignedIn */
export async function listOwnNotes(act: Act, input: NoteFilter & { page: number; size: number }) {
	const account = requireSignedIn(act.caller);
	const { page, size } = input;
	const { rows, total } = await listOwn(act.tx, account, { ...input, offset: rowsBefore(input), limit: size });
	return { items: rows.map(presentOwnNote), total, page, size, organisations: await seatsOf(act.tx, account) };
}
