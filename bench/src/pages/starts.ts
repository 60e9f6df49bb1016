import { squeeze, type Truth } from './truth.ts';

/** How our page starts compare with Word's. */
export interface StartScore {
	readonly starts: number;
	readonly exact: number;
	readonly withinLine: number;
	/** Per start: characters that our page starts later (earlier: negative); null where there is no such page. */
	readonly offsets: readonly (number | null)[];
}

/**
 * Compares page by page. Only documents whose breaks are complete count: Word leaves some out, and then the page number of
 * a break is unknown.
 * @param pages text of each of our pages, lines ended by \n
 */
export function scoreStarts(truth: Truth, pages: readonly string[]): StartScore | undefined {
	if (truth.starts.length === 0 || truth.starts.length !== truth.pages - 1) return undefined;
	const ours = findStarts(truth.text, pages);
	const line = Math.max(...pages.map(longestLine));
	const offsets = truth.starts.map((start, i) => {
		const found = ours[i + 1];
		return found === undefined ? null : found - start;
	});
	return {
		starts: offsets.length,
		exact: offsets.filter((offset) => offset === 0).length,
		withinLine: offsets.filter((offset) => offset !== null && Math.abs(offset) <= line).length,
		offsets,
	};
}

const longestLine = (page: string) => Math.max(1, ...page.split('\n').map((line) => squeeze(line).length));

/** Where each page starts in the text; headers, page numbers and list labels, which the text lacks, are skipped. */
export function findStarts(text: string, pages: readonly string[]): (number | undefined)[] {
	let from = 0;
	return pages.map((page) => {
		const lines = page
			.split('\n')
			.map(squeeze)
			.filter((line) => line !== '');
		const openings = lines.slice(0, 6).map((_, i) => lines.slice(i).join('').slice(0, opening));
		const found = openings.reduce<number | undefined>((known, line) => known ?? findLine(text, line, from), undefined);
		if (found !== undefined) from = found;
		return found;
	});
}

/** Characters that tell where a page starts: a line may be cut up by a gap in it. */
const opening = 16;
const shortest = 8;
const longestLabel = 8;
/** No page holds more, so a line isn't looked for further on. */
const window = 4000;

function findLine(text: string, line: string, from: number): number | undefined {
	for (let skip = 0; skip <= Math.min(longestLabel, line.length - shortest); skip += 1) {
		const at = text.slice(from, from + window).indexOf(line.slice(skip));
		if (at >= 0) return from + at;
	}
	return undefined;
}
