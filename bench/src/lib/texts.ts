import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { shared } from './folders.ts';

export interface NamedText {
	readonly name: string;
	readonly text: string;
	readonly kind: 'law' | 'report';
}

const report = z.object({ title: z.string(), content: z.string() });

/** The clean official texts of the reading: laws, and the reports of governments and congresses. */
export async function officialTexts(): Promise<NamedText[]> {
	const folder = shared('corpora/texts');
	const paths = await readdir(join(folder, 'lawrefbook'), { recursive: true });
	const laws = paths.filter((path) => path.endsWith('.md') && basename(path) !== '_index.md').toSorted();
	const texts = await Promise.all(
		laws.map(async (path): Promise<NamedText> => {
			const text = await readFile(join(folder, 'lawrefbook', path), 'utf8');
			return { name: basename(path), text, kind: 'law' };
		}),
	);
	for (const file of ['government_work_reports.jsonl', 'cpc_congress_reports.jsonl']) {
		const lines = (await readFile(join(folder, 'work_reports', file), 'utf8')).trimEnd().split('\n');
		for (const line of lines) {
			const { title, content } = report.parse(JSON.parse(line));
			texts.push({ name: title, text: content, kind: 'report' });
		}
	}
	return texts;
}

/** Sentences of official writing, wrong and right. */
export async function misspelt(): Promise<{ wrong: string; right: string }[]> {
	const text = await readFile(join(shared('corpora/proofreading'), 'csc_ecspell', 'odw.train'), 'utf8');
	return text
		.trimEnd()
		.split('\n')
		.map((line) => {
			const [, wrong = '', right = ''] = line.trimEnd().split('\t');
			return { wrong, right };
		});
}
