import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Document } from './upload.ts';

/** Where a format keeps its first words: the part of the archive, and what stands before text. */
const places: Record<string, readonly [part: string, before: RegExp]> = {
	'.docx': ['word/document.xml', /<w:t(?: [^>]*)?>/],
	'.xlsx': ['xl/sharedStrings.xml', /<t(?: [^>]*)?>/],
	'.pptx': ['ppt/slides/slide1.xml', /<a:t>/],
	'.odt': ['content.xml', /<text:p [^>]*[^/]>/],
	'.ods': ['content.xml', /<text:p>/],
};

/**
 * Makes documents that differ in four digits before their first word, so in their bytes, PDF and pictures; everything
 * else, and the number of pages, stays.
 * @throws Error for a document without such a place
 */
export async function variantsOf(path: string): Promise<(number: number) => Document> {
	const bytes = await readFile(path);
	const name = (number: number) => `${number}-${basename(path)}`;
	const digits = (number: number) => String(number).padStart(4, '0');
	const place = places[extname(path)];
	if (!place) return (number) => ({ name: name(number), bytes: Buffer.concat([strToU8(digits(number)), bytes]) });
	const [part, before] = place;
	const parts = unzipSync(bytes);
	const text = strFromU8(parts[part] ?? new Uint8Array());
	const found = before.exec(text);
	if (!found) throw new Error(`${path} has no text in ${part}`);
	const at = found.index + found[0].length;
	return (number) => {
		const changed = strToU8(text.slice(0, at) + digits(number) + text.slice(at));
		return { name: name(number), bytes: zipSync({ ...parts, [part]: changed }, { level: 1 }) };
	};
}
