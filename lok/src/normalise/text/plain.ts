import { type Block, isChinese, type Paragraph } from './blocks.ts';

/** LibreOffice's time for one paragraph grows faster than its length. */
const longestParagraph = 4000;

/** At a sentence's end where there is one in the second half. */
function* pieces(line: string): Generator<string> {
	let rest = line;
	while (rest.length > longestParagraph) {
		const head = rest.slice(0, longestParagraph);
		const end = Math.max(...['。', '；', '. ', ' '].map((mark) => head.lastIndexOf(mark) + mark.length));
		let cut = end > longestParagraph / 2 ? end : longestParagraph;
		if ((rest.codePointAt(cut - 1) ?? 0) > 0xffff) cut--;
		yield rest.slice(0, cut);
		rest = rest.slice(cut);
	}
	yield rest;
}

/** Columns made with spaces or tabs, or drawn frames, as listings and mail tables have them. */
function isAligned(lines: readonly string[]): boolean {
	const filled = lines.filter((line) => line.trim() !== '');
	const aligned = filled.filter((line) => /\S {3,}\S|\S\t+\S|^(?: {2,}|\t)\S|[─│┌├]|\+--/.test(line)).length;
	return filled.length > 0 && aligned > filled.length * 0.3;
}

/** One paragraph a line, blank lines and leading spaces kept; a form feed starts a page. */
export function plainBlocks(text: string): Block[] {
	const lines = text.split(/\r\n?|\n|\u2028|\u2029/);
	while (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
	const style = !isChinese(text.slice(0, 50_000)) && isAligned(lines.slice(0, 2000)) ? 'Code' : 'Body';
	const blocks: Paragraph[] = [];
	for (const line of lines) {
		for (const [index, page] of line.split('\f').entries()) {
			for (const [at, piece] of [...pieces(page.trimEnd())].entries()) {
				const breakBefore = index > 0 && at === 0;
				blocks.push({ kind: 'paragraph', style, runs: [{ text: piece }], ...(breakBefore ? { breakBefore } : {}) });
			}
		}
	}
	return blocks;
}
