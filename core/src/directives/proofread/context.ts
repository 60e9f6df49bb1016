import { swaps } from '../words/swaps.ts';

const rightOf: ReadonlyMap<string, string> = new Map(swaps.map(({ right, washed }) => [washed, right]));
const washedWords = new RegExp([...rightOf.keys()].join('|'), 'g');

/** Neighbours that were swapped themselves count as what they were. */
const restored = (text: string): string => text.replace(washedWords, (word) => rightOf.get(word) ?? word);

const stop = /[，。；：、！？“”（）《》的和]/;
const reach = 18;

/**
 * What stands around a word, from the nearest out: 1 to 3 characters to its left and right, and the head of what follows it,
 * two characters before the next stop: 开展…活动.
 */
export interface Context {
	/** Longest first. */
	readonly left: readonly string[];
	readonly right: readonly string[];
	readonly head: string | undefined;
}

export function contextOf(text: string, start: number, end: number): Context {
	const before = `^^^${restored(text.slice(Math.max(0, start - 9), start))}`;
	const after = `${restored(text.slice(end, end + reach + 4))}$$$`;
	const stops = after.slice(0, reach).search(stop);
	const head = stops >= 4 ? `o${after.slice(stops - 2, stops)}` : undefined;
	const sizes = [3, 2, 1];
	return {
		left: sizes.map((size) => `l${before.slice(-size)}`),
		right: sizes.map((size) => `r${after.slice(0, size)}`),
		head,
	};
}
