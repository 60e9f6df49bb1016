import type { Meaning, MeaningValue } from './meaning.ts';

/** A meaning with its place in the text that the rules read, where every sentence ends with a mark of full width. */
export interface Placed {
	readonly meaning: Meaning;
	readonly from: number;
	readonly to: number;
}

/** The same with more to say. */
export const telling = (placed: Placed, more: MeaningValue): Placed => ({
	...placed,
	meaning: { ...placed.meaning, value: { ...placed.meaning.value, ...more } },
});

const ends = /[。！？]/g;

/** Where the sentences of a text begin. An empty one stands between paragraphs. */
export function sentenceStarts(text: string): number[] {
	return [0, ...[...text.matchAll(ends)].map(({ index }) => index + 1)];
}

/** The number of the sentence at a place. */
export function sentenceAt(starts: readonly number[], at: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return low;
}
