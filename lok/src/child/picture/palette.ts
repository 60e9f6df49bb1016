import type { Raster } from '../pdfium/raster.ts';

/** A picture of few colours: one byte a pixel, an index into `colours`. */
export interface Paletted {
	readonly width: number;
	readonly height: number;
	readonly indexes: Uint8Array;
	/** 12 bits each: four of red, green and blue. */
	readonly colours: readonly number[];
}

const most = 256;

/**
 * Rounds a picture to 16 levels of each primary colour: enough for text and lines with smooth edges.
 * @returns undefined where more than 256 colours are left
 */
export function toPalette({ width, height, pixels }: Raster): Paletted | undefined {
	const indexOf = new Int16Array(4096).fill(-1);
	const colours: number[] = [];
	const indexes = new Uint8Array(pixels.length);
	let lastPixel = -1;
	let lastIndex = 0;
	for (let i = 0; i < pixels.length; i++) {
		const pixel = pixels[i] ?? 0;
		// Most pixels equal the one before.
		if (pixel !== lastPixel) {
			const colour = reduced(pixel);
			let index = indexOf[colour] ?? -1;
			if (index < 0) {
				if (colours.length === most) return undefined;
				index = colours.push(colour) - 1;
				indexOf[colour] = index;
			}
			lastPixel = pixel;
			lastIndex = index;
		}
		indexes[i] = lastIndex;
	}
	return { width, height, indexes, colours };
}

/** 8 bits to the nearest of 16 levels, without a division. */
const level = (value: number) => ((value & 255) * 241 + 2048) >> 12;

function reduced(bgrx: number): number {
	return (level(bgrx >> 16) << 8) | (level(bgrx >> 8) << 4) | level(bgrx);
}
