import sharp from 'sharp';
import { marked } from '../watermark/watermark.ts';
import { type PdfImage, type PdfPage, writePdf } from './pdf.ts';
import { pngPixels } from './png-pixels.ts';

export interface PagePicture {
	readonly picture: Buffer;
	/** Photographs and shades are, letters and lines are not. */
	readonly smooth: boolean;
	/** Points. */
	readonly width: number;
	readonly height: number;
}

async function imageOf({ picture, smooth }: PagePicture, text: string): Promise<PdfImage> {
	const flat = (await marked(sharp(picture), text)).removeAlpha();
	// Letters are smaller so than as JPEG, and lose nothing.
	if (!smooth) return pngPixels(await flat.png({ compressionLevel: 6, palette: false }).toBuffer());
	const { data, info } = await flat.toColourspace('srgb').jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true });
	return { data, width: info.width, height: info.height, space: 'DeviceRGB', filter: '/DCTDecode' };
}

async function* pagesOf(pictures: AsyncIterable<PagePicture>, text: string): AsyncGenerator<PdfPage> {
	for await (const page of pictures) yield { image: await imageOf(page, text), width: page.width, height: page.height };
}

/**
 * A PDF of page pictures with a pale text all over each, which is part of the pixels: no layer of it can be taken off. Written
 * page by page, as fast as it is read.
 */
export const markedPdf = (pictures: AsyncIterable<PagePicture>, text: string): AsyncGenerator<Buffer> =>
	writePdf(pagesOf(pictures, text));
