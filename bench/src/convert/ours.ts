import { basename } from 'node:path';
import { createConverter, type Page } from '@pacesetter/lok';
import { inTemporary } from '../lib/folders.ts';
import { inLanes } from '../lib/lanes.ts';
import { type Made, resolution, type Side } from './side.ts';

const pointsPerInch = 72;

/**
 * Our converter, warm: PDF, a picture of every page, its text and text boxes. All pages of a document get one width: that
 * of the widest at the resolution, or more where the peer makes more pixels of the document, as it does of spreadsheets
 * that it cuts into many pages. The widths are settled before the measuring.
 * @param files the documents, each with the pixels that the peer makes of it
 */
export async function startOurs(files: ReadonlyMap<string, number>, atOnce: number): Promise<Side> {
	const converter = createConverter({ size: atOnce });
	const widths = new Map<string, number>();

	async function run(file: string, out: string, width: number): Promise<Page[]> {
		const pages: Page[] = [];
		const pdf = await converter.toPdf({ input: file, name: basename(file), out });
		await converter.render({ pdf: pdf.path, out, widths: [width] }, (page) => void pages.push(page));
		return pages;
	}

	await inLanes(files, atOnce, async ([file, pixels]) => {
		const pages = await inTemporary((out) => run(file, out, 100));
		widths.set(file, widthFor(pages, pixels));
	});
	return {
		name: 'ours',
		async describe() {
			const { engine, version, isolation } = await converter.describe();
			return `${engine} ${version}, isolated by ${isolation.join(', ')}`;
		},
		async convert(file, out) {
			const pages = await run(file, out, widths.get(file) ?? 0);
			return { pages: pages.length, pixels: pages.reduce((sum, page) => sum + pixelsOf(page), 0) } satisfies Made;
		},
		close: () => converter.close(),
	};
}

function widthFor(pages: readonly Page[], pixels: number): number {
	const widest = Math.max(...pages.map((page) => page.width));
	const heights = pages.reduce((sum, page) => sum + page.height / page.width, 0);
	return Math.ceil(Math.max((widest * resolution) / pointsPerInch, Math.sqrt(pixels / heights) + 1));
}

const pixelsOf = (page: Page) => page.pictures.reduce((sum, { width, height }) => sum + width * height, 0);
