import { rarityOf } from '../../platform/search/index.ts';

/** So many words tell what a document treats of. */
const most = 24;
/** A word of the title says as much as so many in the text. */
const titleCounts = 4;
/** A word that stands more often says hardly more. */
const telling = (count: number): number => 1 + Math.log(count);

/** The words of a text that say most about it, most telling first: often here, seldom elsewhere. */
export function keywordsOf(words: ReadonlyMap<string, number>, title: readonly string[]): string[] {
	const counts = new Map(words);
	for (const word of title) counts.set(word, (counts.get(word) ?? 0) + titleCounts);
	return [...counts]
		.map(([word, count]) => ({ word, weight: telling(count) * rarityOf(word) }))
		.toSorted((one, other) => other.weight - one.weight || (one.word < other.word ? -1 : 1))
		.slice(0, most)
		.map(({ word }) => word);
}
