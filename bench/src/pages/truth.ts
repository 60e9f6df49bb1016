import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** A document of the corpus and what Word or WPS saved about its pages. */
export interface Truth {
	/** Path below the corpus folder. */
	readonly file: string;
	readonly path: string;
	readonly pages: number;
	readonly trust: string;
	/** The body's text without white space. */
	readonly text: string;
	/** Offsets in `text` at which pages started when Word last saved, that of page 1 left out. */
	readonly starts: readonly number[];
}

/** Reads the corpus's index. @param folder holds index.tsv and the documents */
export async function readTruth(folder: string): Promise<Truth[]> {
	const [, ...lines] = (await readFile(join(folder, 'index.tsv'), 'utf8')).trimEnd().split('\n');
	return Promise.all(
		lines.map(async (line) => {
			const [file = '', pages = '', trust = ''] = line.split('\t');
			const path = join(folder, file);
			return { file, path, pages: Number(pages), trust, ...pageStarts(await bodyOf(path)) };
		}),
	);
}

async function bodyOf(path: string): Promise<string> {
	const part = 'word/document.xml';
	const parts = unzipSync(await readFile(path), { filter: (entry) => entry.name === part });
	return strFromU8(parts[part] ?? new Uint8Array());
}

/** Walks the document's text and notes where Word's own page breaks lie in it. Exported for its test. */
export function pageStarts(xml: string): { text: string; starts: number[] } {
	let text = '';
	const starts: number[] = [];
	const pieces = /<w:lastRenderedPageBreak\b|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g;
	for (const [piece, content] of xml.matchAll(pieces)) {
		if (piece.startsWith('<w:lastRenderedPageBreak')) {
			if (text.length > 0 && starts.at(-1) !== text.length) starts.push(text.length);
		} else if (content !== undefined) {
			text += squeeze(unescapeXml(content));
		}
	}
	return { text, starts };
}

export const squeeze = (text: string) => text.replace(/[\s\u3000\u00a0]+/g, '');

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
const unescapeXml = (text: string) => text.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
