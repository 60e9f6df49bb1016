import { cellsOf, type PlacedCell } from './cells.ts';
import { charGridOf } from './chargrid.ts';
import { breakLines, endOfUnit, type Line, type LineRules } from './linebreak.ts';
import { lineRules } from './linerules.ts';
import type { ListLabel } from './numbering.ts';
import type { Place, ResolvedParagraph, Resolver } from './paragraphs.ts';

/** Twips. LibreOffice measures in whole twips and in font units: without this a line that just fits would not. */
const margin = 12;

export interface FittedLines {
	readonly count: number;
	/** In twips, for the characters of the lines that LibreOffice would end elsewhere by itself. */
	readonly spacings: ReadonlyMap<PlacedCell, number>;
}

/**
 * Word's lines of a paragraph, and the run spacing with which LibreOffice ends them at the same character: it never squeezes a
 * Chinese comma, sets another gap beside Latin, and knows a grid in whole twips only. Undefined where they can't be known.
 */
export function fitLines(
	place: Place,
	paragraph: ResolvedParagraph,
	resolver: Resolver,
	label: ListLabel | 'unknown' | undefined,
): FittedLines | undefined {
	const spacings = new Map<PlacedCell, number>();
	if (paragraph.runs.every((run) => run.text === '')) return { count: 1, spacings };
	if (place.width === undefined || label === 'unknown') return undefined;
	const cells = cellsOf(paragraph, resolver, charGridOf(place.section, paragraph));
	if (cells === undefined) return undefined;
	const rules = lineRules(place.width, paragraph, label, resolver);
	const lines = breakLines(cells, rules);
	for (const line of lines) {
		const inLine = cells.slice(line.start, line.end);
		// Between two runs there is no spacing.
		const gaps = inLine.filter((cell, i) => cell.text === inLine[i + 1]?.text).length;
		const share = gaps === 0 ? 0 : shareOf(cells, line, rules, gaps);
		if (share !== 0) for (const cell of inLine) spacings.set(cell, cell.spacing + share);
	}
	return { count: lines.length, spacings };
}

/**
 * What each of a line's gaps must give up or gain. It is shared among all, since LibreOffice takes no more than a sixth of an
 * em between two, too little to leave it to the punctuation alone.
 */
function shareOf(cells: readonly PlacedCell[], line: Line, rules: LineRules, gaps: number): number {
	const room = rules.width - (line.start === 0 ? rules.firstIndent : 0);
	const over = widthOf(cells, line) - room;
	if (over > 0) return -Math.ceil((over + margin) / gaps);
	if (line.end === cells.length) return 0;
	const longer = { start: line.start, end: endOfUnit(cells, line.end) };
	const spare = room - widthOf(cells, longer);
	return spare <= -margin ? 0 : Math.max(0, Math.min(Math.ceil((spare + margin) / gaps), Math.floor(-over / gaps)));
}

const widthOf = (cells: readonly PlacedCell[], line: Line) =>
	cells.slice(line.start, line.end).reduce((width, cell) => width + cell.officeAdvance, 0);
