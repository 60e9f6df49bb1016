import { promisify } from 'node:util';
import { constants, crc32, deflate } from 'node:zlib';
import type { PngRows } from './rows.ts';

const compress = promisify(deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Runs of one value are most of a page: looking for more than those takes five times as long for a twentieth less. */
const effort = { level: 6, strategy: constants.Z_RLE, memLevel: 9 };
const kinds = { grey: 0, palette: 3 } as const;

/** The bytes of a PNG file; compressed on another thread. */
export async function encodePng({ width, height, depth, palette, rows }: PngRows): Promise<Buffer> {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([depth, palette === undefined ? kinds.grey : kinds.palette], 8);
	const colours = palette === undefined ? [] : [chunk('PLTE', Buffer.from(palette.flatMap(bytesOf)))];
	const data = chunk('IDAT', await compress(rows, effort));
	return Buffer.concat([signature, chunk('IHDR', header), ...colours, data, chunk('IEND', Buffer.alloc(0))]);
}

const bytesOf = (colour: number) => [colour >> 8, (colour >> 4) & 15, colour & 15].map((level) => level * 17);

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}
