import { farthest, mostBoxes } from '../../pool/messages.ts';
import type { TextBox } from '../../types.ts';
import { type Glyph, readGlyphs } from './glyphs.ts';
import type { Pdfium } from './library.ts';
import { columnsInOrder, inReadingOrder } from './reading-order.ts';
import { putBack, readReplaced } from './replaced.ts';

export interface PageText {
	readonly text: string;
	readonly boxes: readonly TextBox[];
}

/** A gap wider than this, in font sizes, ends a box: columns and cells stay apart. */
const widestGap = 1.5;
/** Characters of a box. */
const longestPiece = 10_000;

/** The text of a page, its lines in the order the document draws them, cut into boxes of one line or piece of a line. */
export function readText(library: Pdfium, page: number, size: { width: number; height: number }): PageText {
	const lines: string[] = [];
	const boxes: TextBox[] = [];
	const drawn = putBack(linesOf(readGlyphs(library, page, size)), readReplaced(library, page, size));
	for (const line of columnsInOrder(drawn)) {
		const pieces = piecesOf(inReadingOrder(line)).map(boxOf);
		if (boxes.length + pieces.length > mostBoxes) break;
		boxes.push(...pieces);
		lines.push(pieces.map((piece) => piece.text).join(''));
	}
	return { text: lines.join('\n'), boxes };
}

/** A line ends where PDFium puts a line break. */
function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
	const lines: Glyph[][] = [[]];
	for (const glyph of glyphs) {
		if (glyph.char === '\n') lines.push([]);
		else lines.at(-1)?.push(glyph);
	}
	return lines.filter((line) => line.some((glyph) => glyph.char.trim() !== ''));
}

function piecesOf(line: readonly Glyph[]): Glyph[][] {
	const pieces: Glyph[][] = [[]];
	let last: Glyph | undefined;
	for (const glyph of line) {
		if ((last !== undefined && apart(last, glyph)) || pieces.at(-1)?.length === longestPiece) pieces.push([]);
		pieces.at(-1)?.push(glyph);
		// A blank that PDFium made up to fill a gap has no place of its own.
		if (glyph.char.trim() !== '') last = glyph;
	}
	return pieces;
}

function apart(a: Glyph, b: Glyph): boolean {
	if (b.char.trim() === '') return false;
	const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
	const offLine = Math.max(a.top, b.top) > Math.min(a.bottom, b.bottom);
	return offLine || gap > widestGap * Math.max(a.size, b.size);
}

function boxOf(piece: readonly Glyph[]): TextBox {
	const placed = piece.filter((glyph) => glyph.char.trim() !== '');
	const from = placed.length > 0 ? placed : piece;
	const x = Math.min(...from.map((glyph) => glyph.left));
	const y = Math.min(...from.map((glyph) => glyph.top));
	return {
		text: piece.map((glyph) => glyph.char).join(''),
		x: round(x),
		y: round(y),
		width: round(Math.max(...from.map((glyph) => glyph.right)) - x),
		height: round(Math.max(...from.map((glyph) => glyph.bottom)) - y),
		size: round(Math.max(...from.map((glyph) => glyph.size))),
	};
}

/** A font of endless size has no place that could be told. */
function round(points: number): number {
	if (!Number.isFinite(points)) return 0;
	return Math.round(Math.max(-farthest, Math.min(points, farthest)) * 100) / 100;
}
