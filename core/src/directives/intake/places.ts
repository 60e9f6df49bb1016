/** A run of text on a page as the library keeps it: its box in points from the top left corner. */
interface PageBox {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface PageOfBoxes {
	readonly number: number;
	readonly boxes: readonly PageBox[];
}

/** Where a piece of the text stands on a page. */
export interface Place {
	readonly page: number;
	readonly start: number;
	readonly end: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** So many characters must agree before two texts are taken to be at the same place again. */
const agree = 6;
const mostSkipped = 200;
const farthest = 3000;

/** The next places from which two texts agree again, the nearest together. */
function resume(a: string, from: number, b: string, at: number): [number, number] | null {
	let best: [number, number] | null = null;
	const window = b.slice(at, at + farthest);
	for (let skip = 0; skip <= mostSkipped && (best === null || skip < best[0] + best[1] - from - at); skip += 1) {
		const words = a.slice(from + skip, from + skip + agree);
		if (words.length < agree) break;
		const found = window.indexOf(words);
		if (found >= 0 && (best === null || skip + found < best[0] - from + best[1] - at)) {
			best = [from + skip, at + found];
		}
	}
	return best;
}

/** Which character of `a` each of `b` is, in order; -1 for those that `a` lacks, such as page numbers. */
function aligned(a: string, b: string): Int32Array {
	const of = new Int32Array(b.length).fill(-1);
	let from = 0;
	let at = 0;
	while (from < a.length && at < b.length) {
		if (a[from] === b[at]) {
			of[at] = from;
			from += 1;
			at += 1;
			continue;
		}
		const next = resume(a, from, b, at);
		if (next === null) from += mostSkipped;
		else [from, at] = next;
	}
	return of;
}

/** Characters that are seen, with their places in the text. */
function seen(text: string): { chars: string; origins: number[] } {
	const origins: number[] = [];
	let chars = '';
	for (let at = 0; at < text.length; at += 1) {
		if (/\s/.test(text.charAt(at))) continue;
		chars += text.charAt(at);
		origins.push(at);
	}
	return { chars, origins };
}

/** Finds the words of a text on the pages that were made of it, so that any piece of it can be lit there. */
export function placesOf(text: string, pages: readonly PageOfBoxes[]): Place[] {
	const { chars, origins } = seen(text);
	const boxes = pages.flatMap(({ number, boxes: own }) => own.map((box) => ({ page: number, box })));
	const words = boxes.map(({ box }) => box.text.replace(/\s/g, ''));
	const of = aligned(chars, words.join(''));
	let at = 0;
	return boxes.flatMap(({ page, box }, index) => {
		const length = words[index]?.length ?? 0;
		const known = [...of.subarray(at, at + length)].filter((place) => place >= 0);
		at += length;
		const [start, end] = [origins[known[0] ?? -1], origins[known.at(-1) ?? -1]];
		if (start === undefined || end === undefined) return [];
		const { x, y, width, height } = box;
		return [{ page, start, end: end + 1, x, y, width, height }];
	});
}

/** The parts of some places that spans cover; within a line by the share of its characters. */
export function litPlaces(places: readonly Place[], spans: readonly { start: number; end: number }[]): Place[] {
	return places.flatMap((place) => {
		const long = Math.max(1, place.end - place.start);
		return spans.flatMap((span) => {
			const [start, end] = [Math.max(span.start, place.start), Math.min(span.end, place.end)];
			if (start >= end) return [];
			const x = place.x + (place.width * (start - place.start)) / long;
			return [{ ...place, start, end, x, width: (place.width * (end - start)) / long }];
		});
	});
}
