import { numeralOf } from '../outline/numeral.ts';
import type { MeaningValue } from './meaning.ts';
import { anchorOf, anchorSaid } from './rules/times.ts';

const long = /^(?<number>[0-9一二两三四五六七八九十]+|半)(?:个)?(?<unit>年|月)(?<about>多|半|左右)?/;

/** How many months words such as 两年多 may mean; undefined where they are finer than months. */
function monthsIn(words: string): { least: number; most: number } | undefined {
	const { number = '', unit, about } = long.exec(words)?.groups ?? {};
	const count = number === '半' ? 0.5 : numeralOf(number);
	if (count === undefined || unit === undefined) return undefined;
	const each = unit === '年' ? 12 : 1;
	const months = (count + (about === '半' ? 0.5 : 0)) * each;
	if (about === '多') return { least: months, most: months + each };
	const slack = about === '左右' ? months * 0.2 : 1;
	return { least: months - Math.max(1, slack), most: months + Math.max(1, slack) };
}

const moments = new RegExp(
	`(?<now>从现在|即日)|(?:(?<year>(?:19|20)[0-9]{2})年)?(?<month>[0-9]{1,2})月|(?:(?:19|20)[0-9]{2}年)?(?<anchor>${anchorSaid})`,
	'g',
);
const told = (month: number): string =>
	`${Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;

/** Months that a sentence names, counted from the year 0; null for the day on which it was spoken. */
function monthsSaid(sentence: string): (number | null)[] {
	let year: string | undefined;
	return [...sentence.matchAll(moments)].flatMap(({ groups = {} }) => {
		if (groups.now !== undefined) return [null];
		const known = groups.anchor === undefined ? undefined : anchorOf(groups.anchor)?.date;
		if (known !== undefined) return [monthOf(known)];
		year = groups.year ?? year;
		return year === undefined || groups.month === undefined ? [] : [Number(year) * 12 + Number(groups.month)];
	});
}
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/**
 * What a duration says against the first and the last moment of its sentence. What begins now began with the first phase that
 * the text dates.
 */
export function heldAgainstDates(length: string, sentence: string, firstPhase: string | null): MeaningValue {
	const unknown = { from: null, until: null, months: null, agrees: null };
	const named = monthsSaid(sentence);
	const [first, last] = [named[0], named.at(-1)];
	if (named.length < 2 || first === undefined || last === undefined || last === null) return unknown;
	const begun = first ?? (firstPhase === null ? null : (monthsSaid(firstPhase)[0] ?? null));
	if (begun === null) return { ...unknown, until: told(last) };
	const [months, range] = [last - begun, monthsIn(length)];
	const agrees = range === undefined ? null : months >= range.least && months <= range.most;
	return { from: told(begun), until: told(last), months, agrees };
}
