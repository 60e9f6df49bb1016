import { numberIn } from '../../../../ui/address-number.ts';

/** Long documents come in pieces: each address shows this many pages, so that a page of HTML stays light. */
export const windowSize = 20;

const pageNumberIn = (text: string | null): number | null => numberIn(text, 6);

/** The first page of the piece that a page number lies in. */
export const windowStart = (page: number): number => Math.floor((page - 1) / windowSize) * windowSize + 1;

/** Which piece an address asks for, and whether it jumps to a page (`?at=25`). Nonsense means the first. */
export function readWindow(query: URLSearchParams): { start: number; jump: number | null } {
	return { start: windowStart(pageNumberIn(query.get('page')) ?? 1), jump: pageNumberIn(query.get('at')) };
}

/** The address of the piece that starts at a page. */
export const windowAddress = (number: number, start: number): string =>
	start === 1 ? `/documents/${number}` : `/documents/${number}?page=${start}`;

/** The address of one page, wherever it lies; past the end, the last. */
export function pageAddress(number: number, page: number, pages: number): string {
	const shown = Math.min(page, Math.max(pages, 1));
	return `${windowAddress(number, windowStart(shown))}#page-${shown}`;
}

/** The starts before and after a piece, where there are pages. */
export function neighbours(start: number, pages: number): { previous: number | null; next: number | null } {
	return {
		previous: start > 1 ? start - windowSize : null,
		next: start + windowSize <= pages ? start + windowSize : null,
	};
}
