import { numeralOf } from '../outline/numeral.ts';
import { anniversaries, type KnownEvent, knownEvents, planYears } from '../words/events.ts';
import type { Finding } from './finding.ts';
import type { Plain } from './plain.ts';
import { type Why, why } from './why.ts';

interface Place {
	readonly start: number;
	readonly end: number;
}
interface Dated extends Place {
	readonly name: string;
	readonly year: number;
	readonly month: number;
}
interface Year extends Place {
	readonly year: number;
	readonly month: number | undefined;
}

const anniversary = new RegExp(
	`(?:${anniversaries.map(({ said }) => `(${said})`).join('|')})(?:的)?([0-9]{1,3}|[一二三四五六七八九十百]{1,5})周年`,
	'g',
);
const events = new RegExp(knownEvents.map(({ said }) => `(${said})`).join('|'), 'g');

/** Every event that the text names, in order. */
function eventsIn(text: string): Dated[] {
	const found: Dated[] = [];
	for (const match of text.matchAll(events)) {
		const event: KnownEvent | undefined = knownEvents[match.slice(1).findIndex((group) => group !== undefined)];
		if (event !== undefined) found.push({ ...event, start: match.index, end: match.index + match[0].length });
	}
	for (const match of text.matchAll(anniversary)) {
		const from = anniversaries[match.slice(1, -1).findIndex((group) => group !== undefined)];
		const years = numeralOf(match.at(-1) ?? '');
		if (from === undefined || years === undefined) continue;
		const place = { start: match.index, end: match.index + match[0].length };
		found.push({ ...place, name: `${from.name}${years}周年`, year: from.year + years, month: from.month });
	}
	return found.toSorted((a, b) => a.start - b.start);
}

const figure = '〇一二三四五六七八九';
const asNumber = (year: string): number =>
	Number(
		[...year.replace(/[○零]/g, '〇')].map((char) => (figure.includes(char) ? figure.indexOf(char) : char)).join(''),
	);

const yearsIn = (text: string): Year[] =>
	[
		...text.matchAll(
			/(?<![0-9〇○零一二三四五六七八九])((?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年(?:([0-9]{1,2})月)?/g,
		),
	].map((match) => ({
		start: match.index,
		end: match.index + 4,
		year: asNumber(match[1] ?? ''),
		month: match[2] === undefined ? undefined : Number(match[2]),
	}));

/** A year as the one before it is written. */
const written = (year: number, like: string): string =>
	/[0-9]/.test(like) ? String(year) : [...String(year)].map((char) => figure.charAt(Number(char))).join('');

/** What is still to come when the text is written. */
const ahead = /(?:迎接|喜迎|筹备|筹办|备战)[^。；，]{0,12}$/;
const sentenceEnd = /[。；！？]/;

/** The year that was meant by one before an event, in the phase that ends with it. */
function meant(year: Year, event: Dated, before: Dated | undefined): number {
	if (year.month === undefined) return event.year;
	// A phase that begins in the month of the event before it begins with that event.
	if (before !== undefined && before.month === year.month && before.year < event.year) return before.year;
	return year.month < event.month - 1 ? event.year : event.year - 1;
}

const finding = (
	plain: Plain,
	{ start, end }: Place,
	suggestion: string | null,
	confidence: number,
	because: Why,
): Finding => ({
	...plain.span(start, end),
	found: plain.text.slice(start, end),
	suggestion,
	kind: 'date',
	confidence,
	why: because,
});

const tells = ({ name, year, month }: Dated) => ({ event: name, on: `${year}-${String(month).padStart(2, '0')}` });

/** What may stand between a year and the event of that year. */
const direct =
	/^年?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:的|是|我们?(?:将|要)?(?:迎来|喜迎)(?:了)?|(?:将|要)?(?:迎来|喜迎)(?:了)?|(?:我们)?(?:召开|举行)的)?$/;
/** And where it stands apart, what the event does then. */
const apart = /^年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?，$/;
const held = /^(?:的)?(?:胜利|隆重|顺利)?(?:召开|开幕|闭幕|举行)/;
/** What is said of an event in any year behind it: its spirit is studied for years. */
const later = /^(?:之后|以后|精神|报告|提出|闭幕后|召开后|召开以来|以来，)/;
/** What tells the year of an event behind it. */
const behind = /^(?:（|将?(?:于|在)|是在?|)$/;
/** What counts on from the year of an event itself: 自2012年十八大以来. */
const since = /[自从]$/;

function wrongYear(plain: Plain, year: Year, event: Dated): Finding {
	const words = plain.text.slice(year.start, year.end);
	return finding(
		plain,
		year,
		written(event.year, words),
		0.95,
		why('event_year', { ...tells(event), year: year.year }),
	);
}

/** An event in front of a year, which is told to be its own. */
const toldBehind = (text: string, event: Dated, year: Year): boolean =>
	behind.test(text.slice(event.end, year.start)) &&
	(text.charAt(event.end) === '（'
		? /^年?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?）/.test(text.slice(year.end, year.end + 9))
		: /^年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:至[0-9月日]{2,6})?(?:在[^，。；]{1,8})?(?:胜利|隆重|顺利)?(?:召开|开幕|闭幕|举行|到来)/.test(
				text.slice(year.end, year.end + 36),
			));

