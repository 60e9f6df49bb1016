import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, calendarText } from './icalendar.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const words = fc.string({ unit: 'grapheme', maxLength: 120 });
const event: fc.Arbitrary<CalendarEvent> = fc
	.record({
		uid: fc.uuid().map((id) => `${id}@example.org`),
		days: fc.tuple(day, day).map(([one, other]) => (one < other ? [one, other] : [other, one])),
		summary: words,
		description: fc.array(fc.oneof(words, fc.constantFrom('党；课,', '\\n', '第一；行\n第二,行', 'a;b\\')), {
			maxLength: 4,
		}),
		sequence: fc.nat(),
		changedAt: fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
	})
	.map(({ days: [from = '', until = ''], description, ...rest }) => ({
		...rest,
		from,
		until,
		description: description.join('\n'),
		url: 'https://example.org/desk/campaigns/tasks/1',
	}));

const made = (events: readonly CalendarEvent[]) => calendarText('我的任务', 'Asia/Shanghai', events);
/** The lines as they were before they were cut, by what the standard says of reading. */
const unfolded = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const unescaped = (value: string) =>
	value.replace(/\\([\\;,nN])/g, (_, what: string) => (what.toLowerCase() === 'n' ? '\n' : what));
/** What of a text may stand in a calendar. */
const plain = (value: string) =>
	value
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/\p{Cc}/gu, (one) => (one === '\n' || one > '\u007f' ? one : ' '));

test('no line is longer than 75 octets, each ends with CR and LF, and none is cut within a character', () => {
	fc.assert(
		fc.property(fc.array(event, { maxLength: 5 }), (events) => {
			const calendar = made(events);
			expect(calendar.endsWith('\r\n')).toBe(true);
			for (const line of calendar.split('\r\n').slice(0, -1)) {
				expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
				expect(line).not.toMatch(/[\r\n]/);
				expect(line.isWellFormed()).toBe(true);
			}
		}),
	);
});

test('what was written is read again', () => {
	fc.assert(
		fc.property(fc.array(event, { maxLength: 5 }), (events) => {
			const lines = unfolded(made(events));
			const values = (name: string) =>
				lines.filter((line) => line.startsWith(`${name}:`)).map((line) => unescaped(line.slice(name.length + 1)));
			expect(values('UID')).toEqual(events.map(({ uid }) => uid));
			expect(values('SUMMARY')).toEqual(events.map(({ summary }) => plain(summary)));
			const described = events.filter(({ description }) => description !== '');
			expect(values('DESCRIPTION')).toEqual(described.map(({ description }) => plain(description)));
			expect(values('SEQUENCE')).toEqual(events.map(({ sequence }) => String(sequence)));
			expect(values('DTSTART;VALUE=DATE')).toEqual(events.map(({ from }) => from.replaceAll('-', '')));
			expect(values('LAST-MODIFIED')).toEqual(
				events.map(({ changedAt }) => `${changedAt.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`),
			);
			expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(events.length);
		}),
	);
});

test('the last day is told as the one after it', () => {
	const lines = unfolded(
		made([
			{
				uid: '1',
				from: '2026-02-27',
				until: '2026-02-28',
				summary: '动员会',
				description: '',
				url: '/',
				sequence: 0,
				changedAt: new Date(0),
			},
		]),
	);
	expect(lines).toEqual(
		expect.arrayContaining(['DTSTART;VALUE=DATE:20260227', 'DTEND;VALUE=DATE:20260301', 'DTSTAMP:19700101T000000Z']),
	);
	expect(lines.some((line) => line.startsWith('DESCRIPTION'))).toBe(false);
});
