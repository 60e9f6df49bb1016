import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Paletted } from './palette.ts';

const compress = promisify(deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** More takes ten times as long for a twentieth less. */
const effort = 6;
const kinds = { grey: 0, palette: 3 } as const;

/** A PNG of 16 greys in four bits a pixel where the picture has no colour, of a palette otherwise. */
export async function encodePng(picture: Paletted): Promise<Buffer> {
	const { width, height, colours } = picture;
	const grey = colours.every((colour) => colour % 0x111 === 0);
	const packed = grey || colours.length <= 16;
	const values = grey ? remap(picture) : picture.indexes;
	const rows = packed ? pack(values, width, height) : plain(values, width, height);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([packed ? 4 : 8, grey ? kinds.grey : kinds.palette], 8);
	const data = await compress(rows, { level: effort, memLevel: 9 });
	const palette = grey ? [] : [chunk('PLTE', Buffer.from(colours.flatMap(bytesOf)))];
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		...palette,
		chunk('IDAT', data),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** Indexes to the grey levels they stand for. */
function remap({ indexes, colours }: Paletted): Uint8Array {
	const levels = Uint8Array.from(colours, (colour) => colour & 15);
	return indexes.map((index) => levels[index] ?? 0);
}

/** Two pixels a byte; every row begins with its filter, none. */
function pack(values: Uint8Array, width: number, height: number): Buffer {
	const rows = Buffer.alloc(height * (1 + ((width + 1) >> 1)));
	let at = 0;
	for (let y = 0; y < height; y++) {
		at++;
		const end = (y + 1) * width;
		for (let i = y * width; i < end; i += 2)
			rows[at++] = ((values[i] ?? 0) << 4) | (i + 1 < end ? (values[i + 1] ?? 0) : 0);
	}
	return rows;
}

function plain(values: Uint8Array, width: number, height: number): Buffer {
	const rows = Buffer.alloc(height * (1 + width));
	for (let y = 0; y < height; y++) rows.set(values.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
	return rows;
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
