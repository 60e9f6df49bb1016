import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { shared } from '../lib/folders.ts';

/** Where the batch comes from and how many of each: official documents, then what office parsers are tested with. */
const shares = [
	['documents', 12],
	['office/valid_docx', 6],
	['office/valid_xlsx', 5],
	['office/valid_pptx', 4],
	['office/valid_pdf', 3],
] as const;
const extensions = new Set(['.docx', '.dotx', '.xlsx', '.pptx', '.pdf']);

/** Documents of one kind in the order in which they are drawn, and how many of them are wanted. */
interface Draw {
	readonly files: readonly string[];
	readonly count: number;
}

/**
 * Files of the corpora, 30 unless `share` is less than 1. Drawn by the hash of the path: the same ones in every run, and
 * nobody's choice. One that `suits` refuses is passed over for the next.
 * @throws Error where the corpora are absent
 */
export async function chooseBatch(share: number, suits: (file: string) => Promise<boolean>): Promise<string[]> {
	const chosen: string[] = [];
	for (const { files, count } of await draws(shared('corpora'))) {
		const wanted = chosen.length + Math.ceil(count * share);
		for (const file of files) {
			if (chosen.length < wanted && (await suits(file))) chosen.push(file);
		}
	}
	return chosen.toSorted(byHash);
}

function draws(corpora: string): Promise<Draw[]> {
	return Promise.all(
		shares.map(async ([folder, count]) => {
			const entries = await readdir(join(corpora, folder), { recursive: true });
			const files = entries.filter((entry) => extensions.has(extname(entry))).toSorted(byHash);
			return { files: files.map((file) => join(corpora, folder, file)), count };
		}),
	);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (a: string, b: string) => (hashOf(a) < hashOf(b) ? -1 : 1);
