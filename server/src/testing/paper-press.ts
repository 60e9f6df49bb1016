import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '@pacesetter/core/papers';
import { type Page, readProse } from '@pacesetter/lok';
import { writePaper } from '../platform/docx/index.ts';
import { testConverter } from './converter.ts';
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
	const { converter, needed } = testConverter({ spare: 0 });
	return {
		needed,
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
