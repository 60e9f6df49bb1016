import { ConvertError } from '../../types.ts';
import type { Pdfium } from './library.ts';

/** Pixels as PDFium draws them: four bytes each, blue, green, red, unused; rows without gaps. */
export interface Raster {
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint32Array;
}

const bgrx = 3;
const annotations = 0x01;
const white = 0xffffffff;
/** 40 million pixels: 160 MB. */
const mostPixels = 40_000_000;

/** The picture's size in pixels for a page in points; a very long page gets a narrower picture than asked for. */
export function pixelSize(page: { width: number; height: number }, wanted: number): { width: number; height: number } {
	const ratio = page.height / page.width;
	const width = Math.max(1, Math.min(wanted, Math.floor(Math.sqrt(mostPixels / ratio))));
	return { width, height: Math.max(1, Math.min(Math.round(width * ratio), mostPixels)) };
}

/** Draws a page on white. The pixels are PDFium's own memory, there only while `use` runs. */
export function drawPage<T>(
	library: Pdfium,
	page: number,
	size: { width: number; height: number },
	use: (raster: Raster) => T,
): T {
	const { width, height } = size;
	const bitmap = library.call('FPDFBitmap_CreateEx', width, height, bgrx, 0, 0);
	if (bitmap === 0) throw new ConvertError('memory_limit', `No memory for a picture of ${width} x ${height}`);
	try {
		library.call('FPDFBitmap_FillRect', bitmap, 0, 0, width, height, white);
		library.call('FPDF_RenderPageBitmap', bitmap, page, 0, 0, width, height, 0, annotations);
		const start = library.call('FPDFBitmap_GetBuffer', bitmap);
		return use({ width, height, pixels: new Uint32Array(library.bytes().buffer, start, width * height) });
	} finally {
		library.call('FPDFBitmap_Destroy', bitmap);
	}
}

/** Points, as the page is shown. */
export function pageSize(library: Pdfium, page: number): { width: number; height: number } {
	const width = library.call('FPDF_GetPageWidthF', page);
	const height = library.call('FPDF_GetPageHeightF', page);
	return { width: Math.max(1, width), height: Math.max(1, height) };
}
