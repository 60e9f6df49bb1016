import type { PagePicture } from '../types.ts';

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Enough of a file's beginning to tell what it is. */
export const pictureHead = 30;

/**
 * What a picture's first bytes say it is: its type, and its size in pixels.
 * @returns undefined for anything but PNG and WebP as our encoders write them
 */
export function readPictureHead(head: Buffer): Pick<PagePicture, 'type' | 'width' | 'height'> | undefined {
	if (head.length < pictureHead) return undefined;
	if (head.subarray(0, 8).equals(pngMark) && head.toString('latin1', 12, 16) === 'IHDR') {
		return { type: 'image/png', width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
	}
	const mark = `${head.toString('latin1', 0, 4)}${head.toString('latin1', 8, 16)}`;
	// A WebP without transparency; after the key frame's mark width and height, each with two bits of scale.
	if (mark === 'RIFFWEBPVP8 ' && head.readUIntBE(23, 3) === 0x9d012a) {
		return { type: 'image/webp', width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
	}
	return undefined;
}

export const extensionOf = (type: PagePicture['type']): string => (type === 'image/png' ? 'png' : 'webp');
