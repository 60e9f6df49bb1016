import type { Raster } from '../pdfium/raster.ts';
import { levelOf, type PngRows } from './rows.ts';

const white = 0xffffffff;

/**
 * A picture in 16 greys, two pixels a byte: enough for text and lines with smooth edges.
 * @returns undefined where the picture has a colour
 */
export function toGreys({ width, height, pixels }: Raster): PngRows | undefined {
	const rows = Buffer.alloc(height * (1 + ((width + 1) >> 1)), 0xff);
	let at = 0;
	for (let y = 0; y < height; y++) {
		rows[at++] = 0;
		const end = (y + 1) * width;
		for (let i = y * width; i < end; i += 2, at++) {
			const a = pixels[i] ?? white;
			const b = i + 1 < end ? (pixels[i + 1] ?? white) : white;
			// Paper is most of a page, and is there already.
			if (a === white && b === white) continue;
			if (((a ^ (a >>> 8)) & 0xffff) !== 0 || ((b ^ (b >>> 8)) & 0xffff) !== 0) return undefined;
			rows[at] = (levelOf(a) << 4) | levelOf(b);
		}
	}
	return { width, height, depth: 4, rows };
}
