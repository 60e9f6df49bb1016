import type { Glyph } from './glyphs.ts';
import type { Pdfium } from './library.ts';
import { pageToView } from './view.ts';

// All characters that no font has are drawn with one glyph, a box. LibreOffice gives the text of each but the first beside it
// (`ActualText`), and PDFium leaves out such a text where it lies beyond the first plane.

const bigEndian = new TextDecoder('utf-16be');
const textObject = 1;
/** Bytes of a replacement that are read: a few characters in UTF-16. */
const longest = 64;
/** Of a page; each is held against all glyphs. */
const most = 200;
/** In font sizes: farther from its neighbour, a character is no part of the line. */
const widestGap = 1.5;

/** Characters beyond the first plane that stand on a page as a text beside a glyph of another meaning. */
export function readReplaced(library: Pdfium, page: number, size: { width: number; height: number }): Glyph[] {
	const scratch = library.call('malloc', 128);
	try {
		library.bytes().set(new TextEncoder().encode('ActualText\0'), scratch);
		const view = pageToView(library, page, size);
		const glyphs: Glyph[] = [];
		let last = 0;
		const count = library.call('FPDFPage_CountObjects', page);
		for (let i = 0; i < count && glyphs.length < most; i++) {
			const object = library.call('FPDFPage_GetObject', page, i);
			const { mark, char } = replacementOf(library, object, scratch);
			// One mark may span several objects.
			if (char === '' || mark === last) continue;
			last = mark;
			const { size: points, bounds } = measure(library, object, scratch + 16);
			glyphs.push({ char, size: points, madeUp: false, ...view(...bounds) });
		}
		return glyphs;
	} finally {
		library.call('free', scratch);
	}
}

/** `scratch` begins with the name of the parameter. */
function replacementOf(library: Pdfium, object: number, scratch: number): { mark: number; char: string } {
	const marks =
		library.call('FPDFPageObj_GetType', object) === textObject ? library.call('FPDFPageObj_CountMarks', object) : 0;
	for (let i = 0; i < marks; i++) {
		const mark = library.call('FPDFPageObj_GetMark', object, i);
		const [length, text] = [scratch + 16, scratch + 24];
		// PDFium's own reading of it as a string spoils all but ASCII.
		const found = library.call('FPDFPageObjMark_GetParamBlobValue', mark, scratch, text, longest, length);
		const [bytes = 0] = new Uint32Array(library.bytes().buffer, length, 1);
		if (found === 0 || bytes > longest) continue;
		const char = bigEndian.decode(library.bytes().slice(text, text + bytes));
		if (/^[\u{10000}-\u{10ffff}]+$/u.test(char)) return { mark, char };
	}
	return { mark: 0, char: '' };
}

/** In the page's own space: left, top, right, bottom. */
function measure(library: Pdfium, object: number, scratch: number) {
	const floats = (count: number) => new Float32Array(library.bytes().buffer, scratch, count);
	library.call('FPDFPageObj_GetMatrix', object, scratch);
	const [, , c = 0, d = 0] = floats(4);
	library.call('FPDFTextObj_GetFontSize', object, scratch);
	const [font = 0] = floats(1);
	library.call('FPDFPageObj_GetBounds', object, scratch, scratch + 4, scratch + 8, scratch + 12);
	const [left = 0, bottom = 0, right = 0, top = 0] = floats(4);
	const bounds: [number, number, number, number] = [left, top, right, bottom];
	return { size: Math.abs(font) * Math.hypot(c, d), bounds };
}

/** Lines with each of these characters beside its nearest neighbour, unless it stands there already; without one it is a line of its own. */
export function putBack(lines: readonly Glyph[][], replaced: readonly Glyph[]): readonly Glyph[][] {
	let whole = lines;
	for (const glyph of replaced) {
		let nearest: Neighbour | undefined;
		for (const [at, line] of whole.entries()) {
			for (const [index, other] of line.entries()) {
				const gap = gapBetween(other, glyph);
				if (gap < (nearest?.gap ?? widestGap * glyph.size)) nearest = { at, index, other, gap };
			}
		}
		if (nearest === undefined) whole = [...whole, [glyph]];
		else if (!isTold(nearest, glyph)) whole = whole.with(nearest.at, inserted(whole, nearest, glyph));
	}
	return whole;
}

interface Neighbour {
	/** Line and place in it. */
	readonly at: number;
	readonly index: number;
	readonly other: Glyph;
	/** Points; below nothing, one lies over the other. */
	readonly gap: number;
}

function gapBetween(other: Glyph, glyph: Glyph): number {
	const sameLine = Math.min(other.bottom, glyph.bottom) - Math.max(other.top, glyph.top) > glyph.size / 2;
	const sameSize = Math.abs(other.size - glyph.size) < glyph.size / 20;
	if (other.madeUp || !sameLine || !sameSize) return Infinity;
	return Math.max(other.left, glyph.left) - Math.min(other.right, glyph.right);
}

const isTold = ({ other, gap }: Neighbour, { char, left, right }: Glyph): boolean =>
	other.char === char && gap < (left - right) / 2;

/** The blank that was made up for the gap goes. */
function inserted(lines: readonly Glyph[][], { at, index, other }: Neighbour, glyph: Glyph): Glyph[] {
	const line = lines[at] ?? [];
	const place = glyph.left < other.left ? index : index + 1;
	const before = line.slice(0, place);
	const after = line.slice(place);
	while (before.at(-1)?.madeUp) before.pop();
	while (after[0]?.madeUp) after.shift();
	return [...before, glyph, ...after];
}
