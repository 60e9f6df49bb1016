import { numeralOf } from '../outline/numeral.ts';

/** What a day is told by where the words leave out its year: that of the document, and its day where that is known. */
export interface Dated {
	readonly year: number | null;
	/** ISO day. */
	readonly on: string | null;
}

/** From a first day to a last, both ISO. */
export interface Days {
	readonly first: string;
	readonly last: string;
}

const hanzi = '〇零○一二三四五六七八九十';
const year = `(?:(?:19|20)[0-9]{2} ?|[一二][${hanzi}]{3})年 ?|(?:今|明|本|次|来)年`;
/** Behind the number of a clause stands no part of it: 1.5月底前. */
const month =
	'(?:(?<![0-9]|(?<!(?:^|。)[ \\u3000]{0,4}[0-9]{1,2})[.])(?:1[0-2]|0?[1-9])|(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])) ?月份? ?';
const day = `(?:[0-3]?[0-9]|[${hanzi}]{1,3}) ?[日号]`;
const inMonth = `${day}|上旬|中旬|下旬|月?底|末|初`;
const inYear = `${month}(?:${inMonth})?|第?[一二三四1-4]季度(?:末|底|初)?|上半年|下半年`;
const ownMonth = '(?:[本当]|下个?)月';
/** How texts name a day or a span that can be found in the calendar: 3月底, 二〇二六年四月三十日, 三季度末, 年底, 下月5日. */
export const daySaid = `(?:(?:${year})(?:${inYear}|年?[底末内])|${inYear}|年[底末内]|月底|${ownMonth}(?:${inMonth}|内))`;

const dotted =
	'(?<![0-9.．])(?:(?<full>20[0-9]{2})[.．])?(?<month>1[0-2]|0?[1-9])[.．](?<day>3[01]|[12][0-9]|0?[1-9])(?![0-9.．%％万亿千百元倍个公平立吨米折度分])';
/** 6.20 and 2026.6.20: any number may look so, so it is a day only where the words around it speak of one. */
export const dottedSaid = dotted.replace(/\?<[a-z]+>/g, '?:');
const inWords = (words: string): string =>
	words.replace(new RegExp(dotted, 'g'), (_, full?: string, of?: string, date?: string) =>
		[full ? `${full}年` : '', of, '月', date, '日'].join(''),
	);

const iso = (of: number, at: number, date: number): string =>
	new Date(Date.UTC(of, at - 1, date)).toISOString().slice(0, 10);
const lastOf = (of: number, at: number): number => new Date(Date.UTC(of, at, 0)).getUTCDate();
const monthOf = (on: string | null): number | null => (on === null ? null : Number(on.slice(5, 7)));

/** 2026年, 二〇二六年, 明年; null where no year is said, or none that can be told. */
function yearSaid(words: string, { year: own }: Dated): number | null {
	const digits = [...words.replace('年', '')]
		.map((char) => ('零○'.includes(char) ? 0 : '〇一二三四五六七八九'.indexOf(char)))
		.join('');
	if (/^(?:今|本)/.test(words)) return own;
	if (/^(?:明|次|来)/.test(words)) return own === null ? null : own + 1;
	return Number(/^[0-9]{4}/.exec(words)?.[0] ?? digits) || null;
}

const parts = new RegExp(
	`^(?<year>${year})?年?(?:(?<month>${month})(?<part>${inMonth})?|第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?<end>[底末内])|(?<own>月底|${ownMonth}(?<ownPart>${inMonth}|内)))`,
);
const thirds: Readonly<Record<string, readonly [number, number]>> = { 上: [1, 10], 中: [11, 20], 下: [21, 31] };

/** The months, and the days of the last of them, that words name. */
function within(groups: Readonly<Record<string, string | undefined>>, now: number | null) {
	const { month: named, quarter, half, own, part = groups.ownPart ?? '' } = groups;
	if (quarter !== undefined) {
		const last = 3 * (numeralOf(quarter) ?? 0);
		return { from: last - 2, to: last, days: [1, 31] as const };
	}
	if (half !== undefined)
		return half === '上' ? { from: 1, to: 6, days: [1, 31] as const } : { from: 7, to: 12, days: [1, 31] as const };
	// Next month of December is the thirteenth.
	const ownAt = now === null ? undefined : now + (own?.startsWith('下') ? 1 : 0);
	const at = own === undefined ? numeralOf((named ?? '').replace(/ ?月份? ?/, '')) : ownAt;
	if (named === undefined && own === undefined) return { from: 1, to: 12, days: [1, 31] as const };
	if (at === undefined) return undefined;
	const date = /[日号]$/.test(part) ? numeralOf(part.slice(0, -1).trim()) : undefined;
	if (date !== undefined) return { from: at, to: at, days: [date, date] as const };
	return { from: at, to: at, days: thirds[part.charAt(0)] ?? ([1, 31] as const) };
}

/**
 * The days that words name: 3月底 all of March, so that its last day is when something is due. A month without a year is of the document's; where that
 * was over before the document's own day, of the next. Undefined where no year can be told or the calendar has no such day.
 */
