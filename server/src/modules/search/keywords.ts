import { rarityOf } from '../../platform/search/index.ts';

/** So many words tell what a document treats of. Measured by `bench related`, as are the weights. */
const most = 16;
/** A word of the title says as much as so many in the text. */
const titleCounts = 4;

/** A word of a document, and how much it says of it; the squares of all weights make one. */
export interface Keyword {
	readonly word: string;
	readonly weight: number;
}

/** The words of a text that say most about it, most telling first: often here, seldom elsewhere. */
export function keywordsOf(words: ReadonlyMap<string, number>, title: readonly string[]): Keyword[] {
	const counts = new Map(words);
	for (const word of title) counts.set(word, (counts.get(word) ?? 0) + titleCounts);
	const best = [...counts]
		.map(([word, count]) => ({ word, weight: count * rarityOf(word) }))
		.toSorted((one, other) => other.weight - one.weight || (one.word < other.word ? -1 : 1))
		.slice(0, most);
	const length = Math.hypot(...best.map(({ weight }) => weight));
	return best.map(({ word, weight }) => ({ word, weight: weight / (length || 1) }));
}

/** How much two documents have in common, from 0 to 1, and the words that say so, most telling first. */
export function inCommon(mine: readonly Keyword[], theirs: readonly Keyword[]): { words: string[]; share: number } {
	const weights = new Map(theirs.map(({ word, weight }) => [word, weight]));
	const both = mine
		.flatMap(({ word, weight }) => {
			const other = weights.get(word);
			return other === undefined ? [] : [{ word, share: weight * other }];
		})
		.toSorted((one, other) => other.share - one.share);
	return { words: both.map(({ word }) => word), share: both.reduce((sum, { share }) => sum + share, 0) };
}
