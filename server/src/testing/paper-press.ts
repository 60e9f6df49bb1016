import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '@pacesetter/core/papers';
import { createConverter, type Page, readProse } from '@pacesetter/lok';
import { afterAll, beforeAll, type TestContext } from 'vitest';
import { readConfig } from '../config.ts';
import { writePaper } from '../platform/docx/index.ts';
import { temporaryFolder } from './folder.ts';

/** A paper that says nothing. */
export const emptyPaper: Paper = {
	head: null,
	title: '',
	note: '',
	to: '',
	body: [],
	attachments: [],
	signature: null,
	imprint: null,
};

export const millimetres = (points: number): number => (points * 25.4) / 72;

/** Sets papers by the product's own converter, to be measured by the boxes of their lines. Call it once at the top of a file. */
export function paperPress() {
	const converter = createConverter({ size: 1, spare: 0, fontsDir: readConfig({}).PACESETTER_FONTS });
	afterAll(() => converter.close());
	let missing: string | null = null;
	beforeAll(async () => {
		missing = await converter.describe().then(
			() => null,
			(error: Error) => error.message,
		);
	}, 60_000);
	return {
		/** Passes over a test where the machine has no converter. */
		needed(context: TestContext): void {
			if (missing) context.skip(missing);
		},
		async set(paper: Paper) {
			const folder = await temporaryFolder();
			const input = join(folder, 'paper.docx');
			await writeFile(input, await writePaper(paper));
			const { prose } = await readProse(input);
			const pdf = await converter.toPdf({ input, out: folder });
			const pages: Page[] = [];
			await converter.render({ pdf: pdf.path, out: folder, widths: [200] }, (one) => void pages.push(one));
			const drawn = (await readFile(pdf.path, 'latin1')).matchAll(/\/BaseFont\s*\/[A-Z]{6}\+(?<face>[\w-]+)/g);
			return {
				pages,
				/** The faces that the pages were drawn in. */
				faces: new Set([...drawn].map(({ groups }) => groups?.face ?? '')),
				words: prose?.text ?? '',
				paragraphs: prose?.paragraphs ?? [],
			};
		},
	};
}
