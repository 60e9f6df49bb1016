import type { Raster } from '../pdfium/raster.ts';
import { levelOf, type PngRows } from './rows.ts';

const white = 0xffffffff;
const whitePair = 0xff;

/**
 * A picture in 16 greys, two pixels a byte: enough for text and lines with smooth edges.
 * @returns undefined where the picture has a colour
 */
export function toGreys({ width, height, pixels }: Raster): PngRows | undefined {
	const rows = Buffer.alloc(height * rowBytes(width), whitePair);
	const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
	const blank = Buffer.alloc(4 * width, 0xff);
	let at = 0;
	for (let y = 0; y < height; y++) {
		rows[at++] = 0;
		const start = y * width;
		const end = start + width;
		// Paper is most of a page, and is there already. Half of the rows have nothing else.
		if (bytes.compare(blank, 0, blank.length, 4 * start, 4 * end) === 0) {
			at += rowBytes(width) - 1;
			continue;
		}
		for (let i = start; i < end; i += 2, at++) {
			const a = pixels[i] ?? white;
			const b = i + 1 < end ? (pixels[i + 1] ?? white) : white;
			if (a === white && b === white) continue;
			if (((a ^ (a >>> 8)) & 0xffff) !== 0 || ((b ^ (b >>> 8)) & 0xffff) !== 0) return undefined;
			rows[at] = (levelOf(a) << 4) | levelOf(b);
		}
	}
	return { width, height, depth: 4, rows };
}

/** With the byte for PNG's filter. */
const rowBytes = (width: number) => 1 + ((width + 1) >> 1);

/** Both pixels of a byte together. */
const sums = Uint8Array.from({ length: 256 }, (_, byte) => (byte >> 4) + (byte & 15));

/** A grey picture at half its width and height, each pixel the mean of four. An odd row at the end is left out. */
export function halve(greys: PngRows): PngRows {
	const [width, height] = [greys.width >> 1, greys.height >> 1];
	const rows = Buffer.alloc(height * rowBytes(width), whitePair);
	const from = rowBytes(greys.width);
	let at = 0;
	for (let y = 0; y < height; y++) {
		rows[at++] = 0;
		const end = (2 * y + 1) * from;
		for (let i = 2 * y * from + 1; i < end; i += 2, at++) {
			const [a, b] = [greys.rows[i] ?? whitePair, greys.rows[i + from] ?? whitePair];
			const isLast = i + 1 >= end;
			const c = isLast ? whitePair : (greys.rows[i + 1] ?? whitePair);
			const d = isLast ? whitePair : (greys.rows[i + 1 + from] ?? whitePair);
			if ((a & b & c & d) === whitePair) continue;
			rows[at] = (mean(a, b) << 4) | mean(c, d);
		}
	}
	return { width, height, depth: 4, rows };
}

const mean = (upper: number, lower: number) => ((sums[upper] ?? 0) + (sums[lower] ?? 0) + 2) >> 2;
