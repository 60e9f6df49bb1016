import { marker } from './numerals.ts';
import type { Block, Heading } from './paper.ts';

/** How the words of a heading begin that somebody has numbered himself. */
const markers: readonly (readonly [Heading['level'], RegExp])[] = [
	[2, /^（[一二三四五六七八九十百]+）/],
	[3, /^\d{1,3}[.．](?!\d)/],
	[4, /^（\d{1,3}）/],
];
/** A heading is no longer than this; what is, is a numbered paragraph. */
const longestHeading = 40;

/** A paragraph that begins with a number of a level: its first sentence is the heading, whatever follows goes on behind it. */
function numberedHeading(text: string): Heading | null {
	const level = markers.find(([, pattern]) => pattern.test(text))?.[0];
	if (level === undefined) return null;
	const stop = text.indexOf('。');
	const end = stop < 0 || stop === text.length - 1 ? text.length : stop + 1;
	if (end > longestHeading) return null;
	return { kind: 'heading', level, text: text.slice(0, end), rest: text.slice(end) };
}

/** What can stand on paper: no controls, and no half characters. */
const unprintable = /[^\t\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
export const printable = (text: string): string => text.replace(unprintable, '');

/** Paragraphs that somebody has typed, one a line; those numbered （一）, 1. or （1） are headings. */
export const proseOf = (text: string): Block[] =>
	text
		.split(/\r\n|[\n\r\u2028\u2029\v\f]/)
		.map((line) => printable(line).trim())
		.filter((line) => line !== '')
		.map((line) => numberedHeading(line) ?? { kind: 'paragraph', text: line });

/** A part of a paper: its heading, and what stands below it. */
export interface Part {
	readonly title: string;
	/** Behind the heading in its line. */
	readonly rest?: string;
	readonly body: readonly (Block | Part)[];
}
const isBlock = (item: Block | Part): item is Block => 'kind' in item;
const isPart = (item: Block | Part): item is Part => !isBlock(item);

/** The parts of a paper with the numbers of their headings; what holds nothing is left out and not counted. */
export function numberParts(parts: readonly Part[], level: Heading['level'] = 1): Block[] {
	const below = level === 4 ? 4 : ((level + 1) as Heading['level']);
	const kept = parts.filter(({ body, rest }) => body.length > 0 || rest);
	return kept.flatMap(({ title, rest = '', body }, place) => [
		{ kind: 'heading', level, text: `${marker(level, place + 1)}${title}`, rest } satisfies Heading,
		...body.filter(isBlock),
		...numberParts(body.filter(isPart), below),
	]);
}
