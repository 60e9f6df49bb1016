import { shiftGlyph } from './cff.ts';
import { type CharacterMap, readCmap, writeCmap } from './cmap.ts';
import { advance, setAdvance, setLineMetrics, setWeight } from './metrics.ts';
import { setNames } from './names.ts';
import type { Recipe } from './recipes.ts';
import { readSfnt, writeSfnt } from './sfnt.ts';

/** Characters that official papers use and fonts lack, each with the one that looks the same. */
const lookalikes: readonly [missing: number, like: number][] = [
	[0x00a0, 0x0020],
	[0x00ad, 0x002d],
	[0x2002, 0x0020],
	[0x2003, 0x3000],
	[0x202f, 0x0020],
	[0x2010, 0x002d],
	[0x2011, 0x002d],
	[0x2012, 0x2013],
	[0x2013, 0x2014],
	[0x2015, 0x2014],
	[0x2500, 0x2014],
	[0x3007, 0x25cb],
	[0x25ef, 0x25cb],
	[0x2219, 0x00b7],
	[0x2027, 0x00b7],
	[0x30fb, 0x00b7],
	[0x22ef, 0x2026],
	[0x301c, 0xff5e],
	[0x223c, 0xff5e],
	[0x2236, 0xff1a],
];

const space = 0x20;
const tilde = 0x7e;

/** Colour, bitmaps, kerning and substitution: none of it is wanted, or it would work against the widths set here. */
const dropped = ['GPOS', 'GSUB', 'GDEF', 'kern', 'EBDT', 'EBLC', 'BDF ', 'FFTM', 'BASE', 'DSIG', 'mort'];

/** Makes one font file of ours. @throws RangeError where the source isn't the font that the recipe means */
export function patchFont(bytes: Uint8Array, recipe: Recipe): Uint8Array {
	const font = readSfnt(bytes, recipe.face);
	for (const tag of dropped) font.tables.delete(tag);
	const map = readCmap(font);
	if (recipe.halfWidthLatin !== undefined) {
		const first = recipe.halfWidthLatin;
		if (advance(font, first) !== 0.5) throw new RangeError(`${recipe.source} holds no half-width Latin`);
		for (let code = 0x21; code < tilde; code += 1) map.set(code, first + code - 0x21);
		// The half-width set has an overline in the tilde's place.
		for (const code of [space, tilde]) setAdvance(font, map.get(code) ?? 0, 0.5);
	}
	addLookalikes(map);
	for (const [character, { advance: em, shift }] of Object.entries(recipe.narrowed ?? {})) {
		const glyph = map.get(character.codePointAt(0) ?? 0) ?? 0;
		setAdvance(font, glyph, em);
		if (shift !== 0) shiftGlyph(font, glyph, shift);
	}
	writeCmap(font, map);
	setLineMetrics(font, recipe.metrics);
	setWeight(font, recipe.bold);
	setNames(font, recipe.family, recipe.bold ? 'Bold' : 'Regular');
	return writeSfnt(font);
}

function addLookalikes(map: CharacterMap): void {
	for (const [missing, like] of lookalikes) {
		const glyph = map.get(like);
		if (glyph !== undefined && !map.has(missing)) map.set(missing, glyph);
	}
}