export function daysSaid(words: string, dated: Dated): Days | undefined {
	const groups = parts.exec(inWords(words))?.groups;
	if (groups === undefined) return undefined;
	const said = groups.year === undefined ? null : yearSaid(groups.year, dated);
	const of = said ?? (groups.year === undefined ? dated.year : null);
	const told = within(groups, monthOf(dated.on));
	const isNext = told !== undefined && told.to === 13 && groups.own !== undefined;
	if (of === null || told === undefined || told.from < 1 || (told.to > 12 && !isNext)) return undefined;
	const [begin, end] = told.days;
	const days = (at: number): Days | undefined => {
		const most = lastOf(at, told.to);
		if (begin === end && (end < 1 || end > most)) return undefined;
		return { first: iso(at, told.from, begin), last: iso(at, told.to, Math.min(end, most)) };
	};
	const found = days(of);
	const isOver = said === null && dated.on !== null && found !== undefined && found.last < dated.on;
	return isOver ? days(of + 1) : found;
}

const mark = '(?:起|开始)?[，]?(?:[-—－–~～至到]{1,2})';
/** 3月1日至15日, 4月—9月, 7-9月, 即日起至4月15日. */
export const rangeSaid = `(?:(?=[0-9.．]{3,10}${mark}[0-9.．]{0,7}[.．][1-3][0-9](?![0-9]))${dottedSaid}${mark}${dottedSaid}|(?:${daySaid}|即日|[0-9]{1,2}(?=[-—－–~～至]{1,2}[0-9]{1,2}月))${mark}(?:${daySaid}|${day}))`;
const range = new RegExp(`^(?<from>${daySaid}|即日|[0-9]{1,2})${mark}(?<to>.+)$`);

/** The first and the last day of a span; null for an end that cannot be told. */
export function spanSaid(words: string, dated: Dated): { starts: string | null; ends: string | null } {
	const { from, to } = range.exec(inWords(words))?.groups ?? {};
	if (from === undefined || to === undefined) {
		const only = daysSaid(words, dated);
		return { starts: only?.first ?? null, ends: only?.last ?? null };
	}
	const first = from === '即日' ? undefined : daysSaid(/^[0-9]+$/.test(from) ? `${from}月` : from, dated);
	const starts = from === '即日' ? dated.on : (first?.first ?? null);
	// The end is of the year of the beginning, or of the next where it would come before it.
	const since: Dated = starts === null ? dated : { year: Number(starts.slice(0, 4)), on: starts };
	const full = new RegExp(`^${day}$`).test(to) && starts !== null ? `${Number(starts.slice(5, 7))}月${to}` : to;
	return { starts, ends: daysSaid(full, since)?.last ?? null };
}

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
/** The month of the calendar in which a day of the old one falls in a year: the first of the first, between the end of January and that of February. */
export function lunarMonth(of: number, [at, date]: readonly [number, number]): number | undefined {
	const first = Date.UTC(of, at - 1, date + 14);
	const days = Array.from({ length: 50 }, (_, by) => new Date(first + by * 86_400_000));
	return (days.find((each) => lunar.format(each) === `${at}/${date}`)?.getUTCMonth() ?? -1) + 1 || undefined;
}

const count = `[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半`;
/** 15个工作日, 一个月, 48小时. */
export const lengthSaid = `(?:${count})个?(?:工作日|小时|日|天|周|月|年)`;
const long = new RegExp(`^(?<count>${count})个?(?<unit>工作日|小时|日|天|周|月|年)$`);

const perUnit: Readonly<Record<string, number>> = { 年: 365, 月: 30, 周: 7, 工作日: 7 / 5, 小时: 1 / 24 };
/** How many days so long is, a month taken for thirty and five days of work for a week; undefined where no length is said. */
export function daysLong(words: string): number | undefined {
	const { count: said = '', unit } = long.exec(words)?.groups ?? {};
	const number = said === '半' ? 0.5 : numeralOf(said.replace('两', '二'));
	if (number === undefined) return undefined;
	return Math.ceil(number * (perUnit[unit ?? ''] ?? 1));
}

/** The day so long after another; a day of work is one from Monday to Friday, since which holidays are moved is told year by year. Null where it cannot be told. */
export function after(words: string, on: string | null): string | null {
	const { count: said = '', unit } = long.exec(words)?.groups ?? {};
	const number = said === '半' ? 0.5 : numeralOf(said.replace('两', '二'));
	if (on === null || number === undefined) return null;
	const at = new Date(`${on}T00:00:00Z`);
	const months = unit === '年' ? 12 * number : Math.floor(number);
	if (unit === '月' || unit === '年') {
		// A month from 31 January ends with February.
		const to = at.getUTCMonth() + months;
		at.setUTCMonth(to, Math.min(at.getUTCDate(), lastOf(at.getUTCFullYear(), to + 1)));
		if (unit === '月') at.setUTCDate(at.getUTCDate() + 30 * (number % 1));
	} else if (unit === '小时') at.setUTCDate(at.getUTCDate() + Math.ceil(number / 24));
	else if (unit !== '工作日') at.setUTCDate(at.getUTCDate() + Math.round(number * (unit === '周' ? 7 : 1)));
	else for (let left = number; left > 0; left -= at.getUTCDay() % 6 === 0 ? 0 : 1) at.setUTCDate(at.getUTCDate() + 1);
	return at.toISOString().slice(0, 10);
}
