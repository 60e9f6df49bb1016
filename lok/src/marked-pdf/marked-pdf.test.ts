import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withPdf } from '../child/pdfium/document.ts';
import { drawPage, pageSize } from '../child/pdfium/raster.ts';
import { markedPdf, type PagePicture } from './marked-pdf.ts';

const blank = (colour: string) => sharp({ create: { width: 400, height: 566, channels: 3, background: colour } });

async function* pictures(...pages: PagePicture[]) {
	yield* pages;
}
const page = async (smooth: boolean, colour = '#fff', palette = false): Promise<PagePicture> => ({
	picture: await (smooth ? blank(colour).webp() : blank(colour).png({ palette })).toBuffer(),
	smooth,
	width: 595.3,
	height: 841.9,
});

async function written(...pages: PagePicture[]): Promise<Buffer> {
	const pieces = [];
	for await (const piece of markedPdf(pictures(...pages), 'la****1 1000001 2026-11-25')) pieces.push(piece);
	return Buffer.concat(pieces);
}

/** Of each page its size, a dot in its middle, and how many of its dots are not that colour. */
async function read(pdf: Buffer) {
	const folder = mkdtempSync(join(tmpdir(), 'marked-'));
	const path = join(folder, 'marked.pdf');
	writeFileSync(path, pdf);
	try {
		return await withPdf(path, async ({ library, pages, page }) =>
			Array.from({ length: pages }, (_, index) =>
				page(index + 1, (handle) => {
					const { width, height } = pageSize(library, handle);
					return drawPage(library, handle, { width: 400, height: 566 }, ({ pixels }) => {
						const corner = pixels[0] ?? 0;
						return { width, height, corner, others: pixels.filter((pixel) => pixel !== corner).length };
					});
				}),
			),
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

test('another reader of PDF finds every page at its size, in its colours, and marked', async () => {
	const found = await read(await written(await page(false), await page(false, '#c00', true), await page(true, '#00c')));
	expect(found).toHaveLength(3);
	for (const { width, height, others } of found) {
		expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
		expect(others).toBeGreaterThan(500);
	}
	const [white = 0, red = 0, blue = 0] = found.map(({ corner }) => corner & 0xffffff);
	expect(white).toBe(0xffffff);
	expect(red).toBe(0xcc0000);
	// Blue as JPEG keeps it.
	expect((blue & 0xff) - (blue >> 16)).toBeGreaterThan(180);
});

test('a page is written as soon as it is marked, before the next one is asked for', async () => {
	let asked = 0;
	async function* slowly() {
		for (;;) {
			asked += 1;
			yield await page(false);
		}
	}
	const pdf = markedPdf(slowly(), 'text');
	for (let pieces = 0; pieces < 4; pieces += 1) await pdf.next();
	expect(asked).toBe(1);
	await pdf.return(undefined);
});
