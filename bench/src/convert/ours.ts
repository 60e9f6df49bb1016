import { basename } from 'node:path';
import { createConverter, type Page } from '@pacesetter/lok';
import { inTemporary } from '../lib/folders.ts';
import { type Made, resolution, type Side } from './side.ts';

const pointsPerInch = 72;

/** Our side has to know a document's width before the measuring. */
export interface OurSide extends Side {
	/**
	 * Converts a document once and settles the width of its pages, which is one for all of them: that of the widest at the
	 * resolution, or more where the peer makes more pixels of the document, as it does of spreadsheets that it cuts into
	 * many pages.
	 * @param pixels how many the peer makes of it
	 */
	prepare(file: string, pixels: number): Promise<void>;
}

/** Our converter, warm: PDF, a picture of every page, its text and text boxes. */
export function startOurs(atOnce: number): OurSide {
	const converter = createConverter({ size: atOnce });
	const widths = new Map<string, number>();

	async function run(file: string, out: string, width: number): Promise<Page[]> {
		const pages: Page[] = [];
		const pdf = await converter.toPdf({ input: file, name: basename(file), out });
		await converter.render({ pdf: pdf.path, out, widths: [width] }, (page) => void pages.push(page));
		return pages;
	}

	return {
		name: 'ours',
		async describe() {
			const { engine, version, isolation } = await converter.describe();
			return `${engine} ${version}, isolated by ${isolation.join(', ')}`;
		},
		async prepare(file, pixels) {
			const pages = await inTemporary((out) => run(file, out, 100));
			widths.set(file, widthFor(pages, pixels));
		},
		async convert(file, out) {
			return madeOf(await run(file, out, widths.get(file) ?? 0));
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
const madeOf = (pages: readonly Page[]): Made => ({
	pages: pages.length,
	pixels: pages.reduce((sum, page) => sum + pixelsOf(page), 0),
});
