/** An all-day event of a calendar, from one day to another, both included. */
export interface CalendarEvent {
	/** The same for as long as it is the same event, and no other's. */
	readonly uid: string;
	readonly from: string;
	readonly until: string;
	readonly summary: string;
	readonly description: string;
	readonly url: string;
	/** Grows with each change. */
	readonly sequence: number;
	readonly changedAt: Date;
}

/** Octets that a line has at most, without its end. Source: RFC 5545, 3.1. */
const mostOctets = 75;
const dayLong = 86_400_000;

/** A line cut into lines of 75 octets, never within a character; each but the first begins with a space. */
function folded(line: string): string {
	const lines: string[] = [];
	let [current, octets] = ['', 0];
	for (const character of line) {
		const size = Buffer.byteLength(character);
		if (octets + size > mostOctets) {
			lines.push(current);
			[current, octets] = [' ', 1];
		}
		current += character;
		octets += size;
	}
	return [...lines, current].map((one) => `${one}\r\n`).join('');
}

/** Text as a value: what separates is escaped, what no text may hold is left out. Source: RFC 5545, 3.3.11. */
const text = (value: string): string =>
	value
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/\p{Cc}/gu, (one) => (one === '\n' || one > '\u007f' ? one : ' '))
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\n/g, '\\n');

const compact = (day: string): string => day.replaceAll('-', '');
const dayAfter = (day: string): string => new Date(Date.parse(day) + dayLong).toISOString().slice(0, 10);
const instant = (at: Date): string => `${compact(at.toISOString().slice(0, 10))}T${timeOf(at)}Z`;
const timeOf = (at: Date): string => at.toISOString().slice(11, 19).replaceAll(':', '');

const linesOf = (event: CalendarEvent): string[] => [
	'BEGIN:VEVENT',
	`UID:${text(event.uid)}`,
	`DTSTAMP:${instant(event.changedAt)}`,
	`LAST-MODIFIED:${instant(event.changedAt)}`,
	`SEQUENCE:${event.sequence}`,
	`DTSTART;VALUE=DATE:${compact(event.from)}`,
	`DTEND;VALUE=DATE:${compact(dayAfter(event.until))}`,
	`SUMMARY:${text(event.summary)}`,
	...(event.description === '' ? [] : [`DESCRIPTION:${text(event.description)}`]),
	`URL:${event.url}`,
	// A day on which something is due keeps nobody from anything else on it.
	'TRANSP:TRANSPARENT',
	'END:VEVENT',
];

/** A calendar as others subscribe to it. Its days are days, which begin and end where the reader is. Source: RFC 5545, RFC 7986. */
export function calendarText(name: string, timeZone: string, events: readonly CalendarEvent[]): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Pacesetter//Deadlines//ZH',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`NAME:${text(name)}`,
		`X-WR-CALNAME:${text(name)}`,
		`X-WR-TIMEZONE:${timeZone}`,
		'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
		'X-PUBLISHED-TTL:PT4H',
		...events.flatMap(linesOf),
		'END:VCALENDAR',
	];
	return lines.map(folded).join('');
}
