import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pictureWidths } from '@pacesetter/core/library';
import type { Converter, Page } from '@pacesetter/lok';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { converterOf } from '../converter.ts';
import { type Failure, failureOf } from './failure.ts';
import { inOrder } from './in-order.ts';

interface Outcome {
	readonly file: string;
	readonly ok: boolean;
	readonly pages: number;
	/** Since the conversion began, in milliseconds, but for load, which is LibreOffice's part of pdf. */
	readonly ms: { load: number; pdf: number; firstPage: number; allPages: number };
	readonly error?: Failure;
}

const padded = (number: number): string => String(number).padStart(4, '0');

/** Pictures and text of a page, under names that sort in page order. */
async function writePage(folder: string, page: Page): Promise<void> {
	for (const picture of page.pictures) {
		const ending = picture.type === 'image/png' ? 'png' : 'webp';
		await rename(picture.path, join(folder, `page-${padded(page.number)}-${picture.width}.${ending}`));
	}
	await writeFile(join(folder, `page-${padded(page.number)}.txt`), page.text);
}

async function convertFile(converter: Converter, file: string, folder: string): Promise<Outcome> {
	const began = performance.now();
	const since = (): number => Math.round(performance.now() - began);
	const ms = { load: 0, pdf: 0, firstPage: 0, allPages: 0 };
	let done = 0;
	let work: string | null = null;
	try {
		await mkdir(folder, { recursive: true });
		work = await mkdtemp(join(folder, '.work-'));
		const pdf = await converter.toPdf({ input: resolve(file), name: basename(file), out: work });
		Object.assign(ms, { load: Math.round(pdf.ms.load), pdf: since() });
		const target = join(folder, 'document.pdf');
		await rename(pdf.path, target);
		await converter.render({ pdf: target, out: work, widths: pictureWidths }, async (page) => {
			await writePage(folder, page);
			done += 1;
			if (done === 1) ms.firstPage = since();
		});
		ms.allPages = since();
		return { file, ok: true, pages: done, ms };
	} catch (error) {
		return { file, ok: false, pages: done, ms, error: failureOf(error) };
	} finally {
		if (work) await rm(work, { recursive: true, force: true });
	}
}

/** A folder for each file, named after it; equal names get a number. */
function foldersFor(files: readonly string[], out: string): string[] {
	const used = new Map<string, number>();
	return files.map((file) => {
		const name = basename(resolve(file));
		const count = (used.get(name) ?? 0) + 1;
		used.set(name, count);
		return join(out, count === 1 ? name : `${name} (${count})`);
	});
}

const tell = ({ file, ok, pages, ms, error }: Outcome): string =>
	ok ? `${file}: ${pages} pages in ${ms.allPages} ms` : `${file}: ${error?.code}: ${error?.message}`;

/** `pacesetter convert`: the converter by itself, without a database. */
export const convertCommand = (): Command =>
	new Command('convert')
		.description('Convert documents to PDF, page pictures and text; needs no database.')
		.argument('<file...>', 'documents')
		.requiredOption('--out <dir>', 'folder for the results, one folder a document')
		.option('--json', 'one JSON line a file: {file, ok, pages, ms, error?}')
		.action(async (files: string[], options: { out: string; json?: boolean }) => {
			const converter = converterOf(readConfig());
			const folders = foldersFor(files, resolve(options.out));
			let failed = 0;
			try {
				await inOrder(
					files,
					(file, index) => convertFile(converter, file, folders[index] ?? resolve(options.out)),
					(outcome) => {
						if (!outcome.ok) failed += 1;
						console.log(options.json ? JSON.stringify(outcome) : tell(outcome));
					},
				);
			} finally {
				await converter.close();
			}
			process.exitCode = failed > 0 ? 1 : 0;
		});
