import { swaps } from '../words/swaps.ts';

const washed: ReadonlyMap<string, string> = new Map(swaps.map(({ right, washed: wrong }) => [right, wrong]));
const rightWords = new RegExp([...washed.keys()].join('|'), 'g');

/** Words in a form that proofreading leaves alone: without marks and spaces, swapped words as one. */
const settled = (text: string): string =>
	text.replace(/[^\p{L}\p{N}]/gu, '').replace(rightWords, (word) => washed.get(word) ?? word);

/** FNV-1a over UTF-16 units, twice from different beginnings: 64 bits that need no library. */
export function hash(text: string): string {
	const half = (seed: number): string => {
		let value = seed;
		for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
		return (value >>> 0).toString(36).padStart(7, '0');
	};
	return half(0x811c9dc5) + half(0x1b873593);
}

/** What tells a clause from the others. */
export interface Named {
	/** Its words without its number. */
	readonly words: string;
	/** Markers from the top down to its own. */
	readonly path: readonly string[];
}

/** Fewer characters than these say too little to tell a clause by them. */
const telling = 6;

/**
 * Ids by content, so that a clause keeps its own when others are changed, added or removed around it, and when its swapped words or
 * marks are put right. Short titles, which repeat, are told by their place as well.
 */
export function identify(clauses: readonly Named[]): string[] {
	const seen = new Map<string, number>();
	return clauses.map(({ words, path }) => {
		const content = settled(words);
		const key = content.length < telling ? `${path.join('/')}:${content}` : content;
		const times = (seen.get(key) ?? 0) + 1;
		seen.set(key, times);
		return `c${hash(times === 1 ? key : `${key}#${times}`)}`;
	});
}
