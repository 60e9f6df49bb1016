import { bufferSource, openZip } from '../zip/index.ts';

/** Ways in which a part of a package goes bad while the package's directory stays whole. */
export const breakages = {
	'a deflate stream that breaks off into noise': (zip, { data, packedSize }) =>
		zip.fill(0xff, data + (packedSize >> 1), data + packedSize),
	'a deflate stream that begins with noise': (zip, { data }) => zip.fill(0xff, data, data + 8),
	'a part cut short': (zip, { data, packedSize }) => zip.fill(0, data + (packedSize >> 1), data + packedSize),
	'a checksum that is wrong': (zip, { directory }) => zip.writeUInt32LE(1, directory + 16),
	'a size that is wrong': (zip, { directory }) =>
		zip.writeUInt32LE(zip.readUInt32LE(directory + 24) + 1, directory + 24),
	'a missing header': (zip, { header }) => zip.writeUInt32LE(0, header),
} as const satisfies Record<string, (zip: Buffer, at: Place) => unknown>;

/** Offsets in the package. */
interface Place {
	readonly header: number;
	readonly data: number;
	readonly packedSize: number;
	readonly directory: number;
}

/** The package with one part gone bad. */
export async function breakPart(bytes: Uint8Array, part: string, how: keyof typeof breakages): Promise<Buffer> {
	const zip = Buffer.from(bytes);
	const entry = (await openZip(bufferSource(zip))).find(part);
	if (entry === undefined) throw new Error(`There is no ${part}`);
	const { offset: header, packedSize } = entry;
	const data = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
	// A directory's entry names its part 46 bytes on.
	const directory = zip.lastIndexOf(part) - 46;
	breakages[how](zip, { header, data, packedSize, directory });
	return zip;
}
