import { swaps } from '../words/swaps.ts';

const washed: ReadonlyMap<string, string> = new Map(swaps.map(({ right, washed: wrong }) => [right, wrong]));
const rightWords = new RegExp([...washed.keys()].join('|'), 'g');

/** Words in a form that proofreading leaves alone: without marks and spaces, swapped words as one. */
export const settled = (text: string): string =>
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
	/** The words of those it lies below, from the top down. */
	readonly above: readonly string[];
	/** What it says beside its title. */
	readonly body: string;
}

/** Fewer characters than these say too little to tell a clause by them. */
const telling = 6;
/** So much of what a clause says is enough to tell it from one of the same title. */
const bodyTelling = 40;

/** Ways to tell a clause, the most lasting first: by its title, with those above it, with what it says. */
function waysOf({ words, above, body }: Named): string[] {
	const title = settled(words);
	const placed = [...above.map(settled), title].join('/');
	const whole = `${placed}:${settled(body).slice(0, bodyTelling)}`;
	// What lies below nothing is told by its title in either way.
	return title.length < telling ? [placed, whole] : [...new Set([title, placed, whole])];
}

/**
 * Ids by content, so that a clause keeps its own when others are changed, added or removed around it, and when its swapped words or
 * marks are put right. Titles that repeat or are short are told by those above them as well, and where that isn't enough by what is said
 * below them: never by a number, which would name another clause as soon as one is put in before it.
 */
export function identify(clauses: readonly Named[]): string[] {
	const ways = clauses.map(waysOf);
	const often = new Map<string, number>();
	for (const own of ways) for (const way of own) often.set(way, (often.get(way) ?? 0) + 1);
	const seen = new Map<string, number>();
	return ways.map((own) => {
		const key = own.find((way) => often.get(way) === 1) ?? own.at(-1) ?? '';
		const times = (seen.get(key) ?? 0) + 1;
		seen.set(key, times);
		return `c${hash(times === 1 ? key : `${key}#${times}`)}`;
	});
}
