/** An OpenType font as its tables. Every number in it is big-endian. */
export interface Sfnt {
	/** 'OTTO' for CFF outlines, 0x00010000 for TrueType ones. */
	readonly version: number;
	readonly tables: Map<string, Uint8Array>;
}

const collectionTag = 0x74746366; // 'ttcf'
const checksumMagic = 0xb1b0afba;

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads a font file, or one face of a collection. @throws RangeError where the file is cut short */
export function readSfnt(bytes: Uint8Array, face = 0): Sfnt {
	const view = viewOf(bytes);
	const start = view.getUint32(0) === collectionTag ? view.getUint32(12 + 4 * face) : 0;
	const tables = new Map<string, Uint8Array>();
	for (let i = 0; i < view.getUint16(start + 4); i += 1) {
		const entry = start + 12 + 16 * i;
		const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
		const offset = view.getUint32(entry + 8);
		const length = view.getUint32(entry + 12);
		if (offset + length > bytes.length) throw new RangeError(`Table ${tag} reaches past the end of the font`);
		tables.set(tag, bytes.slice(offset, offset + length));
	}
	return { version: view.getUint32(start), tables };
}

/** A table that the font must have; the bytes are the font's own, so that writing to them patches it. */
export function table(font: Sfnt, tag: string): Uint8Array {
	const found = font.tables.get(tag);
	if (found === undefined) throw new RangeError(`The font has no ${tag} table`);
	return found;
}

/** Sum of big-endian 32-bit words, the last padded with zeros. */
export function checksum(bytes: Uint8Array): number {
	const view = viewOf(bytes);
	const whole = bytes.length & ~3;
	let sum = 0;
	for (let i = 0; i < whole; i += 4) sum = (sum + view.getUint32(i)) >>> 0;
	let last = 0;
	for (let i = whole; i < whole + 4; i += 1) last = (last << 8) | (bytes[i] ?? 0);
	return (sum + (last >>> 0)) >>> 0;
}

/** Puts the tables together with directory and checksums. */
export function writeSfnt(font: Sfnt): Uint8Array {
	const head = font.tables.get('head');
	if (head !== undefined) viewOf(head).setUint32(8, 0);
	const tables = [...font.tables].sort(([a], [b]) => (a < b ? -1 : 1));
	const padded = (length: number) => (length + 3) & ~3;
	const directory = 12 + 16 * tables.length;
	const size = tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), directory);
	const file = new Uint8Array(size);
	const view = viewOf(file);
	const power = Math.floor(Math.log2(tables.length));
	view.setUint32(0, font.version);
	view.setUint16(4, tables.length);
	view.setUint16(6, 16 * 2 ** power);
	view.setUint16(8, power);
	view.setUint16(10, 16 * (tables.length - 2 ** power));
	let offset = directory;
	let headAt: number | undefined;
	for (const [i, [tag, bytes]] of tables.entries()) {
		const entry = 12 + 16 * i;
		for (let c = 0; c < 4; c += 1) file[entry + c] = tag.charCodeAt(c);
		view.setUint32(entry + 4, checksum(bytes));
		view.setUint32(entry + 8, offset);
		view.setUint32(entry + 12, bytes.length);
		file.set(bytes, offset);
		if (tag === 'head') headAt = offset;
		offset += padded(bytes.length);
	}
	if (headAt !== undefined) view.setUint32(headAt + 8, (checksumMagic - checksum(file)) >>> 0);
	return file;
}
