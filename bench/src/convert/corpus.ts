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

/**
 * Paths of 30 files of the corpora. Drawn by the hash of the path: the same ones in every run, and nobody's choice.
 * @throws Error where the corpora are absent
 */
export async function chooseBatch(): Promise<string[]> {
	const corpora = shared('corpora');
	const groups = await Promise.all(
		shares.map(async ([folder, count]) => {
			const entries = await readdir(join(corpora, folder), { recursive: true });
			const files = entries.filter((entry) => extensions.has(extname(entry)));
			return files
				.toSorted(byHash)
				.slice(0, count)
				.map((file) => join(corpora, folder, file));
		}),
	);
	return groups.flat().toSorted(byHash);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (a: string, b: string) => (hashOf(a) < hashOf(b) ? -1 : 1);
