import { isFalseFriend } from './false-friend.ts';
import { type Marker, readMarker } from './marker.ts';
import type { Paragraph } from './paragraph.ts';

/** A place at which a clause may begin. */
export interface Candidate {
	/** Place in the reading. */
	readonly at: number;
	readonly marker: Marker;
	/** Index of its paragraph. */
	readonly paragraph: number;
	/** Stands inside the paragraph. */
	readonly inside: boolean;
}

/** Characters with which a marker inside a paragraph can begin. */
const starts = /[第其首再最另一二三四五六七八九十（(〔【[①-⑳❶-❿⑴-⒇⒈-⒛㈠-㈩㊀-㊉0-9０-９]/g;
/** An enumeration of these comes after a comma as well. */
const afterComma = /^(?:一是[是要]|其一|首先|第一|①|（1）)/;
const strong = /[。；：;:！？!?…”"』）)]$/;
const weak = /[，,、]$/;
/** Behind a blank these need no mark before them, where they go on: (1) 抓学习 (2) 抓制度. */
const parted: ReadonlySet<string> = new Set(['（一）', '（1）', '①', '（甲）']);

/**
 * Whether a place of a text lies within a pair of quotation marks: another text's numbers. An opening mark that is never closed quotes
 * nothing. Places are asked for in their order.
 */
function quotedIn(text: string): (at: number) => boolean {
	const marks = [...text.matchAll(/[“”]/g)];
	let next = 0;
	return (at) => {
		while ((marks[next]?.index ?? at) < at) next += 1;
		return marks[next - 1]?.[0] === '“' && marks[next]?.[0] === '”';
	};
}

function insideMarkers(paragraph: Paragraph, index: number, from: number): Candidate[] {
	const found: Candidate[] = [];
	const { text } = paragraph;
	const isQuoted = quotedIn(text);
	starts.lastIndex = from;
	for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
		const before = text.slice(Math.max(0, match.index - 6), match.index).trimEnd();
		const isFirst = match.index === from && from > 0;
		const isParted = /[ \t\u3000]/.test(text.charAt(match.index - 1));
		if (!isFirst && !isParted && !strong.test(before) && !weak.test(before)) continue;
		const marker = readMarker(text, match.index);
		if (isQuoted(match.index)) continue;
		if (marker === undefined || !marker.inline || isFalseFriend(text, match.index, marker)) continue;
		// 首先 without a comma of its own is part of a sentence that goes on.
		const stands = marker.kind !== '首先' || /[，,：:]\s*$/.test(text.slice(match.index, match.index + marker.length));
		const begins = isFirst || strong.test(before) || (weak.test(before) && afterComma.test(marker.kind) && stands);
		if (!begins && !(isParted && parted.has(marker.kind))) continue;
		if (marker.kind === '1.' && /[.．、]/.test(before.slice(-1))) continue;
		found.push({ at: paragraph.start + match.index, marker, paragraph: index, inside: true });
		starts.lastIndex = match.index + marker.length;
	}
	return found;
}

const attachments = /^附件?[一二三四五六七八九十0-9]?[：:]/;

/** The names of what is attached are numbered, and no clauses: the line that begins them and the short ones below. */
function attached(paragraphs: readonly Paragraph[]): Set<number> {
	const found = new Set<number>();
	paragraphs.forEach(({ text }, index) => {
		const goesOn = found.has(index - 1) && text.length <= 40 && /^[0-9０-９]/.test(text) && !/[。；]$/.test(text);
		if (attachments.test(text) || goesOn) found.add(index);
	});
	return found;
}

/** Every place that looks like the beginning of a clause, in order, the beginnings of paragraphs and places within. */
export function candidatesOf(paragraphs: readonly Paragraph[]): Candidate[] {
	const listed = attached(paragraphs);
	return paragraphs.flatMap((paragraph, index) => {
		if (listed.has(index) || paragraph.hint?.contents === true) return [];
		const marker = readMarker(paragraph.text, 0);
		const opens = marker !== undefined && !isFalseFriend(paragraph.text, 0, marker);
		const own: Candidate[] = opens ? [{ at: paragraph.start, marker, paragraph: index, inside: false }] : [];
		return [...own, ...insideMarkers(paragraph, index, opens ? marker.length : 0)];
	});
}
