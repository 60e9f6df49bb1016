import type { Glyph } from '../child/pdfium/glyphs.ts';

/** A glyph of ten points on a line at 100. */
export const glyph = (char: string, left: number, more: Partial<Glyph> = {}): Glyph => ({
	char,
	left,
	right: left + 10,
	top: 100,
	bottom: 112,
	size: 10,
	madeUp: false,
	...more,
});

/** One that PDFium made up. */
export const blank = (left: number): Glyph => glyph(' ', left, { right: left, madeUp: true });
