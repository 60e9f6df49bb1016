import { chineseNumber, chineseValue } from '../papers/numerals.ts';

/** The round zero is the form of years, 零 that of other numbers; readers take either for both. */
const digits = '〇一二三四五六七八九';
const most = 9_999;

/** A number in digits or as Chinese writes it, up to 9,999; undefined for any other. */
const numberOf = (text: string): number | undefined =>
	/^\d+$/.test(text) ? Number(text) : chineseValue(text.replaceAll('〇', '零').replaceAll('两', '二'));
const yearOf = (text: string): string =>
	[...text.replaceAll('零', '〇')].map((digit) => (digits.includes(digit) ? digits.indexOf(digit) : digit)).join('');

const two = (number: number): string => String(number).padStart(2, '0');

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

/** The ways in which papers write a day of no year in particular. */
const dayForms = (month: number, day: number): string[] => [
	`${month}月${day}日`,
	`${two(month)}月${two(day)}日`,
	`${chineseNumber(month)}月${chineseNumber(day)}日`,
];

/** The ways to say how many: 两 and 两百, and as it was typed. 二 by itself nobody writes, and 十二 ends in it. */
function countForms(value: number, written: string): string[] {
	const spoken = chineseNumber(value);
	const pair = spoken.replace(/^二(?=[百千]|$)/u, '两');
	return value === 2 ? [pair, written] : [spoken, pair, written];
}

/** The second of the year is 二月, and two of them 两个月. */
const named = new Set(['月', '月份', '日', '年级']);

function amountForms(value: number, written: string, unit: string): string[] {
	if (!named.has(unit)) return [String(value), ...countForms(value, written)];
	return [String(value), ...(unit === '年级' ? [] : [two(value)]), chineseNumber(value), written];
}

const year = '(\\d{4}|[〇零一二三四五六七八九]{4})';
const number = '(\\d{1,3}|[〇零一二三四五六七八九十百]{1,7})';
/** A count that is not the end of a longer one. */
const count =
	'(?<![\\d〇零一二两三四五六七八九十百千万亿几数]|\\d[.,])(\\d{1,4}|[〇零一二两三四五六七八九十百千]{1,9})';
/** What is counted in digits and in words alike. */
const units =
	'个月|个工作日|工作日|个小时|小时|分钟|周岁|周年|年级|年(?![代度])|月份|月|日|天|万元|亿元|元|万人|亿人|人|名|户|' +
	'万亩|亩|公里|千米|米|万吨|吨|岁|次|倍|个|项|届|期';
/** Units that stand behind a number in hardly anything else, so that one character before them is a number as well. */
const plain = /^(个月|个?工作日|周岁|周年|[万亿]元|[万亿]人|万亩)$/u;
const sensible = (month: number | undefined, day = 1): boolean =>
	month !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= 31;

type Found = readonly (string | undefined)[];

/** What is read in a query, and the ways to write it; null where it is something else after all. */
export const readers: readonly (readonly [RegExp, (found: Found) => readonly string[] | null])[] = [
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
		// What is named by a year keeps its own word: 2013年度, 2013年底.
		/(?<![\d〇零一二三四五六七八九])(1\d{3}|20\d{2}|[一二][〇零一二三四五六七八九]{3})(?:年(?![度初底末]|代(?![表理]))|(?=年))/gu,
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
		new RegExp(`(?<![\\d〇零一二三四五六七八九十])${number}月${number}日`, 'gu'),
		([, month = '', day = '']) => {
			const [one, other] = [numberOf(month), numberOf(day)];
			return one !== undefined && other !== undefined && sensible(one, other) ? dayForms(one, other) : null;
		},
	],
	[
		new RegExp(`第${count}(期|条|届|次|章|节|款|项|批|号|个月)`, 'gu'),
		([, written = '', unit]) => {
			const value = numberOf(written);
			if (value === undefined || value > most) return null;
			return [String(value), chineseNumber(value)].map((form) => `第${form}${unit}`);
		},
	],
	[
		new RegExp(`(?<!第)${count}(${units})`, 'gu'),
		([, written = '', unit = '']) => {
			const value = numberOf(written);
			const alone = written.length === 1 && !/\d/.test(written) && !plain.test(unit);
			if (value === undefined || value === 0 || value > most || alone) return null;
			return amountForms(value, written, unit).map((form) => `${form}${unit}`);
		},
	],
];
