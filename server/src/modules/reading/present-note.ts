import type { SignedIn } from '@pacesetter/core/identity';
import { type Note, noteStanding, type OwnNote } from '@pacesetter/core/reading';
import type { NoteRow, OwnNoteRow } from './store/index.ts';

const present = (row: NoteRow) => ({
	id: row.id,
	page: row.page,
	from: row.from_place,
	to: row.to_place,
	standing: noteStanding(row.quote, row.words),
	quote: row.quote,
	words: row.words ?? '',
	colour: row.colour,
	body: row.body,
	organisation: row.organisation_id === null ? null : { id: row.organisation_id, shortName: row.short_name ?? '' },
	hidden: row.hidden,
	writtenAt: row.written_at.toISOString(),
});

/**
 * A note as whoever may see it is shown it on its document. What others marked and a new version leaves out may have been
 * left out for a reason: only whoever marked it still reads it.
 */
export function presentNote(row: NoteRow, caller: SignedIn): Note {
	const [note, mine] = [present(row), row.account_id === caller.accountId];
	const quote = mine || note.standing === 'there' ? note.quote : '';
	return { ...note, quote, mine, writer: row.writer, hideable: row.hideable };
}

export const presentOwnNote = (row: OwnNoteRow): OwnNote => ({
	...present(row),
	number: row.number,
	title: row.title,
});
