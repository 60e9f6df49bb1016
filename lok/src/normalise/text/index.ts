import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marked } from 'marked';
import { decodeText } from '../../detect/encoding.ts';
import { defaultLimits } from '../../limits.ts';
import { ConvertError } from '../../types.ts';
import type { Normalised, NormaliseInput } from '../normalised.ts';
import { type Block, isChinese, maxCharacters } from './blocks.ts';
import { decodeHtml } from './charset.ts';
import { writeDocx } from './docx.ts';
import { htmlBlocks } from './html.ts';
import { inlinePicture } from './images.ts';
import { pagesAtLeast } from './length.ts';
import { plainBlocks } from './plain.ts';
import { chinese, compact, type Theme, western } from './theme.ts';

/** Pictures in one document; each is bounded on its own as well. */
const maxPictures = 200;

async function withPictures(html: string): Promise<Block[]> {
	const { blocks, pictures } = htmlBlocks(html);
	let left = maxPictures;
	const resolve = async (all: readonly Block[]): Promise<Block[]> => {
		const out: Block[] = [];
		for (const block of all) {
			if (block.kind === 'table') {
				const rows = block.rows.map((row) =>
					Promise.all(row.map(async (cell) => ({ ...cell, blocks: await resolve(cell.blocks) }))),
				);
				out.push({ ...block, rows: await Promise.all(rows) });
				continue;
			}
			const address = block.kind === 'paragraph' ? pictures.get(block) : undefined;
			if (address === undefined) out.push(block);
			else {
				const picture = left-- > 0 ? await inlinePicture(address.address) : undefined;
				const alternative = address.alternative.trim();
				if (picture !== undefined) out.push(picture);
				else if (alternative !== '')
					out.push({ kind: 'paragraph', style: 'Body', runs: [{ text: `[${alternative}]` }] });
			}
		}
		return out;
	};
	return resolve(blocks);
}

function decode(format: NormaliseInput['format'], data: Buffer): string {
	const text = format === 'html' ? decodeHtml(data) : decodeText(data);
	if (text === undefined) throw new ConvertError('unsupported', 'The file is not text in an encoding known here.');
	if (text.length > maxCharacters) throw new ConvertError('too_large', `The text has ${text.length} characters.`);
	return text;
}

/** More pages than this at the official size, and the text is set smaller. */
const manyPages = 500;

function themeOf(format: NormaliseInput['format'], text: string, blocks: readonly Block[]): Theme {
	const theme = isChinese(sample(blocks)) ? chinese : western;
	if (format === 'html' || text.length < 100_000 || pagesAtLeast(text, theme) < manyPages) return theme;
	const pages = pagesAtLeast(text, compact);
	if (pages > defaultLimits.pages) throw new ConvertError('too_many_pages', `The text fills at least ${pages} pages.`);
	return compact;
}

function sample(blocks: readonly Block[]): string {
	let text = '';
	const read = (all: readonly Block[]) => {
		for (const block of all) {
			if (text.length > 20_000) return;
			if (block.kind === 'paragraph') text += block.runs.map((run) => run.text).join('');
			if (block.kind === 'table') for (const row of block.rows) for (const cell of row) read(cell.blocks);
		}
	};
	read(blocks);
	return text.slice(0, 20_000);
}

/**
 * Sets plain text, Markdown and HTML as a Word document of A4 pages, which LibreOffice lays out faster and better than its
 * own import of HTML does. Nothing of the source that could fetch or run reaches it.
 * @throws ConvertError unsupported where it is no text, too_large, too_many_pages, bomb
 */
export async function normaliseText(input: NormaliseInput): Promise<Normalised> {
	const text = decode(input.format, await readFile(input.path));
	const html = input.format === 'md' ? await marked.parse(text, { gfm: true }) : text;
	const blocks = input.format === 'txt' ? plainBlocks(text) : await withPictures(html);
	const theme = themeOf(input.format, text, blocks);
	const path = join(input.workDir, 'normalised.docx');
	await writeFile(path, writeDocx(blocks, { theme, indentFirst: theme.indentFirst && input.format === 'md' }));
	return { path, format: 'docx', profile: 'compressed' };
}
