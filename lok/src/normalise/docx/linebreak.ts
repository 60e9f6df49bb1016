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
}

export interface LineRules {
	readonly width: number;
	/** Narrower (positive) or wider (negative) first line. */
	readonly firstIndent: number;
	/** Punctuation may stand beyond the right edge. */
	readonly hanging: boolean;
	/** Punctuation may be squeezed: Word does so in justified paragraphs only. */
	readonly squeezing: boolean;
	/** Neighbouring punctuation shares its blank halves. */
	readonly pressing: boolean;
}

/** How much a cell of punctuation can give up: half of itself. */
const slackOf = (cell: Cell) => (isPunctuation(cell) ? cell.advance / 2 : 0);

/**
 * For one more character Word squeezes a line by no more than `line`, in em, and of the blank half of a mark takes no more than
 * the share `mark`; for a character that may not be parted from the one before it, it takes all that the punctuation gives.
 */
const squeezeLimits = { line: 0.5, mark: 0.84 };

/** Word's lines of a paragraph whose punctuation may be squeezed. */
export function breakLines(cells: readonly Cell[], rules: LineRules): Line[] {
	const lines: Line[] = [];
	const em = cells.find((cell) => cell.full)?.advance ?? 0;
	for (let start = 0; start < cells.length; ) {
		const width = rules.width - (start === 0 ? rules.firstIndent : 0);
		const line = nextLine(cells, start, { ...rules, width, limit: squeezeLimits.line * em });
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
	let end: number | undefined;
	for (let i = start; i < cells.length; i += 1) {
		const cell = cells[i];
		if (cell === undefined) break;
		const before = i > start ? cells[i - 1] : undefined;
		const pressed = room.pressing && before !== undefined && pressOn(before, cell) ? cell.advance / 2 : 0;
		const slack = room.squeezing && pressed === 0 ? slackOf(cell) : 0;
		natural += cell.advance - pressed;
		given += slack;
		const hung = room.hanging && cell.full && mayHang(cell.character) ? cell.advance - pressed : 0;
		const boundToLine = !mayBegin(cell.character) || (before !== undefined && !mayEnd(before.character));
		const inside = boundToLine ? given : readily(given, room);
		const besideHung = readily(given - slack, room);
		const fits = natural - inside <= room.width || (hung > 0 && natural - hung - besideHung <= room.width);
		if (!fits && cell.character !== ' ') break;
		if (mayBreakAfter(cells, i)) end = i + 1;
	}
	return { start, end: end ?? Math.max(start + 1, lastThatFits(cells, start, room.width)) };
}

/** What a line gives up for any character. */
const readily = (given: number, room: Room) => Math.min(given * squeezeLimits.mark, room.limit);

/** Two marks of punctuation share one blank half: their ink stands at the outer sides, or both at the same side. */
function pressOn(before: Cell, cell: Cell): boolean {
	return isPunctuation(before) && isPunctuation(cell) && !(isOpening(before.character) && isClosing(cell.character));
}

const isPunctuation = (cell: Cell) => cell.full && (isOpening(cell.character) || isClosing(cell.character));

/** The end of the shortest line that begins at `start`: nothing before it can stand at the end of one. */
export function endOfUnit(cells: readonly Cell[], start: number): number {
	let i = start;
	while (i < cells.length && !mayBreakAfter(cells, i)) i += 1;
	return Math.min(i + 1, cells.length);
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
