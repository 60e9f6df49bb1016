import { readFile } from 'node:fs/promises';
import { decodeText } from '../detect/encoding.ts';
import { detectFormat } from '../detect/index.ts';
import { ConvertError, type Format } from '../types.ts';
import type { Prose } from './types.ts';

export type { Prose, ProseParagraph } from './types.ts';

const plain: ReadonlySet<Format> = new Set(['txt', 'md']);
const mostBytes = 64 * 1024 * 1024;

/**
 * Reads the words of a document from its file, without a converter: DOCX with what it tells of its paragraphs, and plain text
 * in any encoding.
 * @returns the format alone where the words can only be had from its pages
 * @throws ConvertError empty | damaged | encrypted | bomb | unsupported | too_large
 */
export async function readProse(path: string, name?: string): Promise<{ format: Format; prose: Prose | undefined }> {
	const { format } = await detectFormat(path, name);
	if (format === 'docx' || format === 'dotx') {
		const { readDocx } = await import('./docx.ts');
		return { format, prose: await readDocx(path) };
	}
	if (!plain.has(format)) return { format, prose: undefined };
	const data = await readFile(path);
	if (data.length > mostBytes) throw new ConvertError('too_large', 'The text is larger than 64 MB.');
	const text = decodeText(data);
	if (text === undefined) throw new ConvertError('unsupported', 'The text is in an encoding not known here.');
	return { format, prose: { text } };
}
