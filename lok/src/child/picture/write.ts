import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PagePicture } from '../../types.ts';
import type { Raster } from '../pdfium/raster.ts';
import { toPalette } from './palette.ts';
import { encodePng } from './png.ts';
import { encodeWebp } from './webp.ts';

/**
 * Compresses a picture in the form that suits it and writes it to `dir`. Measured on text pages of 1600 pixels: PNG of 16
 * greys 15 ms and 136 kB, WebP 85 ms and 239 kB, lossless WebP 250 ms and 98 kB.
 * @param smooth the page holds photographs or shades
 * @returns the picture, its path relative to `dir`
 */
export async function writePicture(raster: Raster, smooth: boolean, dir: string, name: string): Promise<PagePicture> {
	const { width, height } = raster;
	const paletted = smooth ? undefined : toPalette(raster);
	const data = paletted === undefined ? await encodeWebp(raster) : await encodePng(paletted);
	const path = `${name}.${paletted === undefined ? 'webp' : 'png'}`;
	await writeFile(join(dir, path), data);
	return { path, type: paletted === undefined ? 'image/webp' : 'image/png', width, height, bytes: data.length };
}
