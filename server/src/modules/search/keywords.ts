import { rarityOf } from '../../platform/search/index.ts';
import { functionWords } from './function-words.ts';

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
		.filter(([word]) => !functionWords.has(word))
		.map(([word, count]) => ({ word, weight: count * rarityOf(word) }))
		.toSorted((one, other) => other.weight - one.weight || (one.word < other.word ? -1 : 1))
		.slice(0, most);
	const length = Math.hypot(...best.map(({ weight }) => weight));
	return best.map(({ word, weight }) => ({ word, weight: weight / (length || 1) }));
}

/** How much two documents have in common, from 0 to 1, and the words that say so, with how much each says. */
export function inCommon(mine: readonly Keyword[], theirs: readonly Keyword[]): { words: Keyword[]; share: number } {
	const weights = new Map(theirs.map(({ word, weight }) => [word, weight]));
	const words = mine.flatMap(({ word, weight }) => {
		const other = weights.get(word);
		// What was indexed before they were left out has some still.
		return other === undefined || functionWords.has(word) ? [] : [{ word, weight: weight * other }];
	});
	return { words, share: words.reduce((sum, { weight }) => sum + weight, 0) };
}

/** Of words in common those that tell why these two and not any others: what most of the others have as well comes last. */
export function tellingWords(common: readonly Keyword[], others: readonly (readonly Keyword[])[]): string[] {
	const held = new Map<string, number>();
	for (const { word } of others.flat()) held.set(word, (held.get(word) ?? 0) + 1);
	const telling = ({ word, weight }: Keyword): number =>
		weight * Math.log((others.length + 1) / Math.max(1, held.get(word) ?? 1)) ** 2;
	return common.toSorted((one, other) => telling(other) - telling(one)).map(({ word }) => word);
}
