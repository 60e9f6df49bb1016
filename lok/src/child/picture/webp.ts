import sharp from 'sharp';
import type { Raster } from '../pdfium/raster.ts';

sharp.cache(false);
/** libvips starts threads of its own for each picture; pictures already run beside each other. */
sharp.concurrency(1);

/** For photographs and shades. Effort 0 takes a third of the default's time for a quarter more bytes. */
export function encodeWebp({ width, height, pixels }: Raster): Promise<Buffer> {
	return sharp(swapped(pixels), { raw: { width, height, channels: 4 } })
		.removeAlpha()
		.webp({ quality: 80, effort: 0 })
		.toBuffer();
}

/** Blue, green, red to red, green, blue. */
function swapped(pixels: Uint32Array): Uint8Array {
	const out = pixels.map((pixel) => (pixel & 0xff00ff00) | ((pixel >> 16) & 255) | ((pixel & 255) << 16));
	return new Uint8Array(out.buffer);
}
