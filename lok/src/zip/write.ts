import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from './directory.ts';

/** New content, or the packed bytes of another zip's entry taken over as they are. */
export type ZipPart =
	| { readonly name: string; readonly data: Buffer | string; readonly store?: boolean }
	| { readonly name: string; readonly entry: ZipEntry; readonly raw: Buffer };

interface Packed {
	readonly name: Buffer;
	readonly method: number;
	readonly crc: number;
	readonly size: number;
	readonly bytes: Buffer;
}

function pack(part: ZipPart): Packed {
	const name = Buffer.from(part.name);
	if ('raw' in part) {
		return { name, method: part.entry.method, crc: part.entry.crc, size: part.entry.size, bytes: part.raw };
	}
	const data = typeof part.data === 'string' ? Buffer.from(part.data) : part.data;
	const method = part.store ? 0 : 8;
	return {
		name,
		method,
		crc: crc32(data),
		size: data.length,
		bytes: method ? deflateRawSync(data, { level: 1 }) : data,
	};
}

/** The fields that local header and directory share; the date is 1980-01-01, so equal input gives equal bytes. */
function common(part: Packed): Buffer {
	const fields = Buffer.alloc(26);
	fields.writeUInt16LE(20, 0);
	fields.writeUInt16LE(0x0800, 2);
	fields.writeUInt16LE(part.method, 4);
	fields.writeUInt32LE(0x00210000, 6);
	fields.writeUInt32LE(part.crc, 10);
	fields.writeUInt32LE(part.bytes.length, 14);
	fields.writeUInt32LE(part.size, 18);
	fields.writeUInt16LE(part.name.length, 22);
	return fields;
}

/** A zip of these parts, below 4 GiB and 65,535 entries. Packed fast rather than small: it is read once. */
export function writeZip(parts: Iterable<ZipPart>): Buffer {
	const local: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	let count = 0;
	for (const part of parts) {
		const packed = pack(part);
		const fields = common(packed);
		local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, packed.name, packed.bytes);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(offset, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, rest, packed.name);
		offset += 30 + packed.name.length + packed.bytes.length;
		count++;
	}
	const size = directory.reduce((sum, piece) => sum + piece.length, 0);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(count, 8);
	end.writeUInt16LE(count, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...local, ...directory, end]);
}
