import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { ConvertError } from '../types.ts';
import type { ZipEntry } from './directory.ts';
import type { ByteSource } from './source.ts';

const pieceBytes = 1 << 18;

async function* packedPieces(source: ByteSource, start: number, size: number): AsyncGenerator<Buffer> {
	for (let at = 0; at < size; at += pieceBytes) {
		const piece = await source.read(start + at, Math.min(pieceBytes, size - at));
		if (piece.length === 0) throw new ConvertError('damaged', 'A zip entry is cut off.');
		yield piece;
	}
}

function inflating(packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
	const inflate = createInflateRaw({ chunkSize: pieceBytes });
	// What goes wrong comes out of the stream that is read; here it is only kept from going unheard.
	pipeline(Readable.from(packed), inflate).catch(() => undefined);
	return inflate;
}

/**
 * An entry's bytes as they inflate, held against size and checksum at the end: what was told before is to be thrown away
 * when this throws. @throws ConvertError damaged | bomb
 */
export async function* inflatedPieces(source: ByteSource, entry: ZipEntry, start: number): AsyncGenerator<Buffer> {
	const packed = packedPieces(source, start, entry.packedSize);
	const pieces = entry.method === 0 ? packed : inflating(packed);
	let [size, crc] = [0, 0];
	try {
		for await (const piece of pieces) {
			size += piece.length;
			if (size > entry.size) throw new ConvertError('bomb', `The zip entry ${entry.name} is longer than it says.`);
			crc = crc32(piece, crc);
			yield piece;
		}
	} catch (cause) {
		if (cause instanceof ConvertError) throw cause;
		throw new ConvertError('damaged', `The zip entry ${entry.name} does not inflate.`, { cause });
	}
	if (size !== entry.size || crc !== entry.crc)
		throw new ConvertError('damaged', `The zip entry ${entry.name} fails its checksum.`);
}
