import type { SourceText, Span } from '../source.ts';
import { furnitureOf, linesOf } from './furniture.ts';
import { readMarker } from './marker.ts';

/** A text as it is read: without furniture, with what that cut put together again. */
export interface Reading {
	readonly text: string;
	readonly furniture: readonly Span[];
	/** The place in the original of a place in `text`. */
	origin(at: number): number;
	/** The place in `text` of one in the original; of something left out, the place where it would be. */
	place(origin: number): number;
}

const ending = /[。！？；：;:.!?…”』》】]$/;
const goesOn = /^[。，、；：！？”』》】）,;:!?)]/;

const isBlank = (char: string): boolean => /\s/.test(char);

function trimmedEnd(text: string, end: number): number {
	let at = end;
	while (at > 0 && isBlank(text.charAt(at - 1))) at -= 1;
	return at;
}

function trimmedStart(text: string, start: number): number {
	let at = start;
	while (at < text.length && isBlank(text.charAt(at))) at += 1;
	return at;
}

/** Line ends that only cut a sentence in two: before a closing mark, and around furniture that stands inside it. */
function seams(text: string, furniture: readonly Span[]): Span[] {
	const found: Span[] = [];
	// Each run of blanks is looked at once, however long.
	for (const { index, 0: blanks } of text.matchAll(/\s+/g)) {
		const [line, end] = [blanks.search(/[\n\r]/), index + blanks.length];
		if (line < 0 || !goesOn.test(text.charAt(end))) continue;
		let start = index + line;
		while (start > index && /[ \t\u3000]/.test(text.charAt(start - 1))) start -= 1;
		if (start > 0) found.push({ start, end });
	}
	for (const { start, end } of furniture) {
		const from = trimmedEnd(text, start);
		const to = trimmedStart(text, end);
		const lastLine = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
		const next = text.slice(to, to + 20);
		const stands = lastLine.length >= 20 && !ending.test(lastLine) && readMarker(text, to) === undefined;
		if (next !== '' && (goesOn.test(next) || stands)) found.push({ start: from, end: start }, { start: end, end: to });
	}
	return found;
}

/** Line ends of a text whose lines were broken to a width, such as a page's: those behind a full line that ends no sentence. */
function wraps(text: string): Span[] {
	const lines = linesOf(text);
	const filled = lines.filter((line) => line.text.trim() !== '');
	const lengths = filled.map((line) => line.text.trimEnd().length).toSorted((a, b) => a - b);
	const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
	const isFull = ({ text: line }: { text: string }): boolean =>
		line.trimEnd().length >= width * 0.8 && !ending.test(line.trimEnd());
	if (filled.length < 20 || width < 12 || width > 60 || filled.filter(isFull).length < filled.length * 0.3) return [];
	return lines.flatMap((line, index) => {
		const next = lines[index + 1];
		if (next === undefined || next.text.trim() === '' || !isFull(line) || opensClause(text, next.start)) return [];
		return [{ start: trimmedEnd(text, line.end), end: trimmedStart(text, next.start) }];
	});
}

const opensClause = (text: string, at: number): boolean => readMarker(text, trimmedStart(text, at)) !== undefined;

/** Leaves spans out of a text and keeps the way back. */
function without(text: string, spans: readonly Span[]): Omit<Reading, 'furniture'> {
	const origins: number[] = [];
	const places: number[] = [];
	const pieces: string[] = [];
	let length = 0;
	let from = 0;
	const keep = (end: number): void => {
		if (end <= from) return;
		origins.push(from);
		places.push(length);
		pieces.push(text.slice(from, end));
		length += end - from;
	};
	for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
		keep(start);
		from = Math.max(from, end);
	}
	keep(text.length);
	const piece = (list: readonly number[], at: number): number => {
		let low = 0;
		let high = list.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((list[middle] ?? 0) <= at) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	return {
		text: pieces.join(''),
		origin(at) {
			const index = piece(places, at);
			return (origins[index] ?? 0) + at - (places[index] ?? 0);
		},
		place(origin) {
			const index = piece(origins, origin);
			const within = Math.max(0, origin - (origins[index] ?? 0));
			return (places[index] ?? 0) + Math.min(within, pieces[index]?.length ?? 0);
		},
	};
}

/** @param source without paragraphs where lines are all that is known: they may have been broken to a width */
export function readingOf({ text, paragraphs }: SourceText): Reading {
	const furniture = furnitureOf(text);
	const broken = paragraphs === undefined ? wraps(text) : [];
	return { ...without(text, [...furniture, ...seams(text, furniture), ...broken]), furniture };
}
