import type { Glyph } from './glyphs.ts';

// Characters that the font of a run lacks are drawn in another one, all together before or after the rest of the run.

/** Longer ones, which no page that is read has, stay as they are drawn: each glyph that goes back is held against all. */
const longestLine = 2000;
/** Part of its length that a glyph may lie over its neighbours together. One that is drawn twice lies there wholly. */
const mostOverlap = 0.55;
/** In font sizes: a wider gap between two glyphs is a blank. */
const blankGap = 0.3;

/** A glyph and its extent along its line, which counts in the direction of reading, and across it. */
interface Placed {
	readonly glyph: Glyph;
	readonly start: number;
	readonly end: number;
	readonly top: number;
	readonly bottom: number;
}

/**
 * A line in which each glyph that goes back stands in the gap of those drawn earlier into which it fits, without the blanks
 * that were made up for such gaps. A line without such a glyph is given back as it is.
 */
export function inReadingOrder(line: readonly Glyph[]): readonly Glyph[] {
	const written = line.filter(({ madeUp }) => !madeUp);
	if (written.length > longestLine) return line;
	const order: Placed[] = [];
	for (const placed of written.map(placing(written))) order.splice(gapFor(order, placed), 0, placed);
	return order.every(({ glyph }, index) => glyph === written[index]) ? line : withBlanks(line, order);
}

/** PDFium gives each character of turned Chinese text a line of its own: those of one column are put in order like one line. */
export function columnsInOrder(lines: readonly Glyph[][]): Glyph[][] {
	const columns: Glyph[][][] = [];
	for (const line of lines) {
		const column = columns.at(-1);
		if (column !== undefined && goesOn(column, line)) column.push(line);
		else columns.push([line]);
	}
	return columns.flatMap((column) => {
		const glyphs = column.flat().filter(({ madeUp }) => !madeUp);
		const order = column.length > 1 ? inReadingOrder(glyphs) : glyphs;
		return order === glyphs ? column : order.filter(({ madeUp }) => !madeUp).map((glyph) => [glyph]);
	});
}

function goesOn(column: readonly Glyph[][], line: readonly Glyph[]): boolean {
	const [a, b, ...more] = [...(column[0] ?? []), ...line].filter(({ madeUp }) => !madeUp);
	if (a === undefined || b === undefined || more.length > 0) return false;
	const common = Math.min(a.right, b.right) - Math.max(a.left, b.left);
	return common > Math.min(a.right - a.left, b.right - b.left) / 2;
}

/** Text that is turned is read downwards or upwards; lines from right to left are taken as all others, and nothing fits in them. */
function placing(glyphs: readonly Glyph[]): (glyph: Glyph) => Placed {
	const tops = glyphs.map(({ top }) => top);
	const turned = spread(tops) > spread(glyphs.map(({ left }) => left));
	if (!turned) return (glyph) => ({ glyph, start: glyph.left, end: glyph.right, top: glyph.top, bottom: glyph.bottom });
	const steps = tops.map((top, index) => Math.sign(top - (tops[index - 1] ?? top)));
	const across = (glyph: Glyph) => ({ glyph, top: glyph.left, bottom: glyph.right });
	return steps.reduce((sum, step) => sum + step, 0) > 0
		? (glyph) => ({ ...across(glyph), start: glyph.top, end: glyph.bottom })
		: (glyph) => ({ ...across(glyph), start: -glyph.bottom, end: -glyph.top });
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Where a glyph belongs among those drawn before it: in a gap of its own run, or else behind them all. */
function gapFor(order: readonly Placed[], placed: Placed): number {
	const last = order.at(-1);
	if (last === undefined || placed.start >= last.start) return order.length;
	let before = -1;
	let after = -1;
	for (const [index, other] of order.entries()) {
		if (!besides(other, placed)) continue;
		if (other.start < placed.start) {
			if (other.start > (order[before]?.start ?? -Infinity)) before = index;
		} else if (other.start < (order[after]?.start ?? Infinity)) after = index;
	}
	const [a, b] = [order[before], order[after]];
	if (a === undefined || b === undefined || before > after) return order.length;
	return overlap(a, placed) + overlap(placed, b) <= mostOverlap ? after : order.length;
}

/** Whether two glyphs may be of one run: of one size, and beside each other rather than raised or lowered. */
function besides(a: Placed, b: Placed): boolean {
	const common = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
	const smaller = Math.min(a.bottom - a.top, b.bottom - b.top);
	return common > smaller / 2 && Math.abs(a.glyph.size - b.glyph.size) < b.glyph.size / 20;
}

/** How far `a` lies over `b`, as a part of the shorter one. Half of a Chinese mark is blank, and may be taken from it. */
function overlap(a: Placed, b: Placed): number {
	const part = Math.max(0, a.end - b.start) / Math.min(a.end - a.start, b.end - b.start);
	return [a, b].some(({ glyph }) => /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}、。，：；！？．]/u.test(glyph.char)) ? part / 2 : part;
}

/** Blanks that were made up stay between those glyphs only that were neighbours as drawn. */
function withBlanks(line: readonly Glyph[], order: readonly Placed[]): Glyph[] {
	const leads = new Map<Glyph, { blanks: Glyph[]; previous: Glyph | undefined }>();
	let lead = { blanks: [] as Glyph[], previous: undefined as Glyph | undefined };
	for (const glyph of line) {
		if (glyph.madeUp) lead.blanks.push(glyph);
		else {
			leads.set(glyph, lead);
			lead = { blanks: [], previous: glyph };
		}
	}
	return order.flatMap((placed, index) => {
		const { glyph } = placed;
		const previous = order[index - 1];
		const drawn = leads.get(glyph);
		if (drawn?.previous === previous?.glyph) return [...(drawn?.blanks ?? []), glyph];
		return previous !== undefined && isGap(previous, placed) ? [{ ...glyph, char: ' ', madeUp: true }, glyph] : [glyph];
	});
}

function isGap(a: Placed, b: Placed): boolean {
	const wide = b.start - a.end > blankGap * b.glyph.size;
	return wide && a.glyph.char.trim() !== '' && b.glyph.char.trim() !== '';
}
