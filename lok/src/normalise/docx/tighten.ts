import { cellsOf, type PlacedCell } from './cells.ts';
import { breakLines, type Line } from './linebreak.ts';
import { lineRules } from './linerules.ts';
import type { ListLabel } from './numbering.ts';
import type { Place, ResolvedParagraph, Resolver } from './paragraphs.ts';
import { splitRuns } from './splitruns.ts';
import type { XmlElement } from './xml.ts';

/** Twips. LibreOffice measures in whole twips and in font units: without this a line that just fits would not. */
const margin = 12;

/**
 * Tightens the lines in which Word squeezes punctuation, so that LibreOffice, which never squeezes a Chinese comma, breaks
 * them at the same character. @returns whether the paragraph's lines are known
 */
export function tightenLines(
	node: XmlElement,
	place: Place,
	paragraph: ResolvedParagraph,
	resolver: Resolver,
	label: ListLabel | 'unknown' | undefined,
): boolean {
	if (paragraph.runs.every((run) => run.text === '')) return true;
	if (place.width === undefined || label === 'unknown') return false;
	const cells = cellsOf(paragraph, resolver);
	if (cells === undefined) return false;
	const lines = breakLines(cells, lineRules(place.width, paragraph, label, resolver));
	const spacings = new Map<PlacedCell, number>();
	for (const line of lines) if (line.squeeze > 0) squeezeLine(cells, line, spacings);
	if (spacings.size > 0) splitRuns(node, spacings);
	return true;
}

/**
 * Shares the squeeze among all characters of the line. LibreOffice takes no more than a sixth of an em between two, too
 * little to leave it to the punctuation alone, and none between two runs.
 */
function squeezeLine(cells: readonly PlacedCell[], line: Line, spacings: Map<PlacedCell, number>): void {
	const inLine = cells.slice(line.start, line.end);
	const gaps = inLine.filter((cell, i) => cell.text === inLine[i + 1]?.text).length;
	if (gaps === 0) return;
	const share = -Math.ceil((line.squeeze + margin) / gaps);
	for (const cell of inLine) spacings.set(cell, share);
}
