import { describe, expect, it } from 'vitest';
import { shiftGlyph } from './cff.ts';
import { sampleFont } from './samples.ts';
import { table } from './sfnt.ts';

const index = (...items: number[][]) => {
	const offsets = [1];
	for (const item of items) offsets.push((offsets.at(-1) ?? 1) + item.length);
	return [0, items.length, 1, ...offsets, ...items.flat()];
};
const number = (value: number) => [247 + ((value - 108) >> 8), (value - 108) & 0xff];
const rmoveto = 21;
const endchar = 14;

/** A CFF table of these outlines; its top dictionary holds a real number before the place of the outlines. */
function cffOf(...outlines: number[][]): Uint8Array {
	const names = index([65]);
	const top = (at: number) => index([30, 0x1a, 0x5f, 12, 7, 28, at >> 8, at & 0xff, 17]);
	const at = 4 + names.length + top(0).length;
	return Uint8Array.from([1, 0, 4, 1, ...names, ...top(at), ...index(...outlines)]);
}

describe('moving a glyph', () => {
	it('changes the first x of that glyph alone, hints before it left as they are', () => {
		const hints = [...number(514), ...number(209), 18, ...number(708), ...number(184), 19, 0];
		const outline = (x: number) => [...hints, ...number(x), ...number(514), rmoveto, endchar];
		const font = sampleFont(cffOf(outline(813), outline(813)));
		shiftGlyph(font, 1, -540);
		expect(table(font, 'CFF ')).toEqual(cffOf(outline(813), outline(273)));
	});

	it.each([
		['x would get another length', [...number(200), ...number(500), rmoveto, endchar], -150],
		['the outline begins otherwise', [10, endchar], 10],
		['there is no outline', [endchar], 10],
	])('is refused where %s', (_, outline, dx) => {
		const font = sampleFont(cffOf(outline));
		expect(() => shiftGlyph(font, 0, dx)).toThrow(RangeError);
	});
});
