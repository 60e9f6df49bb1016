import { fold } from './fold.ts';
import { type Phrase, takeNumbers } from './take-numbers.ts';
import { charactersOf } from './tokens.ts';

export interface Query {
	/** In quotes: on every page found, word for word. */
	readonly exact: readonly Phrase[];
	/** After a minus sign: in no document found. */
	readonly without: readonly (readonly string[])[];
	/** Dates, document numbers and counts, however they are written. */
	readonly marks: readonly Phrase[];
	/** The rest, folded, as the reader separated it. */
	readonly words: readonly string[];
}

const quoted = /([-－]?)["“”「『＂]([^"“”「」『』＂]+)["”“」』＂]/gu;
const minus = /(^|\s)[-－](\S+)/gu;
/** Longer than anybody's question. */
export const longestQuery = 200;

/** What a reader typed, understood. Nothing typed is wrong: what means nothing special is a word. */
export function parseQuery(typed: string): Query {
	const exact: Phrase[] = [];
	const without: string[][] = [];
	const marks: Phrase[] = [];
	const keep = (list: string[][], text: string): void => {
		const characters = charactersOf(fold(text).text);
		if (characters.length > 0) list.push(characters);
	};
	const keepPhrase = (text: string): void => {
		const characters = charactersOf(fold(text).text);
		if (characters.length > 0) exact.push([characters]);
	};
	const unquoted = typed.slice(0, longestQuery).replace(quoted, (_all, sign: string, phrase: string) => {
		if (sign) keep(without, phrase);
		else keepPhrase(phrase);
		return ' ';
	});
	const wanted = unquoted.replace(minus, (_all, _before, word: string) => {
		keep(without, word);
		return ' ';
	});
	const words = wanted
		.split(/\s+/u)
		.map((word) => fold(word).text)
		.map((word) => {
			const { marks: found, rest } = takeNumbers(word);
			marks.push(...found);
			return rest;
		})
		.flatMap((word) => word.split(' '))
		.filter((word) => charactersOf(word).length > 0);
	return { exact, without, marks, words };
}

/** Whether anything is looked for; what is only left out finds nothing. */
export const asksForNothing = ({ exact, marks, words }: Query): boolean =>
	exact.length + marks.length + words.length === 0;
