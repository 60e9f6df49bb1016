import { chineseNumber } from '../papers/numerals.ts';
import { fold } from './fold.ts';
import { charactersOf } from './tokens.ts';

/** What must stand on a page: one of several ways to write it, each as its single characters in a row. */
export type Phrase = readonly (readonly string[])[];

/** The round zero is the form of years, 零 that of other numbers; readers take either for both. */
const digits = '〇一二三四五六七八九';
const most = 999;
const values = new Map(
	Array.from({ length: most }, (_, index): [string, number] => [chineseNumber(index + 1), index + 1]),
);

/** A number in digits or as Chinese writes it, up to 999; undefined for any other. */
const numberOf = (text: string): number | undefined =>
	/^\d+$/.test(text) ? Number(text) : values.get(text.replaceAll('〇', '零').replaceAll('两', '二'));
const yearOf = (text: string): string =>
	[...text.replaceAll('零', '〇')].map((digit) => (digits.includes(digit) ? digits.indexOf(digit) : digit)).join('');

const two = (number: number): string => String(number).padStart(2, '0');
const phraseOf = (forms: readonly string[]): Phrase => [
	...new Map(forms.map((form) => [form, charactersOf(fold(form).text)])).values(),
];

/** The ways in which papers write one day, one month or one year. */
function dateForms(year: string, month?: number, day?: number): string[] {
	const round = [...year].map((digit) => digits[Number(digit)] ?? '').join('');
	const years = [round, round.replaceAll('〇', '零')];
	if (month === undefined) return [`${year}年`, ...years.map((one) => `${one}年`)];
	const spoken = years.map((one) => `${one}年${chineseNumber(month)}月`);
	if (day === undefined)
		return [`${year}年${month}月`, `${year}年${two(month)}月`, ...spoken, `${year} ${month}`, `${year} ${two(month)}`];
	return [
		`${year}年${month}月${day}日`,
		`${year}年${two(month)}月${two(day)}日`,
		...spoken.map((one) => `${one}${chineseNumber(day)}日`),
		`${year} ${month} ${day}`,
		`${year} ${two(month)} ${two(day)}`,
		`${year}${two(month)}${two(day)}`,
	];
}

/** The ways to say how many: 两 and 两百, and as it was typed. 二 by itself nobody writes, and 十二 ends in it. */
function countForms(value: number, written: string): string[] {
	const spoken = chineseNumber(value);
	const pair = spoken.replace(/^二(?=百|$)/u, '两');
	return value === 2 ? [pair, written] : [spoken, pair, written];
}

const year = '(\\d{4}|[〇零一二三四五六七八九]{4})';
const number = '(\\d{1,3}|[〇零一二三四五六七八九十百]{1,7})';
/** A count that is not the end of a longer one. */
const count = '(?<![\\d〇零一二两三四五六七八九十百千万亿几数]|\\d[.,])(\\d{1,3}|[〇零一二两三四五六七八九十百]{1,7})';
const sensible = (month: number | undefined, day = 1): boolean =>
	month !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** What is read in a query, and the ways to write it; null where it is something else after all. */
const readers: readonly (readonly [RegExp, (found: readonly (string | undefined)[]) => readonly string[] | null])[] = [
	[/[〔[(【](\d{4})[〕\])】]第?(\d{1,5})号/gu, ([, paper, count]) => [`${paper} ${count}号`, `${paper} 第${count}号`]],
	[
		new RegExp(`${year}年${number}月(?:${number}日)?`, 'gu'),
		([, written = '', month = '', day]) => {
			const [one, other] = [numberOf(month), day === undefined ? undefined : numberOf(day)];
			if (one === undefined || !sensible(one, other) || (day !== undefined && other === undefined)) return null;
			return dateForms(yearOf(written), one, other);
		},
	],
	[
		/(?<![〇零一二三四五六七八九])([一二][〇零一二三四五六七八九]{3})年/gu,
		([, written = '']) => dateForms(yearOf(written)),
	],
	[
		/(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/gu,
		([, written = '', , month, day]) => dateForms(written, Number(month), Number(day)),
	],
	[
		/(?<![\d./-])((?:19|20)\d{2})[-./](\d{1,2})(?![\d./-])/gu,
		([, written = '', month]) => (sensible(Number(month)) ? dateForms(written, Number(month)) : null),
	],
	[
		/(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/gu,
		([, written = '', month, day]) =>
			sensible(Number(month), Number(day)) ? dateForms(written, Number(month), Number(day)) : null,
	],
	[
		new RegExp(`(第?)${count}(期|条|届|次|章|节|款|项|批|号|个月)`, 'gu'),
		([, ordinal = '', written = '', unit = '']) => {
			const value = numberOf(written);
			if (value === undefined || value > most || (ordinal === '' && unit !== '个月')) return null;
			const forms = ordinal === '' ? countForms(value, written) : [chineseNumber(value)];
			return [String(value), ...forms].map((form) => `${ordinal}${form}${unit}`);
		},
	],
];

/** Takes dates and numbers out of a folded word. @returns them, in all the ways in which they are written, and the rest */
export function takeNumbers(word: string): { marks: Phrase[]; rest: string } {
	const marks: Phrase[] = [];
	const rest = readers.reduce(
		(text, [pattern, read]) =>
			text.replace(pattern, (...found: unknown[]) => {
				const forms = read(found.map((part) => (typeof part === 'string' ? part : undefined)));
				if (!forms) return String(found[0]);
				marks.push(phraseOf(forms));
				return ' ';
			}),
		word,
	);
	return { marks, rest };
}
