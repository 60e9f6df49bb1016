/** A number from 1, as an address writes it, of so many digits at most; null for anything else. */
export const numberIn = (text: string | null | undefined, digits: number): number | null =>
	text && text.length <= digits && /^[1-9]\d*$/.test(text) ? Number(text) : null;

/** The page of a list that an address asks for; nonsense means the first. */
export const pageIn = (query: URLSearchParams): number => numberIn(query.get('page'), 5) ?? 1;

interface ListPage {
	readonly items: readonly unknown[];
	readonly total: number;
	readonly page: number;
	readonly size: number;
}

/** The last page there is, when a list has none as far back as was asked for; null when the page is there. */
export const lastPageInstead = ({ items, total, page, size }: ListPage): number | null =>
	items.length === 0 && page > 1 ? Math.max(1, Math.ceil(total / size)) : null;
