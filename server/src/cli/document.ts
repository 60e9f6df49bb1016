import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { SourceText } from '@pacesetter/core/directives';
import { ConvertError, readProse } from '@pacesetter/lok';
import { type Failure, failureOf } from './failure.ts';

/** The words that a document's pages show, page by page: what is left for formats whose files aren't read here. */
async function pageWords(path: string): Promise<string> {
	// Loaded only now: most files are read without a converter.
	const [{ readConfig }, { converterOf }] = await Promise.all([import('../config.ts'), import('../converter.ts')]);
	const converter = converterOf(readConfig());
	const out = await mkdtemp(join(tmpdir(), 'pacesetter-words-'));
	try {
		const pdf = await converter.toPdf({ input: path, name: basename(path), out });
		const pages: string[] = [];
		await converter.render({ pdf: pdf.path, out, widths: [] }, ({ text }) => {
			pages.push(text);
		});
		return pages.join('\n\f');
	} finally {
		await converter.close();
		await rm(out, { recursive: true, force: true });
	}
}

/** Reads a document's words. @throws ConvertError; `no_text` as an Error of `NoText` where its pages are pictures */
export async function readDocument(file: string): Promise<SourceText> {
	const path = resolve(file);
	const { prose } = await readProse(path);
	const source = prose ?? { text: await pageWords(path) };
	if (source.text.trim() === '') {
		throw prose === undefined
			? new NoText('The pages are pictures without text. Have the text recognised first, or ask for the original file.')
			: new ConvertError('empty', 'The document has no words.');
	}
	return source;
}

/** A document that holds nothing to read. */
class NoText extends Error {}

/** The failure of reading a document, as the JSON lines of commands say it. */
export function readingFailure(error: unknown): Failure {
	return error instanceof NoText ? { code: 'no_text', message: error.message } : failureOf(error);
}
