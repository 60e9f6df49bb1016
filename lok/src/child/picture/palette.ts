import type { Raster } from '../pdfium/raster.ts';
import { levelOf, type PngRows } from './rows.ts';

const most = 256;

/**
 * A picture rounded to 16 levels of each primary colour, one byte a pixel.
 * @returns undefined where more than 256 colours are left
 */
export function toPalette({ width, height, pixels }: Raster): PngRows | undefined {
	const indexOf = new Int16Array(4096).fill(-1);
	const palette: number[] = [];
	const rows = Buffer.alloc(height * (1 + width));
	let lastPixel = -1;
	let lastIndex = 0;
	for (let i = 0, x = 0, at = 1; i < pixels.length; i++, at++) {
		const pixel = pixels[i] ?? 0;
		// Most pixels equal the one before.
		if (pixel !== lastPixel) {
			const colour = reduced(pixel);
			lastIndex = indexOf[colour] ?? -1;
			if (lastIndex < 0) {
				if (palette.length === most) return undefined;
				lastIndex = palette.push(colour) - 1;
				indexOf[colour] = lastIndex;
			}
			lastPixel = pixel;
		}
		rows[at] = lastIndex;
		x++;
		if (x === width) {
			x = 0;
			at++; // The next row's filter.
		}
	}
	return { width, height, depth: 8, palette, rows };
}

function reduced(bgrx: number): number {
	return (levelOf(bgrx >> 16) << 8) | (levelOf(bgrx >> 8) << 4) | levelOf(bgrx);
}
