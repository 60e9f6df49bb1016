import { ConvertError } from '../types.ts';
import { checkCaps, checkOverlap, type ZipCaps } from './caps.ts';
import type { ByteSource } from './source.ts';

export interface ZipEntry {
	readonly name: string;
	/** Bytes inflated, as the directory says. */
	readonly size: number;
	/** Bytes in the file. */
	readonly packedSize: number;
	/** 0 stored, 8 deflated; others are not read. */
	readonly method: number;
	readonly crc: number;
	readonly encrypted: boolean;
	/** Where the local header begins. */
	readonly offset: number;
}

const maxDirectoryBytes = 32 * 1024 * 1024;
const damaged = (why: string) => new ConvertError('damaged', `The zip is damaged: ${why}.`);

interface Directory {
	readonly count: number;
	readonly bytes: number;
	readonly start: number;
	/** Bytes before the zip proper, which its offsets don't count. */
	readonly shift: number;
}

async function locate(source: ByteSource): Promise<Directory> {
	const tailStart = Math.max(0, source.size - 65_557);
	const tail = await source.read(tailStart, source.size - tailStart);
	let at = tail.length - 22;
	while (at >= 0 && !(tail.readUInt32LE(at) === 0x06054b50 && at + 22 + tail.readUInt16LE(at + 20) <= tail.length))
		at--;
	if (at < 0) throw damaged('its directory is missing, so it is probably cut off');
	let count = tail.readUInt16LE(at + 10);
	let bytes = tail.readUInt32LE(at + 12);
	let start = tail.readUInt32LE(at + 16);
	let end = tailStart + at;
	if (at >= 20 && tail.readUInt32LE(at - 20) === 0x07064b50) {
		const recordAt = Number(tail.readBigUInt64LE(at - 12));
		const record = await source.read(recordAt, 56);
		if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) throw damaged('its long directory is missing');
		count = Number(record.readBigUInt64LE(32));
		bytes = Number(record.readBigUInt64LE(40));
		start = Number(record.readBigUInt64LE(48));
		end = recordAt;
	}
	const shift = end - bytes - start;
	if (shift < 0) throw damaged('its directory lies outside the file');
	return { count, bytes, start: start + shift, shift };
}

/** Sizes and offset from the zip64 extra field, where the short ones are all ones. */
function longFields(extra: Buffer, short: readonly number[]): number[] {
	for (let at = 0; at + 4 <= extra.length; ) {
		const length = extra.readUInt16LE(at + 2);
		if (extra.readUInt16LE(at) === 1) {
			const field = extra.subarray(at + 4, at + 4 + length);
			let next = 0;
			return short.map((value) => {
				if (value !== 0xffffffff || next + 8 > field.length) return value;
				next += 8;
				return Number(field.readBigUInt64LE(next - 8));
			});
		}
		at += 4 + length;
	}
	return [...short];
}

/** Reads and checks a zip's central directory. @throws ConvertError damaged | bomb */
export async function readDirectory(source: ByteSource, caps: ZipCaps): Promise<ZipEntry[]> {
	const directory = await locate(source);
	if (directory.count > caps.entries) throw new ConvertError('bomb', `The zip has ${directory.count} entries.`);
	if (directory.bytes > maxDirectoryBytes) throw new ConvertError('bomb', 'The directory of the zip is too long.');
	const data = await source.read(directory.start, directory.bytes);
	const entries: ZipEntry[] = [];
	for (let at = 0; at + 46 <= data.length && data.readUInt32LE(at) === 0x02014b50; ) {
		const nameEnd = at + 46 + data.readUInt16LE(at + 28);
		const extraEnd = nameEnd + data.readUInt16LE(at + 30);
		const short = [data.readUInt32LE(at + 24), data.readUInt32LE(at + 20), data.readUInt32LE(at + 42)];
		const [size = 0, packedSize = 0, offset = 0] = longFields(data.subarray(nameEnd, extraEnd), short);
		entries.push({
			name: data.toString('utf8', at + 46, nameEnd),
			size,
			packedSize,
			method: data.readUInt16LE(at + 10),
			crc: data.readUInt32LE(at + 16),
			encrypted: (data.readUInt16LE(at + 8) & 1) === 1,
			offset: offset + directory.shift,
		});
		// The count is written in 16 bits, so more entries than it says are possible.
		if (entries.length > caps.entries) throw new ConvertError('bomb', 'The zip has too many entries.');
		at = extraEnd + data.readUInt16LE(at + 32);
	}
	if (entries.length < directory.count) throw damaged('its directory is cut off');
	checkCaps(entries, caps);
	checkOverlap(entries, directory.start);
	return entries;
}
