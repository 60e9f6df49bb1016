import type { TextBox } from '@pacesetter/core/library';
import { type Note, packed } from '@pacesetter/core/reading';

/** The part of a note's words that stands in one run. */
export interface NotedPart {
	readonly note: Note;
	/** In the run's own characters. */
	readonly from: number;
	readonly to: number;
	/** The note begins here. */
	readonly first: boolean;
}

/** How many characters of a page come before each of its runs, blanks left out. */
export function runStarts(boxes: readonly Pick<TextBox, 'text'>[]): number[] {
	let count = 0;
	return boxes.map(({ text }) => {
		const start = count;
		count += packed(text).length;
		return start;
	});
}

/** Where in a run its character with a number stands, blanks not counted; past the last one its end. */
function placeIn(text: string, number: number): number {
	let count = 0;
	for (let at = 0; at < text.length; at += 1) {
		if (/\s/u.test(text[at] ?? '')) continue;
		if (count === number) return at;
		count += 1;
	}
	return text.length;
}

/** Where notes stand in the runs that a page is drawn in. A note on the whole page stands in none. */
export function notedOn(boxes: readonly Pick<TextBox, 'text'>[], notes: readonly Note[]): Map<number, NotedPart[]> {
	const starts = runStarts(boxes);
	const parts = new Map<number, NotedPart[]>();
	for (const note of notes) {
		let first = true;
		for (const [run, { text }] of boxes.entries()) {
			const start = starts[run] ?? 0;
			const length = packed(text).length;
			const [from, to] = [Math.max(0, note.from - start), Math.min(length, note.to - start)];
			if (from >= to) continue;
			const part = { note, from: placeIn(text, from), to: placeIn(text, to - 1) + 1, first };
			parts.set(run, [...(parts.get(run) ?? []), part]);
			first = false;
		}
	}
	return parts;
}