/** Years that cannot be, by the events they stand beside. */
function againstEvents(plain: Plain): Finding[] {
	const { text } = plain;
	const known = eventsIn(text);
	const found: Finding[] = [];
	for (const year of yearsIn(text)) {
		const front = known.findLast(({ end }) => end <= year.start);
		if (front !== undefined && front.year !== year.year && toldBehind(text, front, year)) {
			found.push(wrongYear(plain, year, front));
			continue;
		}
		const until = text.slice(year.end).search(sentenceEnd);
		const sentence = until < 0 ? text.length : year.end + until;
		const event = known.find(({ start }) => start >= year.end && start < sentence);
		if (event === undefined) continue;
		const between = text.slice(year.end, event.start);
		const rest = text.slice(event.end, event.end + 8);
		const own =
			(direct.test(between) &&
				(!later.test(rest) ||
					(/^(?:召开)?以来/.test(rest) && since.test(text.slice(Math.max(0, year.start - 2), year.start))))) ||
			(apart.test(between) && held.test(rest));
		const isAhead = ahead.test(text.slice(Math.max(0, event.start - 14), event.start)) && between.length < 60;
		const earlier = known.findLast(({ end, name }) => end <= year.start && name !== event.name);
		if (own && year.year !== event.year) {
			found.push(wrongYear(plain, year, event));
		} else if (isAhead && year.year > event.year) {
			const suggestion = written(meant(year, event, earlier), text.slice(year.start, year.end));
			found.push(finding(plain, year, suggestion, 0.9, why('event_ahead', { ...tells(event), year: year.year })));
		}
	}
	return found;
}

const daysOf = (year: number, month: number): number =>
	month === 2
		? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
			? 29
			: 28
		: [4, 6, 9, 11].includes(month)
			? 30
			: 31;

/** Day of the week by Zeller's rule, 0 for Sunday. */
function weekday(year: number, month: number, day: number): number {
	const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
	const h = day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
	return (h + 6) % 7;
}

/** Days that no calendar has, and days of the week that they were not. */
function againstCalendar(plain: Plain): Finding[] {
	const found: Finding[] = [];
	const dates =
		/(?:((?:19|20)[0-9]{2})年)?(?<![0-9.])([0-9]{1,2})月([0-9]{1,2})[日号](?:（(?:星期|周)([一二三四五六日天])）)?/g;
	for (const match of plain.text.matchAll(dates)) {
		const [all, y, m, d, w] = match;
		const [year, month, day] = [Number(y ?? 2000), Number(m), Number(d)];
		const place = { start: match.index, end: match.index + all.length };
		if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
			found.push(finding(plain, place, null, 0.98, why('no_day')));
		} else if (w !== undefined && y !== undefined) {
			const right = '日一二三四五六'.charAt(weekday(year, month, day));
			const named = w === '天' ? '日' : w;
			if (named !== right) found.push(finding(plain, place, null, 0.95, why('weekday', { right: `星期${right}` })));
		}
	}
	const chinese = /(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]/g;
	for (const match of plain.text.matchAll(chinese)) {
		const [month, day] = [numeralOf(match[1] ?? '') ?? 0, numeralOf(match[2] ?? '') ?? 0];
		const place = { start: match.index, end: match.index + match[0].length };
		if (month < 1 || month > 12 || day < 1 || day > daysOf(2000, month))
			found.push(finding(plain, place, null, 0.98, why('no_day')));
	}
	for (const match of plain.text.matchAll(/年(1[3-9]|[2-9][0-9]|0)月(?![0-9])/g)) {
		const place = { start: match.index + 1, end: match.index + match[0].length };
		found.push(finding(plain, place, null, 0.95, why('no_month')));
	}
	return found;
}

/** Five-year plans beside years that are not theirs. */
function againstPlans(plain: Plain): Finding[] {
	const plans =
		/[“"]?([一二三四五六七八九十]{1,2})五[”"]?(?:时期|规划|计划|期间)?（((?:19|20)[0-9]{2})(?:年)?[-—–－～至]{1,2}((?:19|20)[0-9]{2})/g;
	return [...plain.text.matchAll(plans)].flatMap((match) => {
		const number = numeralOf(match[1] ?? '') ?? 0;
		const { from, to } = planYears(number);
		if (number < 1 || (Number(match[2]) === from && Number(match[3]) === to)) return [];
		const place = { start: match.index, end: match.index + match[0].length };
		return [finding(plain, place, null, 0.9, why('plan_years', { from, to }))];
	});
}

/** Days that only their own day makes clear, where something is due on them. */
function relative(plain: Plain): Finding[] {
	const due =
		/(?:于|在|定于|务必|必须|要)((?:昨天|今天|明天|后天|前天|昨日|今日|明日)(?:[、和至到](?:昨天|今天|明天|后天|今日|明日))*)(?=[^，。；]{0,8}(?:召开|完成|上报|报送|开展|举行|举办|结束))/g;
	return [...plain.text.matchAll(due)].map((match) => {
		const start = match.index + match[0].length - (match[1]?.length ?? 0);
		const place = { start, end: match.index + match[0].length };
		return finding(plain, place, null, 0.6, why('relative_day'));
	});
}

/** Dates that cannot be, against the events that are known, the calendar, the plans; and those that no reader can tell. */
export function wrongDates(plain: Plain): Finding[] {
	return [...againstEvents(plain), ...againstCalendar(plain), ...againstPlans(plain), ...relative(plain)];
}
