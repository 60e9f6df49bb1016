import { mostCharacters } from '../../pool/messages.ts';
import type { Pdfium } from './library.ts';
import { type Box, pageToView } from './view.ts';

/** A character and its place, in points from the page's top left corner as it is shown. */
export interface Glyph extends Box {
	readonly char: string;
	/** Points. */
	readonly size: number;
	/** Nobody wrote it: a blank that PDFium puts into a gap, or a line break. */
	readonly madeUp: boolean;
}

/** The characters of a page, the first `mostCharacters` of them. A line break is `\n`. */
export function readGlyphs(library: Pdfium, page: number, size: { width: number; height: number }): Glyph[] {
	const text = library.call('FPDFText_LoadPage', page);
	if (text === 0) return [];
	const scratch = library.call('malloc', 64);
	try {
		const view = pageToView(library, page, size);
		const count = Math.min(library.call('FPDFText_CountChars', text), mostCharacters);
		const glyphs: Glyph[] = [];
		for (let i = 0; i < count; i++) {
			const char = charAt(library, text, i);
			if (char === '') continue;
			const { size: points, ...box } = measure(library, text, i, scratch);
			const madeUp = library.call('FPDFText_IsGenerated', text, i) === 1;
			glyphs.push({ char, size: points, madeUp, ...view(box.left, box.top, box.right, box.bottom) });
		}
		return glyphs;
	} finally {
		library.call('free', scratch);
		library.call('FPDFText_ClosePage', text);
	}
}

/** Parts of an em that letters reach above and below the baseline; some fonts claim three times as much. */
const above = 0.95;
const below = 0.3;

/** In the page's own space, which counts upwards. */
function measure(library: Pdfium, text: number, i: number, scratch: number) {
	const floats = (count: number) => new Float32Array(library.bytes().buffer, scratch, count);
	library.call('FPDFText_GetMatrix', text, i, scratch);
	const [, slope = 0, c = 0, d = 0] = floats(4);
	// Where the page is drawn upside down, fonts may have sizes below nothing.
	const size = Math.abs(library.call('FPDFText_GetFontSize', text, i)) * Math.hypot(c, d);
	// FS_RECTF: left, top, right, bottom.
	library.call('FPDFText_GetLooseCharBox', text, i, scratch);
	const [left = 0, top = 0, right = 0, bottom = 0] = floats(4);
	if (slope !== 0) return { size, left, top, right, bottom };
	library.call('FPDFText_GetCharOrigin', text, i, scratch, scratch + 8);
	const [, baseline = 0] = new Float64Array(library.bytes().buffer, scratch, 2);
	return {
		size,
		left,
		top: Math.min(top, baseline + above * size),
		right,
		bottom: Math.max(bottom, baseline - below * size),
	};
}

/** Blank for what isn't text: the carriage return of a line break, a hyphen's mark, control characters, half a pair. */
function charAt(library: Pdfium, text: number, i: number): string {
	const code = library.call('FPDFText_GetUnicode', text, i);
	if (code === 0x0a) return '\n';
	// A character beyond the first plane comes as the halves of its pair; it is told in place of the first.
	if (code >= 0xd800 && code < 0xdc00) {
		const pair = String.fromCharCode(code, library.call('FPDFText_GetUnicode', text, i + 1));
		return pair.isWellFormed() ? pair : '';
	}
	if (code < 0x20 || code > 0x10ffff || code === 0xfffe || code === 0xffff || (code >= 0xdc00 && code < 0xe000))
		return '';
	return String.fromCodePoint(code);
}
