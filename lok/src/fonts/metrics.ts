import { type Sfnt, table, viewOf } from './sfnt.ts';

/** Ascent and descent above and below the baseline, both positive, in em. */
export interface LineMetrics {
	readonly ascent: number;
	readonly descent: number;
}

const useTypoMetrics = 1 << 7;

const unitsPerEm = (font: Sfnt) => viewOf(table(font, 'head')).getUint16(18);

/** Makes the three sets of line metrics say the same, so that no reader of fonts can choose another. No line gap. */
export function setLineMetrics(font: Sfnt, metrics: LineMetrics): void {
	const em = unitsPerEm(font);
	const ascent = Math.round(metrics.ascent * em);
	const descent = Math.round(metrics.descent * em);
	const hhea = viewOf(table(font, 'hhea'));
	hhea.setInt16(4, ascent);
	hhea.setInt16(6, -descent);
	hhea.setInt16(8, 0);
	const os2 = viewOf(table(font, 'OS/2'));
	os2.setInt16(68, ascent);
	os2.setInt16(70, -descent);
	os2.setInt16(72, 0);
	os2.setUint16(74, ascent);
	os2.setUint16(76, descent);
	os2.setUint16(62, os2.getUint16(62) & ~useTypoMetrics);
}

/** Marks the face as regular or bold, whatever its outlines look like. */
export function setWeight(font: Sfnt, bold: boolean): void {
	const os2 = viewOf(table(font, 'OS/2'));
	os2.setUint16(4, bold ? 700 : 400);
	os2.setUint16(62, (os2.getUint16(62) & ~0x61) | (bold ? 0x20 : 0x40));
	viewOf(table(font, 'head')).setUint16(44, bold ? 1 : 0);
}

/** Advance of a glyph in em. */
export function advance(font: Sfnt, glyph: number): number {
	const metrics = viewOf(table(font, 'hmtx'));
	return metrics.getUint16(4 * Math.min(glyph, longMetrics(font) - 1)) / unitsPerEm(font);
}

/** @throws RangeError for a glyph at the end of the font, which shares its advance with others */
export function setAdvance(font: Sfnt, glyph: number, em: number): void {
	if (glyph >= longMetrics(font)) throw new RangeError(`Glyph ${glyph} has no advance of its own`);
	viewOf(table(font, 'hmtx')).setUint16(4 * glyph, Math.round(em * unitsPerEm(font)));
}

const longMetrics = (font: Sfnt) => viewOf(table(font, 'hhea')).getUint16(34);
