import { type Asked, searchQuery } from '../search/search-address.ts';

/** What is looked for in a document, and the search that led there; null: none did. */
export interface Looking {
	readonly q: string;
	readonly back: Asked | null;
}

/** The address of a place in a document; without its number, of the first on its page. */
export function placeAddress(number: number, { q, back }: Looking, place: { page: number; hit?: number }): string {
	const query = new URLSearchParams({ q, at: String(place.page) });
	if (place.hit !== undefined) query.set('hit', String(place.hit));
	if (back) query.set('back', String(searchQuery(back)));
	return `/documents/${number}?${query}#lit`;
}
