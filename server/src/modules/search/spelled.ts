import { byTurns } from '@pacesetter/core/kernel';
/** A word that a piece of a sound may be. */
export interface Sounding {
	readonly word: string;
	readonly sound: string;
}

/** Longest sound of one word: six syllables of six letters. */
const longestPiece = 36;
/** Longer than anything one types by sound. */
export const longestSound = 60;
/** So many ways to write it are tried, for each count of words. */
const mostWays = 64;
/** One typed character that is wrong is looked for among so many: some sounds have a hundred characters. */
const mostReplaced = 256;
/** The fewest words, and up to so many counts in all. */
const counts = 3;

/** Every piece that a sound may be cut into. */
export function piecesOf(sound: string): string[] {
	const pieces = new Set<string>();
	for (let from = 0; from < sound.length; from += 1) {
		for (let to = from + 2; to <= Math.min(sound.length, from + longestPiece); to += 1)
			pieces.add(sound.slice(from, to));
	}
	return [...pieces];
}

/** Each text with each word behind it, no more than are wanted: two that stand early come before one that stands far behind. */
const together = (texts: readonly string[], words: readonly Sounding[], wanted: number): string[] =>
	texts
		.flatMap((text, at) =>
			words
				.slice(0, wanted / (at + 1))
				.map(({ word }, index) => ({ text: text + word, place: (at + 1) * (index + 1) })),
		)
		.toSorted((one, other) => one.place - other.place)
		.slice(0, wanted)
		.map(({ text }) => text);

/**
 * The ways to write a sound, in the order in which the words are given: those in the fewest words, those in one more, and
 * those in two more. Which of them a reader may be told is known only later, and no way takes the place of one in more words.
 */
export function waysToWrite(sound: string, words: readonly Sounding[]): string[][] {
	const bySound = Map.groupBy(words, (one) => one.sound);
	// ways[i]: how the sound up to i can be written, by the count of words.
	const ways: Map<number, string[]>[] = [new Map([[0, ['']]])];
	for (let to = 1; to <= sound.length; to += 1) {
		const all = new Map<number, string[]>();
		for (let from = Math.max(0, to - longestPiece); from < to; from += 1) {
			const here = bySound.get(sound.slice(from, to)) ?? [];
			for (const [count, texts] of here.length > 0 ? (ways[from] ?? []) : []) {
				const kept = all.get(count + 1) ?? [];
				all.set(count + 1, [...kept, ...together(texts, here, mostWays - kept.length)]);
			}
		}
		ways[to] = new Map([...all].toSorted(([one], [other]) => one - other).slice(0, counts));
	}
	return [...(ways[sound.length]?.values() ?? [])];
}

/** `waysToWrite` of a sound that may be read in several ways, which share the room. */
export function waysToWriteAny(sounds: readonly string[], words: readonly Sounding[]): string[][] {
	const each = sounds.map((sound) => waysToWrite(sound, words));
	return Array.from({ length: counts }, (_, level) =>
		[...new Set(byTurns(each.map((levels) => levels[level] ?? [])))].slice(0, mostWays),
	);
}

/** A text with one of its characters replaced by each other of the same sound, by turns over the places. */
export function replacedOnce(characters: readonly Sounding[], words: readonly Sounding[]): string[] {
	const bySound = Map.groupBy(words, (one) => one.sound);
	const choices = characters.map(({ word, sound }) =>
		(bySound.get(sound) ?? []).filter((one) => one.word.length === word.length && one.word !== word),
	);
	return byTurns(
		choices.map((some, place) =>
			some.map(({ word: other }) => characters.map(({ word }, at) => (at === place ? other : word)).join('')),
		),
	).slice(0, mostReplaced);
}
