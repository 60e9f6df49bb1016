import { cutWords } from '../../platform/search/index.ts';

/** What a folded text puts in quotes: “四议两公开” is a word to its readers, whatever the dictionary makes of it. */
const inQuotes = /[“「『](\p{Script=Han}{3,8})[”」』]/gu;

export const quotedIn = (folded: string): string[] => [...folded.matchAll(inQuotes)].map(([, phrase = '']) => phrase);

const longest = { characters: 6, words: 4 };
/** These begin and end no phrase, and make none of what they stand in. */
const grammar = new Set('的了和与及或在是为于对把被将之其等所以而则即并就也都不我你他这那个各该本此'.split(''));
const isOne = (word: string): boolean => [...word].length === 1;
const isHan = (word: string): boolean => /^\p{Script=Han}+$/u.test(word);

/**
 * What a folded title or heading has of single characters with the words beside them: phrases that the dictionary cuts into
 * pieces of which none is what its readers look for.
 */
export function brokenPhrases(folded: string): string[] {
	const words = cutWords(folded);
	const phrases = words.flatMap((_, from) =>
		Array.from({ length: longest.words - 1 }, (_none, more) => words.slice(from, from + more + 2)),
	);
	return [...new Set(phrases.filter(isBroken).map((phrase) => phrase.join('')))].filter((phrase) =>
		folded.includes(phrase),
	);
}

function isBroken(words: readonly string[]): boolean {
	const length = words.join('').length;
	return (
		length >= 3 &&
		length <= longest.characters &&
		words.every(isHan) &&
		words.some(isOne) &&
		!words.some((word) => grammar.has(word))
	);
}
