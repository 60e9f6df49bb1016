import type { Note } from '@pacesetter/core/reading';
import type { ApiClient } from '../../../../app/context.ts';
import { refusalIn } from '../../../../app/refusal.ts';
import { numberIn } from '../../../../ui/address-number.ts';

type OnDocument = Awaited<ReturnType<ApiClient['reading']['note']['onDocument']>>;

export interface LoadedNotes extends OnDocument {
	/** Makes a form that is sent twice one note. */
	readonly key: string;
	/** The page on which the reader is about to write, as the address says. */
	readonly writing: number | null;
	/** The note that he has just removed. */
	readonly removed: string | null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The notes on the pages from one on; null for somebody without an account. The page comes also without an answer. */
export async function findNotes(
	api: ApiClient,
	url: URL,
	wanted: { number: number; from: number; count: number },
): Promise<LoadedNotes | null> {
	try {
		const found = await api.reading.note.onDocument(wanted);
		const removed = url.searchParams.get('removed') ?? '';
		return {
			...found,
			key: crypto.randomUUID(),
			writing: numberIn(url.searchParams.get('write'), 6),
			removed: uuid.test(removed) ? removed : null,
		};
	} catch (error) {
		if (!refusalIn(error)) console.error('The notes on a document are not known', error);
		return null;
	}
}

/** Where the note that an address names stands now; undefined: it names none that is there for this reader. */
export async function findNotePlace(
	api: ApiClient,
	url: URL,
): Promise<{ id: string; page: number | null } | undefined> {
	const id = url.searchParams.get('note') ?? '';
	if (!uuid.test(id)) return undefined;
	try {
		return { id, page: (await api.reading.note.place({ id })).page };
	} catch (error) {
		if (!refusalIn(error)) console.error('Where a note stands is not known', error);
		return undefined;
	}
}

/** The notes on one page. */
export const notesOfPage = ({ notes }: LoadedNotes, page: number): Note[] =>
	notes.filter((note) => note.page === page && note.standing !== 'gone');
