import type { Pdfium } from './library.ts';
import { type Box, pageToView } from './view.ts';

/** A character and its place, in points from the page's top left corner as it is shown. */
export interface Glyph extends Box {
	readonly char: string;
	readonly size: number;
}

/** The characters of a page. A line break is `\n`. */
export function readGlyphs(library: Pdfium, page: number, size: { width: number; height: number }): Glyph[] {
	const text = library.call('FPDFText_LoadPage', page);
	if (text === 0) return [];
	const scratch = library.call('malloc', 16);
	try {
		const view = pageToView(library, page, size);
		const count = library.call('FPDFText_CountChars', text);
		const glyphs: Glyph[] = [];
		for (let i = 0; i < count; i++) {
			const char = charOf(library.call('FPDFText_GetUnicode', text, i));
			if (char === '') continue;
			// FS_RECTF: left, top, right, bottom as floats, in the page's own space.
			library.call('FPDFText_GetLooseCharBox', text, i, scratch);
			const bytes = library.bytes();
			const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(bytes.buffer, scratch, 4);
			glyphs.push({ char, size: library.call('FPDFText_GetFontSize', text, i), ...view(left, top, right, bottom) });
		}
		return glyphs;
	} finally {
		library.call('free', scratch);
		library.call('FPDFText_ClosePage', text);
	}
}

/** Blank for what isn't text: the carriage return of a line break, a hyphen's mark, control characters, half a pair. */
function charOf(code: number): string {
	if (code === 0x0a) return '\n';
	if (code < 0x20 || code > 0x10ffff || code === 0xfffe || code === 0xffff || (code >= 0xd800 && code < 0xe000))
		return '';
	return String.fromCodePoint(code);
}
