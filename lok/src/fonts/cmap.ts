import { type Sfnt, table, viewOf } from './sfnt.ts';

/** Glyph of each character, by code point. */
export type CharacterMap = Map<number, number>;

/** Reads the font's Unicode map (formats 4 and 12). @throws RangeError where it has none */
export function readCmap(font: Sfnt): CharacterMap {
	const bytes = table(font, 'cmap');
	const view = viewOf(bytes);
	const found = new Map<number, number>();
	for (let i = 0; i < view.getUint16(2); i += 1) {
		const platform = view.getUint16(4 + 8 * i);
		const offset = view.getUint32(8 + 8 * i);
		const format = view.getUint16(offset);
		if (platform === 0 || platform === 3) found.set(format, offset);
	}
	const full = found.get(12);
	if (full !== undefined) return readFormat12(view, full);
	const plain = found.get(4);
	if (plain !== undefined) return readFormat4(view, plain);
	throw new RangeError('The font has no Unicode character map');
}

function readFormat12(view: DataView, start: number): CharacterMap {
	const map: CharacterMap = new Map();
	for (let i = 0; i < view.getUint32(start + 12); i += 1) {
		const group = start + 16 + 12 * i;
		const first = view.getUint32(group);
		const glyph = view.getUint32(group + 8);
		for (let code = first; code <= view.getUint32(group + 4); code += 1) map.set(code, glyph + code - first);
	}
	return map;
}

function readFormat4(view: DataView, start: number): CharacterMap {
	const map: CharacterMap = new Map();
	const doubled = view.getUint16(start + 6);
	for (let at = start + 14; at < start + 14 + doubled; at += 2) {
		const last = view.getUint16(at);
		const first = view.getUint16(at + doubled + 2);
		const delta = view.getUint16(at + 2 * doubled + 2);
		const rangeAt = at + 3 * doubled + 2;
		const range = view.getUint16(rangeAt);
		for (let code = first; code <= last && code < 0xffff; code += 1) {
			const listed = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
			const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
			if (glyph !== 0) map.set(code, glyph);
		}
	}
	return map;
}

/** Runs of characters whose glyphs follow each other as well. */
function runs(map: CharacterMap, limit: number): [first: number, last: number, glyph: number][] {
	const found: [number, number, number][] = [];
	for (const [code, glyph] of [...map].sort(([a], [b]) => a - b)) {
		if (code > limit) break;
		const run = found.at(-1);
		if (run !== undefined && code === run[1] + 1 && glyph === run[2] + code - run[0]) run[1] = code;
		else found.push([code, code, glyph]);
	}
	return found;
}

/** Replaces the font's character map: format 4 for the basic plane, format 12 for everything. */
export function writeCmap(font: Sfnt, map: CharacterMap): void {
	const plain = format4(runs(map, 0xfffe));
	const full = format12(runs(map, 0x10ffff));
	const bytes = new Uint8Array(20 + plain.length + full.length);
	const view = viewOf(bytes);
	view.setUint16(2, 2);
	for (const [at, encoding, offset] of [
		[4, 1, 20],
		[12, 10, 20 + plain.length],
	] as const) {
		view.setUint16(at, 3);
		view.setUint16(at + 2, encoding);
		view.setUint32(at + 4, offset);
	}
	bytes.set(plain, 20);
	bytes.set(full, 20 + plain.length);
	font.tables.set('cmap', bytes);
}

function format4(groups: readonly (readonly [number, number, number])[]): Uint8Array {
	const segments = [...groups, [0xffff, 0xffff, 0] as const];
	const count = segments.length;
	const bytes = new Uint8Array(16 + 8 * count);
	const view = viewOf(bytes);
	const power = Math.floor(Math.log2(count));
	const header = [4, bytes.length, 0, 2 * count, 2 * 2 ** power, power, 2 * (count - 2 ** power)];
	for (const [i, value] of header.entries()) view.setUint16(2 * i, value);
	for (const [i, [first, last, glyph]] of segments.entries()) {
		view.setUint16(14 + 2 * i, last);
		view.setUint16(16 + 2 * (count + i), first);
		view.setUint16(16 + 2 * (2 * count + i), first === 0xffff ? 1 : (glyph - first) & 0xffff);
	}
	return bytes;
}

function format12(groups: readonly (readonly [number, number, number])[]): Uint8Array {
	const bytes = new Uint8Array(16 + 12 * groups.length);
	const view = viewOf(bytes);
	view.setUint16(0, 12);
	view.setUint32(4, bytes.length);
	view.setUint32(12, groups.length);
	for (const [i, [first, last, glyph]] of groups.entries()) {
		view.setUint32(16 + 12 * i, first);
		view.setUint32(20 + 12 * i, last);
		view.setUint32(24 + 12 * i, glyph);
	}
	return bytes;
}
