import { type NoteFilter, noteFilter } from '@pacesetter/core/reading';

/** The filter in an address; nonsense is none. */
export function filterIn(query: URLSearchParams): NoteFilter {
	const found = noteFilter.safeParse(Object.fromEntries(query));
	return found.success ? found.data : {};
}

const queryOf = (filter: NoteFilter): URLSearchParams =>
	new URLSearchParams(
		Object.entries(filter).flatMap(([name, value]) =>
			value === undefined || value === '' ? [] : [[name, String(value)] as [string, string]],
		),
	);

/** The address of own notes that a filter leaves. */
export function notesAddress(filter: NoteFilter, page = 1): string {
	const query = queryOf(filter);
	if (page > 1) query.set('page', String(page));
	return query.size === 0 ? '/desk/notes' : `/desk/notes?${query}`;
}

export const sheetAddress = (filter: NoteFilter): string => {
	const query = queryOf(filter);
	return query.size === 0 ? '/api/my/notes.csv' : `/api/my/notes.csv?${query}`;
};
