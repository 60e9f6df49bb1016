/** A word that a piece of a sound may be. */
export interface Sounding {
	readonly word: string;
	readonly sound: string;
}

/** Longest sound of one word: six syllables of six letters. */
const longestPiece = 36;
/** Longer than anything one types by sound. */
export const longestSound = 60;
/** So many ways to write it are tried. */
const mostWays = 64;

/** Every piece that a sound may be cut into. */
export function piecesOf(sound: string): string[] {
	const pieces = new Set<string>();
	for (let from = 0; from < sound.length; from += 1) {
		for (let to = from + 2; to <= Math.min(sound.length, from + longestPiece); to += 1)
			pieces.add(sound.slice(from, to));
	}
	return [...pieces];
}

/** Each text with each word behind it, no more than are wanted. */
const together = (texts: readonly string[], words: readonly Sounding[], wanted: number): string[] =>
	texts
		.slice(0, wanted)
		.flatMap((text) => words.slice(0, wanted).map(({ word }) => text + word))
		.slice(0, wanted);

/** The ways to write a sound in the fewest words, in the order in which the words are given. */
export function waysToWrite(sound: string, words: readonly Sounding[]): string[] {
	const bySound = Map.groupBy(words, (one) => one.sound);
	// ways[i]: how the sound up to i can be written, with the fewest words.
	const ways: { count: number; texts: string[] }[] = [{ count: 0, texts: [''] }];
	for (let to = 1; to <= sound.length; to += 1) {
		let best = { count: Number.POSITIVE_INFINITY, texts: [] as string[] };
		for (let from = Math.max(0, to - longestPiece); from < to; from += 1) {
			const before = ways[from];
			const here = bySound.get(sound.slice(from, to));
			if (!before || !here || before.texts.length === 0 || before.count + 1 > best.count) continue;
			const kept = before.count + 1 === best.count ? best.texts : [];
			best = { count: before.count + 1, texts: [...kept, ...together(before.texts, here, mostWays - kept.length)] };
		}
		ways[to] = best;
	}
	return ways[sound.length]?.texts ?? [];
}
