import { type Sfnt, table, viewOf } from './sfnt.ts';

/** A list of byte strings as CFF stores it: where each begins in the table, and where the last ends. */
interface Index {
	readonly starts: readonly number[];
	readonly end: number;
}

/**
 * Moves a glyph's outline sideways, in place: only the first point's x is written anew, with as many bytes as before.
 * @param dx font units
 * @throws RangeError where the outline doesn't begin with a move whose x stays of the same length
 */
export function shiftGlyph(font: Sfnt, glyph: number, dx: number): void {
	const cff = table(font, 'CFF ');
	const names = readIndex(cff, cff[2] ?? 0);
	const top = readIndex(cff, names.end);
	const outlines = readIndex(cff, charStringsOffset(cff, top));
	const first = firstMove(cff, outlines.starts[glyph] ?? cff.length);
	const moved = encode(first.value + dx);
	if (moved.length !== first.length) throw new RangeError(`Glyph ${glyph} cannot be moved by ${dx} in place`);
	cff.set(moved, first.at);
}

function readIndex(cff: Uint8Array, at: number): Index {
	const count = viewOf(cff).getUint16(at);
	if (count === 0) return { starts: [], end: at + 2 };
	const size = cff[at + 2] ?? 0;
	const data = at + 3 + (count + 1) * size - 1;
	const offset = (i: number) => {
		let value = 0;
		for (let b = 0; b < size; b += 1) value = value * 256 + (cff[at + 3 + i * size + b] ?? 0);
		return data + value;
	};
	return { starts: Array.from({ length: count }, (_, i) => offset(i)), end: offset(count) };
}

const charStringsKey = 17;

function charStringsOffset(cff: Uint8Array, top: Index): number {
	let last = 0;
	for (let at = top.starts[0] ?? top.end; at < top.end; ) {
		const byte = cff[at] ?? 0;
		if (byte === charStringsKey) return last;
		if (byte < 22) at += byte === 12 ? 2 : 1;
		else if (byte === 30) at = endOfReal(cff, at);
		else {
			const number = decode(cff, at);
			last = number.value;
			at += number.length;
		}
	}
	throw new RangeError('The CFF table names no outlines');
}

/** A real number ends with a nibble of all ones. */
function endOfReal(cff: Uint8Array, at: number): number {
	let end = at + 1;
	while (((cff[end] ?? 0xff) & 0xf) !== 0xf && (cff[end] ?? 0xff) >> 4 !== 0xf) end += 1;
	return end + 1;
}

interface Operand {
	readonly at: number;
	readonly value: number;
	readonly length: number;
}

const rmoveto = 21;
const hmoveto = 22;
/** Stem hints and masks may come before the first move; anything else may not. */
const hints: ReadonlySet<number> = new Set([1, 3, 18, 23]);
const masks: ReadonlySet<number> = new Set([19, 20]);

function firstMove(cff: Uint8Array, start: number): Operand {
	const operands: Operand[] = [];
	let stems = 0;
	for (let at = start; at < cff.length; ) {
		const byte = cff[at] ?? 0;
		if (byte >= 32 || byte === 28) {
			const number = decode(cff, at);
			operands.push({ at, ...number });
			at += number.length;
			continue;
		}
		const x = byte === rmoveto ? operands.at(-2) : byte === hmoveto ? operands.at(-1) : undefined;
		if (x !== undefined) return x;
		if (!hints.has(byte) && !masks.has(byte)) break;
		stems += Math.floor(operands.length / 2);
		operands.length = 0;
		at += masks.has(byte) ? 1 + Math.ceil(stems / 8) : 1;
	}
	throw new RangeError('The outline does not begin with a move that can be changed');
}

/** The integers that dictionaries and outlines write alike. @throws RangeError for other numbers */
function decode(cff: Uint8Array, at: number): { value: number; length: number } {
	const view = viewOf(cff);
	const byte = view.getUint8(at);
	if (byte >= 32 && byte <= 246) return { value: byte - 139, length: 1 };
	if (byte >= 247 && byte <= 250) return { value: (byte - 247) * 256 + view.getUint8(at + 1) + 108, length: 2 };
	if (byte >= 251 && byte <= 254) return { value: -(byte - 251) * 256 - view.getUint8(at + 1) - 108, length: 2 };
	if (byte === 28) return { value: view.getInt16(at + 1), length: 3 };
	if (byte === 29) return { value: view.getInt32(at + 1), length: 5 };
	throw new RangeError(`Byte ${byte} begins no integer`);
}

function encode(value: number): number[] {
	if (value >= -107 && value <= 107) return [value + 139];
	const rest = Math.abs(value) - 108;
	if (rest < 1024) return [(value > 0 ? 247 : 251) + (rest >> 8), rest & 0xff];
	return [28, (value >> 8) & 0xff, value & 0xff];
}
