import { fold } from '@pacesetter/core/search';
import { Field, Int32, Int64, Schema, Utf8 } from 'apache-arrow';
import { charactersIn, termsOf } from './words.ts';

/** A part of an item as it stands in the index. */
export interface Row {
	/** Given anew each time an item is indexed: the rows of a stamp belong together, and only the newest counts. */
	readonly stamp: number;
	/** A page's number. */
	readonly part: number;
	/** Who may see it, as far as one word can say; what counts is asked of the database. */
	readonly audience: string;
	readonly shelf: string;
	readonly kind: string;
	/** Whose it is; empty: nobody's in particular. */
	readonly keeper: string;
	readonly year: number;
	readonly terms: string;
	readonly characters: string;
}

export const rowSchema = new Schema([
	new Field('stamp', new Int64()),
	new Field('part', new Int32()),
	new Field('audience', new Utf8()),
	new Field('shelf', new Utf8()),
	new Field('kind', new Utf8()),
	new Field('keeper', new Utf8()),
	new Field('year', new Int32()),
	new Field('terms', new Utf8()),
	new Field('characters', new Utf8()),
]);

/**
 * BM25 as LanceDB has it takes a word in a short text for far more than in a long one: a page of three lines would
 * stand before the page that treats of it. So many words that nobody looks for make the lengths of all more alike.
 * Measured by `bench search` (docs/decisions/0010-search.md).
 */
const filler = ` ${Array(400).fill('·').join(' ')}`;

/** How many times over the words of a title and of a heading count: the best of a sweep (docs/benchmarks.md). */
const weights = { title: 3, titleOnFirst: 8, heading: 4 };

const times = (terms: readonly string[], count: number): string[] => Array(count).fill(terms).flat();

/** What is searched of a part: its words, weighed, and its characters in a row. */
export function searchable(part: { first: boolean; title: string; headings: readonly string[]; text: string }): {
	terms: string;
	characters: string;
} {
	const title = fold(part.title).text;
	const text = fold(part.text).text;
	const terms = [
		...times(termsOf(title), part.first ? weights.titleOnFirst : weights.title),
		...part.headings.flatMap((heading) => times(termsOf(fold(heading).text), weights.heading)),
		...termsOf(text),
	];
	// The bar keeps a phrase from going over from the title into the text.
	const characters = part.first ? `${charactersIn(title)} | ${charactersIn(text)}` : charactersIn(text);
	return { terms: `${terms.join(' ')}${filler}`, characters };
}
