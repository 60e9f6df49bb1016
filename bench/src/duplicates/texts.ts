import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Chance } from '../lib/chance.ts';

export interface Text {
	readonly title: string;
	readonly text: string;
}

const work = z.object({ title: z.string(), content: z.string() });

/** Laws with the file each comes from; its name is the title, with the day of the edition. */
export function readLaws(corpora: string): (Text & { readonly file: string })[] {
	const folder = join(corpora, 'texts/lawrefbook');
	const files = globSync('**/*.md', { cwd: folder }).sort();
	return files.map((file) => ({ file, title: basename(file, '.md'), text: readFileSync(join(folder, file), 'utf8') }));
}

/** The clean texts of the corpora: laws and work reports. */
export function readTexts(corpora: string): Text[] {
	const folder = join(corpora, 'texts/work_reports');
	const reports = globSync('*.jsonl', { cwd: folder })
		.sort()
		.flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
		.map((line) => work.parse(JSON.parse(line)))
		.map(({ title, content }) => ({ title, text: content }));
	return [...readLaws(corpora), ...reports];
}

/** Cuts texts from end to end into pieces of 150 to 1,050 characters, at the ends of sentences, no two of which overlap. */
export function cut(texts: readonly Text[], random: Chance): Text[] {
	const pieces: Text[] = [];
	for (const { title, text } of texts) {
		let piece = '';
		let wanted = length(random);
		for (const sentence of sentencesOf(text)) {
			piece += sentence;
			if (piece.length < wanted) continue;
			pieces.push({ title: `${title} ${pieces.length}`, text: piece });
			piece = '';
			wanted = length(random);
		}
	}
	return pieces;
}

/** Short pieces are more common than long ones, as short documents are. */
const length = (random: Chance): number => Math.round(150 * 7 ** (random() ** 2));

export const sentencesOf = (text: string): string[] => text.match(/[^。；！？\n]*[。；！？\n]+|[^。；！？\n]+$/g) ?? [];
