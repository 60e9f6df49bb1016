import { type Sfnt, viewOf } from './sfnt.ts';

const em = 1000;
const glyphs = 5;

/** A font for tests: five glyphs an em wide, no character mapped, and the CFF table given. */
export function sampleFont(cff?: Uint8Array): Sfnt {
	const tables = new Map<string, Uint8Array>([
		['head', new Uint8Array(54)],
		['hhea', new Uint8Array(36)],
		['OS/2', new Uint8Array(78)],
		['hmtx', new Uint8Array(4 * glyphs)],
	]);
	if (cff !== undefined) tables.set('CFF ', cff);
	const write = (tag: string, at: number, value: number) => {
		const bytes = tables.get(tag);
		if (bytes !== undefined) viewOf(bytes).setUint16(at, value);
	};
	write('head', 18, em);
	write('hhea', 34, glyphs);
	for (let glyph = 0; glyph < glyphs; glyph += 1) write('hmtx', 4 * glyph, em);
	return { version: 0x4f54544f, tables };
}
