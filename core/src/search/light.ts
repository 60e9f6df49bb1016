import { fold, tidy } from './fold.ts';
import { isWestern } from './tokens.ts';

/** From a place up to, not including, another. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** A number or a day as characters in a row, where it is not the end of a longer one: 一月一日 is not in 十一月一日. */
interface Numeral {
	readonly number: readonly string[];
}

/** What is lit: a text as it stands, or characters in a row, whatever marks stand between them. Folded. */
export type Needle = string | readonly string[] | Numeral;

const western = '[a-z0-9\\u00df-\\u024f]';
const mark = '[^\\p{L}\\p{N}]';
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** In a row as the index has them: two Western words are two only where something stands between them. */
const inRow = (characters: readonly string[]): string =>
	characters.reduce((pattern, next, index) => {
		const apart = index > 0 && isWestern(characters[index - 1] ?? '') && isWestern(next);
		return `${pattern}${index === 0 ? '' : `${mark}${apart ? '+' : '*'}`}${literal(next)}`;
	}, '');

const numerals = '〇零一二两三四五六七八九十百千万亿';

/** What may not stand before a needle that begins so: a Western word is found whole, art is not in start, and 1月 not in 11月. */
function unlessAfter(first: string, isNumber: boolean): string {
	if (isWestern(first)) return `(?<!${western})`;
	return isNumber && numerals.includes(first) ? `(?<![${numerals}])` : '';
}

const isNumeral = (needle: Needle): needle is Numeral => typeof needle !== 'string' && 'number' in needle;
const piecesOf = (needle: Needle): string | readonly string[] => (isNumeral(needle) ? needle.number : needle);

/** Null for nothing. */
function patternOf(needle: Needle): RegExp | null {
	const pieces = piecesOf(needle);
	const first = pieces.at(0) ?? '';
	const last = typeof pieces === 'string' ? ([...pieces].at(-1) ?? '') : (pieces.at(-1) ?? '');
	if (first === '') return null;
	const after = isWestern(last) ? `(?!${western})` : '';
	const pattern = typeof pieces === 'string' ? literal(pieces) : inRow(pieces);
	return new RegExp(`${unlessAfter(first, isNumeral(needle))}${pattern}${after}`, 'gu');
}

/** Whether a needle stands in a text. Both folded. */
export function holds(folded: string, needle: Needle): boolean {
	// Most texts hold most words not at all, which is known much sooner so.
	const pieces = piecesOf(needle);
	if (typeof pieces === 'string' ? !folded.includes(pieces) : !pieces.every((piece) => folded.includes(piece)))
		return false;
	const pattern = patternOf(needle);
	return pattern !== null && folded.search(pattern) >= 0;
}

function placesOf(text: string, needle: Needle): Range[] {
	const pattern = patternOf(needle);
	return Array.from(pattern ? text.matchAll(pattern) : [], (match) => ({
		from: match.index,
		to: match.index + match[0].length,
	}));
}

/** Ranges in order, those that touch made one. */
function joined(ranges: readonly Range[]): Range[] {
	const result: Range[] = [];
	for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
		const last = result.at(-1);
		if (last && range.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
		else result.push(range);
	}
	return result;
}

/** How many places needles have in a text. Both folded. */
export const countPlaces = (folded: string, needles: readonly Needle[]): number =>
	joined(needles.flatMap((needle) => placesOf(folded, needle))).length;

/** Where needles (folded) stand in a text, in the text's own places. */
export function lightUp(text: string, needles: readonly Needle[]): Range[] {
	const folded = fold(text);
	const places = joined(needles.flatMap((needle) => placesOf(folded.text, needle)));
	return places.map(({ from, to }) => ({
		from: folded.at[from] ?? 0,
		// One past the last character, which may be two units long.
		to: folded.at[to] === undefined ? text.length : endOf(text, folded.at[to - 1] ?? 0),
	}));
}

const endOf = (text: string, start: number): number => start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);

/** A piece of text with the places that are lit in it. */
export interface Snippet {
	readonly text: string;
	readonly lit: readonly Range[];
}

/** About two lines on a desk, three on a phone. */
const snippetLength = 110;
const sentenceEnd = /[。！？；!?;]/u;

/** Places that are looked through for the best piece; a page with more has them everywhere. */
const mostPlaces = 2_000;
/** Below this, two scores only differ in how they were rounded. */
const rounding = 1e-6;

const weight = ({ from, to }: Range): number => (to - from) ** 1.5;

/** Where the most needles stand close together. */
function bestStart(lit: readonly Range[], room: number): number {
	const places = lit.slice(0, mostPlaces);
	let best = { score: -1, from: 0 };
	// What lies from the place looked at up to, not including, `end`, and its score.
	let [end, score] = [0, 0];
	for (const [index, place] of places.entries()) {
		for (let next = places[end]; next && next.to <= place.from + room; next = places[end]) {
			score += weight(next);
			end += 1;
		}
		if (score > best.score + rounding) best = { score, from: place.from };
		if (end > index) score -= weight(place);
		else end = index + 1;
	}
	return best.from;
}

/** Begins at a sentence where one begins near, else a little before the words. */
function beginning(text: string, from: number): number {
	for (let place = from; place > Math.max(0, from - 40); place -= 1) {
		if (sentenceEnd.test(text[place - 1] ?? '')) return place;
	}
	return from <= 40 ? 0 : from - 20;
}

/** The piece of a text that shows best what was looked for. */
export function snippetOf(original: string, needles: readonly Needle[], length = snippetLength): Snippet {
	const text = tidy(original);
	const lit = lightUp(text, needles);
	const start = lit.length === 0 ? 0 : beginning(text, bestStart(lit, length - 40));
	const end = Math.min(text.length, start + length);
	const lead = start > 0 ? '…' : '';
	const shift = lead.length - start;
	return {
		text: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
		lit: lit
			.filter(({ from, to }) => to > start && from < end)
			.map(({ from, to }) => ({ from: Math.max(from, start) + shift, to: Math.min(to, end) + shift })),
	};
}

/**
 * Where needles stand in the runs of text that a page is set in, also where a word goes on in the next run.
 * @returns each place as the parts of it that lie in one run
 */
export function lightRuns(
	runs: readonly string[],
	needles: readonly Needle[],
): { run: number; from: number; to: number }[][] {
	const starts: number[] = [];
	let whole = '';
	for (const text of runs) {
		starts.push(whole.length);
		whole += `${text}\n`;
	}
	let first = 0;
	return lightUp(whole, needles).map(({ from, to }) => {
		// Places come in order: no later one begins in a run before this one's first.
		while ((starts[first + 1] ?? Number.POSITIVE_INFINITY) <= from) first += 1;
		const parts: { run: number; from: number; to: number }[] = [];
		for (let run = first, start = starts[run]; start !== undefined && start < to; run += 1, start = starts[run]) {
			const part = { run, from: Math.max(0, from - start), to: Math.min(runs[run]?.length ?? 0, to - start) };
			if (part.from < part.to) parts.push(part);
		}
		return parts;
	});
}
