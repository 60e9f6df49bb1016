import { cellsOf, type PlacedCell } from './cells.ts';
import { breakLines, type Line, slack } from './linebreak.ts';
import type { Place, ResolvedParagraph, Resolver } from './paragraphs.ts';
import { isOpening } from './punctuation.ts';
import { splitRuns } from './splitruns.ts';
import { lookupNumber, lookupToggle } from './styles.ts';
import { child } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** LibreOffice measures in whole twips and in font units: without this a line that just fits would not. */
const margin = 12;

/**
 * Squeezes the punctuation of the lines in which Word does, so that LibreOffice, which never squeezes Chinese commas, breaks
 * them at the same character. @returns whether the paragraph's lines are known
 */
export function squeezePunctuation(
	node: XmlElement,
	place: Place,
	paragraph: ResolvedParagraph,
	resolver: Resolver,
): boolean {
	if (place.width === undefined || paragraph.layers.some((layer) => child(layer, 'w:numPr') !== undefined))
		return false;
	const cells = cellsOf(paragraph, resolver);
	if (cells === undefined) return false;
	const lines = breakLines(cells, rulesOf(place.width, paragraph));
	const spacings = new Map<PlacedCell, number>();
	for (const line of lines) if (line.squeeze > 0) squeezeLine(cells, line, spacings);
	if (spacings.size > 0) splitRuns(node, spacings);
	return true;
}

function rulesOf(width: number, { layers, runs, mark }: ResolvedParagraph) {
	const indent = (name: string) => lookupNumber(layers, 'w:ind', name) ?? 0;
	const left = indent('w:left') || indent('w:start');
	const right = indent('w:right') || indent('w:end');
	const size = runs.find((run) => run.text !== '')?.size ?? mark.size;
	const first = (indent('w:firstLineChars') / 100) * size * 20 || indent('w:firstLine');
	return {
		width: width - left - right,
		firstIndent: indent('w:hanging') > 0 ? -indent('w:hanging') : first,
		hanging: lookupToggle(layers, 'w:overflowPunct') !== false,
	};
}

/**
 * Shares the squeeze among the gaps beside the line's punctuation: after a closing mark, before an opening one. LibreOffice
 * puts run spacing between the characters of a run, not after its last: both sides of a gap get it.
 */
function squeezeLine(cells: readonly PlacedCell[], line: Line, spacings: Map<PlacedCell, number>): void {
	const marked = new Set<number>();
	for (let i = line.start; i < line.end; i += 1) {
		const cell = cells[i];
		if (cell === undefined || slack(cell) === 0) continue;
		const gap = isOpening(cell.character) ? i - 1 : i;
		if (gap >= line.start && gap + 1 < line.end) marked.add(gap).add(gap + 1);
	}
	const gaps = [...marked].filter((i) => marked.has(i + 1)).length;
	if (gaps === 0) return;
	const share = -Math.ceil((line.squeeze + margin) / gaps);
	for (const i of marked) {
		const cell = cells[i];
		if (cell !== undefined) spacings.set(cell, share);
	}
}
