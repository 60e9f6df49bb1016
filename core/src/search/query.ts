import { fold } from './fold.ts';
import { charactersOf } from './tokens.ts';

/** What must stand on a page: one of several ways to write it, each as its single characters in a row. */
export type Phrase = readonly (readonly string[])[];

export interface Query {
	/** In quotes: on every page found, word for word. */
	readonly exact: readonly Phrase[];
	/** After a minus sign: in no document found. */
	readonly without: readonly (readonly string[])[];
	/** Dates and document numbers, however they are written. */
	readonly marks: readonly Phrase[];
	/** The rest, folded, as the reader separated it. */
	readonly words: readonly string[];
}

const quoted = /([-－]?)["“”「『＂]([^"“”「」『』＂]+)["”“」』＂]/gu;
const minus = /(^|\s)[-－](\S+)/gu;
const documentNumber = /[〔[(【](\d{4})[〕\])】]第?(\d{1,5})号/gu;
const chineseDate = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/gu;
const plainDate = /(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/gu;

const digits = '〇一二三四五六七八九';
const inDigits = (number: string): string => [...number].map((digit) => digits[Number(digit)] ?? '').join('');

/** 1 to 99 as Chinese writes them: 七, 十, 十二, 三十一. */
function spoken(number: number): string {
	if (number < 10) return digits[number] ?? '';
	const [tens, ones] = [Math.floor(number / 10), number % 10];
	return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

/** The ways in which papers write one day, or one month. */
function dateForms(year: string, month: number, day: number | null): string[] {
	const two = (number: number): string => String(number).padStart(2, '0');
	if (day === null) return [`${year}年${month}月`, `${year}年${two(month)}月`, `${inDigits(year)}年${spoken(month)}月`];
	return [
		`${year}年${month}月${day}日`,
		`${year}年${two(month)}月${two(day)}日`,
		`${inDigits(year)}年${spoken(month)}月${spoken(day)}日`,
		`${year} ${month} ${day}`,
		`${year} ${two(month)} ${two(day)}`,
	];
}

const phraseOf = (forms: readonly string[]): Phrase => forms.map(charactersOf).filter((form) => form.length > 0);

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
		const phrase = phraseOf([fold(text).text]);
		if (phrase.length > 0) exact.push(phrase);
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
		.map((word) =>
			word.replace(documentNumber, (_all, year: string, number: string) => {
				marks.push(phraseOf([`${year} ${number}号`, `${year} 第${number}号`]));
				return ' ';
			}),
		)
		.map((word) =>
			word.replace(chineseDate, (_all, year: string, month: string, day?: string) => {
				marks.push(phraseOf(dateForms(year, Number(month), day === undefined ? null : Number(day))));
				return ' ';
			}),
		)
		.map((word) =>
			word.replace(plainDate, (_all, year: string, _sign, month: string, day: string) => {
				marks.push(phraseOf(dateForms(year, Number(month), Number(day))));
				return ' ';
			}),
		)
		.flatMap((word) => word.split(' '))
		.filter((word) => charactersOf(word).length > 0);
	return { exact, without, marks, words };
}

/** Whether anything is looked for; what is only left out finds nothing. */
export const asksForNothing = ({ exact, marks, words }: Query): boolean =>
	exact.length + marks.length + words.length === 0;
