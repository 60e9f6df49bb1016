import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPages } from '../limits.ts';
import { type DrawnPage, pictureName, type RenderDone, type RenderJob } from '../pool/messages.ts';
import { drawPictures } from './draw-pictures.ts';
import { type PdfDocument, withPdf } from './pdfium/document.ts';
import { pageSize } from './pdfium/raster.ts';
import { readText } from './pdfium/text.ts';

/** Pages drawn while earlier ones are still being compressed on other threads. */
const drawnAhead = 2;

/**
 * Pages of a PDF as pictures, text and boxes, in order; `deliver` is awaited.
 * @throws ConvertError
 */
export function renderPages(job: RenderJob, deliver: (page: DrawnPage) => Promise<void>): Promise<RenderDone> {
	return withPdf(job.input, async (document) => {
		checkPages(document.pages, job.limits.pages);
		const last = Math.min(job.to ?? document.pages, document.pages);
		const coming: Promise<DrawnPage>[] = [];
		const next = async () => {
			const page = await coming.shift();
			if (page !== undefined) await deliver(page);
		};
		try {
			for (let number = job.from; number <= last; number += job.step) {
				coming.push(renderPage(document, number, job));
				// The first page shouldn't wait for the drawing of the others.
				if (coming.length > drawnAhead || number === job.from) await next();
			}
			while (coming.length > 0) await next();
		} finally {
			await Promise.allSettled(coming);
		}
		return { pages: document.pages };
	});
}

/** Draws at once; the promise is for the compressing and writing. */
async function renderPage(document: PdfDocument, number: number, job: RenderJob): Promise<DrawnPage> {
	const { library } = document;
	const drawn = document.page(number, (page) => {
		const size = pageSize(library, page);
		const pictures = drawPictures(library, page, size, job.widths);
		return { pictures, page: { number, ...size, ...readText(library, page, size) } };
	});
	const writing = drawn.pictures.map(async ({ width, bytes }) => {
		await writeFile(join(job.dir, pictureName(number, width)), await bytes);
	});
	await Promise.all(writing);
	return drawn.page;
}
