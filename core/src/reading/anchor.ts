/**
 * Where a note stands. Places are counted in a page's characters without blanks, so that lines broken elsewhere, and the
 * boxes that a page is drawn in, count the same.
 */
export interface Anchor {
	readonly page: number;
	readonly from: number;
	/** Up to, not including; as `from` when the note is on the whole page. */
	readonly to: number;
	/** The words that were chosen; none when the note is on the whole page. */
	readonly quote: string;
	/** What stands before and after them; of a whole page how it begins. */
	readonly before: string;
	readonly after: string;
}

/** The most words that are chosen in one piece; who wants more takes the whole page. */
export const longestQuote = 1_000;
/** So much of what stands around the words is kept to tell them from the same words elsewhere. */
const context = 32;
/** So much of how a page begins. */
const beginning = 160;

/** A text without blanks. */
export const packed = (text: string): string => text.replace(/\s+/gu, '');

/** How a note on the whole page is held. */
export const wholePage = (page: number, text: string): Anchor => ({
	page,
	from: 0,
	to: 0,
	quote: '',
	before: '',
	after: text.slice(0, beginning),
});

/** How words of a page are held; null where there are none. `text` is packed. */
export function anchorAt(page: number, text: string, from: number, to: number): Anchor | null {
	const quote = text.slice(from, to);
	if (from < 0 || to > text.length || quote === '' || quote.length > longestQuote) return null;
	return {
		page,
		from,
		to,
		quote,
		before: text.slice(Math.max(0, from - context), from),
		after: text.slice(to, to + context),
	};
}

/** Where words that a reader typed stand first on a page; null where they don't. */
export function wordsOn(page: number, text: string, words: string): Anchor | null {
	const wanted = packed(words);
	const from = wanted === '' ? -1 : text.indexOf(wanted);
	return from < 0 ? null : anchorAt(page, text, from, from + wanted.length);
}
