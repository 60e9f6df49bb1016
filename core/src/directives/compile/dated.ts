import { type Dated, daysSaid } from './calendar.ts';

/** What is registered of a directive's days, where it is registered. ISO days. */
export interface Registered {
	readonly issuedOn: string | null;
	readonly receivedOn: string | null;
}

const fullDay =
	'(?:(?:19|20)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3})年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日';
/** A line that is a day and nothing else: under the title, or below the name of who signs. */
const signed = new RegExp(`(?:^|。)[ \\t\\u3000]*（?(?<day>${fullDay})）?[ \\t\\u3000]*(?=。|$)`, 'g');
const printed = new RegExp(`(?<day>${fullDay})印发`);
const numbered = /[〔[［【（(](?<year>(?:19|20)[0-9]{2})[〕\]］】）)][0-9]{1,5}号/;

/** The year of a document that only says when it came: that of its receipt, unless all years it names had passed by then. */
function yearReceived(text: string, receivedOn: string | null): number | null {
	if (receivedOn === null) return null;
	const received = Number(receivedOn.slice(0, 4));
	const named = [...text.matchAll(/(?<![0-9])(?:19|20)[0-9]{2}(?=年)/g)].map(([year]) => Number(year));
	return named.length === 0 || named.some((year) => year >= received) ? received : null;
}

/**
 * The year and the day of a document: as registered, else as signed or printed, else by its number, its title or its receipt.
 * @param text as the rules read it
 */
export function datedBy(text: string, title: string, registered: Registered | null): Dated {
	const none: Dated = { year: null, on: null };
	const lines = [...text.matchAll(signed)].map(({ groups }) => groups?.day ?? '');
	const said = lines.at(-1) ?? printed.exec(text)?.groups?.day;
	const on = registered?.issuedOn ?? daysSaid(said ?? '', none)?.first ?? null;
	if (on !== null) return { year: Number(on.slice(0, 4)), on };
	const own = numbered.exec(text.slice(0, 2000))?.groups?.year ?? /(?:19|20)[0-9]{2}(?=年)/.exec(title)?.[0];
	return { year: own === undefined ? yearReceived(text, registered?.receivedOn ?? null) : Number(own), on: null };
}
