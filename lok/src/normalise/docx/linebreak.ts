import { isClosing, isOpening, mayBegin, mayEnd, mayHang } from './punctuation.ts';

/** One character as it stands in a line. Lengths in twips. */
export interface Cell {
	readonly character: string;
	readonly advance: number;
	/** Set in a full-width cell, so that punctuation can be squeezed to half of it. */
	readonly full: boolean;
	/** Part of a word that can't be broken: Latin letters and digits. */
	readonly word: boolean;
}

/** A line from its first cell up to, not including, `end`. */
export interface Line {
	readonly start: number;
	readonly end: number;
	/** What its punctuation must give up to fit. */
	readonly squeeze: number;
}

export interface LineRules {
	readonly width: number;
	/** Narrower (positive) or wider (negative) first line. */
	readonly firstIndent: number;
	/** Punctuation may stand beyond the right edge. */
	readonly hanging: boolean;
	/** Punctuation may be squeezed: Word does so in justified paragraphs only. */
	readonly squeezing: boolean;
}

/** How much a cell of punctuation can give up: half of itself. */
function slack(cell: Cell): number {
	return cell.full && (isOpening(cell.character) || isClosing(cell.character)) ? cell.advance / 2 : 0;
}

/**
 * Word squeezes a line for one more character by no more than this, in em; for one that may not begin the next line it
 * squeezes as far as the punctuation allows. Found on the page starts that Word saved; the bounds were 0.39 and 0.45.
 */
const squeezeLimit = 0.42;

/** Word's lines of a paragraph whose punctuation may be squeezed. */
export function breakLines(cells: readonly Cell[], rules: LineRules): Line[] {
	const lines: Line[] = [];
	const em = cells.find((cell) => cell.full)?.advance ?? 0;
	for (let start = 0; start < cells.length; ) {
		const width = rules.width - (start === 0 ? rules.firstIndent : 0);
		const line = nextLine(cells, start, { ...rules, width, limit: squeezeLimit * em });
		lines.push(line);
		start = line.end;
	}
	return lines;
}

interface Room extends Omit<LineRules, 'firstIndent'> {
	readonly limit: number;
}

function nextLine(cells: readonly Cell[], start: number, room: Room): Line {
	let natural = 0;
	let given = 0;
	let best: Line | undefined;
	for (let i = start; i < cells.length; i += 1) {
		const cell = cells[i];
		if (cell === undefined) break;
		natural += cell.advance;
		given += room.squeezing ? slack(cell) : 0;
		const hung = room.hanging && cell.full && mayHang(cell.character) ? cell.advance : 0;
		const inside = mayBegin(cell.character) ? Math.min(given, room.limit) : given;
		const besideHung = room.squeezing ? Math.min(given - slack(cell), room.limit) : 0;
		const fits = natural - inside <= room.width || (hung > 0 && natural - hung - besideHung <= room.width);
		if (!fits && cell.character !== ' ') break;
		if (!mayBreakAfter(cells, i)) continue;
		// At a paragraph's end LibreOffice may give hanging punctuation an empty line of its own: it is drawn in instead.
		const beyond = i === cells.length - 1 ? 0 : hung;
		best = { start, end: i + 1, squeeze: Math.max(0, natural - beyond - room.width) };
	}
	return best ?? { start, end: Math.max(start + 1, lastThatFits(cells, start, room.width)), squeeze: 0 };
}

function mayBreakAfter(cells: readonly Cell[], i: number): boolean {
	const cell = cells[i];
	const next = cells[i + 1];
	if (cell === undefined || next === undefined) return true;
	if (next.character === ' ') return false;
	if (cell.word && next.word) return false;
	return mayEnd(cell.character) && mayBegin(next.character);
}

/** For a word longer than the line. */
function lastThatFits(cells: readonly Cell[], start: number, width: number): number {
	let natural = 0;
	let i = start;
	for (; i < cells.length && natural <= width; i += 1) natural += cells[i]?.advance ?? 0;
	return i - 1;
}
