import type { TextBox } from '../library/index.ts';

/** A heading is set larger than the text of its page by at least this much. */
const larger = 1.15;
/** Longer than any heading, in characters. */
const longest = 60;

/** The runs of a page that are set like headings. */
export function headingsOf(boxes: readonly Pick<TextBox, 'text' | 'size'>[]): string[] {
	const weighed = boxes.flatMap(({ text, size }) => Array<number>(text.length).fill(size)).toSorted((a, b) => a - b);
	const usual = weighed[Math.floor(weighed.length / 2)] ?? 0;
	return boxes.filter(({ text, size }) => size > usual * larger && text.length <= longest).map(({ text }) => text);
}
