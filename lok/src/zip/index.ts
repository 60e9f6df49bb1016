import { promisify } from 'node:util';
import { constants, crc32, inflateRaw, inflateRawSync } from 'node:zlib';
import { ConvertError } from '../types.ts';
import { defaultZipCaps, type ZipCaps } from './caps.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { inflatedPieces } from './inflate.ts';
import { type ByteSource, withFile } from './source.ts';

export { defaultZipCaps, type ZipCaps } from './caps.ts';
export type { ZipEntry } from './directory.ts';
export { type ByteSource, bufferSource, withFile } from './source.ts';
export { writeZip, type ZipPart } from './write.ts';

const inflate = promisify(inflateRaw);

/** A zip whose directory was checked against the caps. */
export interface Zip {
	/** In the directory's order. Of two entries with one name the later counts. */
	readonly entries: ReadonlyMap<string, ZipEntry>;
	/** An entry by its name, or by its name in other letter case, as OOXML allows. */
	find(name: string): ZipEntry | undefined;
	/** An entry's inflated bytes, checked against size and checksum. @throws ConvertError damaged | bomb | encrypted */
	read(entry: ZipEntry): Promise<Buffer>;
	/** The same, piece by piece, for an entry too big to be held; checked at its end. @throws ConvertError damaged | bomb | encrypted */
	pieces(entry: ZipEntry): AsyncGenerator<Buffer>;
	/** The first bytes of an entry, inflated from at most `packed` bytes of the file; nothing when they don't inflate. */
	head(entry: ZipEntry, packed: number): Promise<Buffer>;
	/** An entry's bytes as they stand in the file, to be copied into another zip. @throws ConvertError damaged */
	raw(entry: ZipEntry): Promise<Buffer>;
}

async function dataStart(source: ByteSource, entry: ZipEntry): Promise<number> {
	const header = await source.read(entry.offset, 30);
	if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) {
		throw new ConvertError('damaged', `The zip entry ${entry.name} is missing.`);
	}
	return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** Bytes that an entry may inflate to beyond what it says: a stream gone bad often does, a bomb needs far more. */
const slack = 16 * 1024 * 1024;

async function unpack(entry: ZipEntry, packed: Buffer): Promise<Buffer> {
	if (entry.method === 0) return packed;
	if (entry.method !== 8) throw new ConvertError('damaged', `The zip entry ${entry.name} is packed in an unknown way.`);
	try {
		return await inflate(packed, { maxOutputLength: entry.size + slack });
	} catch (cause) {
		const longer = cause instanceof RangeError;
		const why = longer ? 'inflates to far more than it says' : 'does not inflate';
		throw new ConvertError(longer ? 'bomb' : 'damaged', `The zip entry ${entry.name} ${why}.`, { cause });
	}
}

/** Reads a zip's directory. @throws ConvertError damaged | bomb */
export async function openZip(source: ByteSource, caps: ZipCaps = defaultZipCaps): Promise<Zip> {
	const all = await readDirectory(source, caps);
	const entries = new Map(all.map((entry) => [entry.name, entry]));
	const anyCase = new Map(all.map((entry) => [entry.name.toLowerCase(), entry]));
	const raw = async (entry: ZipEntry): Promise<Buffer> => {
		const packed = await source.read(await dataStart(source, entry), entry.packedSize);
		if (packed.length < entry.packedSize) throw new ConvertError('damaged', `The zip entry ${entry.name} is cut off.`);
		return packed;
	};
	return {
		entries,
		find: (name) => entries.get(name) ?? anyCase.get(name.toLowerCase()),
		raw,
		read: async (entry) => {
			if (entry.encrypted) throw new ConvertError('encrypted', `The zip entry ${entry.name} is encrypted.`);
			const data = await unpack(entry, await raw(entry));
			if (data.length !== entry.size || crc32(data) !== entry.crc) {
				throw new ConvertError('damaged', `The zip entry ${entry.name} fails its checksum.`);
			}
			return data;
		},
		async *pieces(entry) {
			if (entry.encrypted) throw new ConvertError('encrypted', `The zip entry ${entry.name} is encrypted.`);
			yield* inflatedPieces(source, entry, await dataStart(source, entry));
		},
		head: async (entry, packed) => {
			const data = await source.read(await dataStart(source, entry), Math.min(packed, entry.packedSize));
			if (entry.method === 0) return data;
			try {
				return inflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: packed * 1100 });
			} catch {
				return Buffer.alloc(0);
			}
		},
	};
}

/** Opens a zip file for the time of `use`. @throws ConvertError damaged | bomb, and whatever `use` throws */
export function withZip<T>(path: string, use: (zip: Zip) => Promise<T>, caps?: ZipCaps): Promise<T> {
	return withFile(path, async (source) => use(await openZip(source, caps)));
}
