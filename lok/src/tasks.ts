import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPages } from './limits.ts';
import type { Task } from './pool/attempt.ts';
import type { JobFolder } from './pool/job-folder.ts';
import { type DrawnPage, pdfName, pictureName } from './pool/messages.ts';
import { extensionOf, pictureHead, readPictureHead } from './pool/picture-file.ts';
import { ConverterLied } from './pool/process-died.ts';
import type { Limits, Page, PagePicture, PdfResult, RenderRequest, ToPdfRequest } from './types.ts';

const pdfHead = 1024;

/** Document to PDF. */
export function pdfTask(request: ToPdfRequest, limits: Limits): Task<PdfResult> {
	const name = request.name === undefined ? {} : { name: request.name };
	return {
		input: request.input,
		job: (dir, input) => ({ kind: 'toPdf', input, dir, limits, ...name }),
		page: () => Promise.reject(new ConverterLied('A page came before the PDF')),
		async finish(folder, message) {
			if (message.type !== 'pdf') throw new ConverterLied('The converter did another job than it was given');
			checkPages(message.result.pages, limits.pages);
			const path = join(request.out, pdfName);
			const bytes = await folder.collect(pdfName, path, limits.outputBytes);
			if (!(await firstBytes(path, pdfHead)).includes('%PDF-')) throw new ConverterLied('The result is no PDF');
			return { path, bytes, ...message.result };
		},
	};
}

/** One of the processes that render a document side by side: every `step`th page from the `first`. */
export interface Lane {
	readonly first: number;
	readonly step: number;
	/** Bytes that the pages of all lanes may still have. */
	readonly budget: { left: number };
}

/**
 * PDF to the pages of a lane. A second try begins with the first page that wasn't delivered.
 * @returns the pages of the document
 */
export function renderTask(
	request: RenderRequest,
	limits: Limits,
	{ first, step, budget }: Lane,
	onPage: (page: Page) => void | Promise<void>,
): Task<number> {
	let next = first;
	const last = request.to ?? Number.POSITIVE_INFINITY;
	const to = request.to === undefined ? {} : { to: request.to };

	async function picture(folder: JobFolder, page: DrawnPage, width: number): Promise<PagePicture> {
		const collected = await collectPicture(folder, pictureName(page.number, width), request.out, budget.left);
		budget.left -= collected.bytes;
		return collected;
	}
	return {
		input: request.pdf,
		job: (dir, input) => ({ kind: 'render', input, dir, limits, from: next, step, widths: request.widths, ...to }),
		async page(folder, page) {
			if (page.number !== next || page.number > last) throw new ConverterLied(`Page ${page.number} came out of turn`);
			checkPages(page.number, limits.pages);
			const pictures = [];
			for (const width of request.widths) pictures.push(await picture(folder, page, width));
			await onPage({ ...page, pictures });
			next = page.number + step;
		},
		async finish(_folder, message) {
			if (message.type !== 'rendered') throw new ConverterLied('The converter did another job than it was given');
			const { pages } = message.result;
			checkPages(pages, limits.pages);
			if (next <= Math.min(last, pages)) throw new ConverterLied(`Page ${next} of ${pages} did not come`);
			return pages;
		},
	};
}

async function collectPicture(folder: JobFolder, name: string, out: string, most: number): Promise<PagePicture> {
	const copied = join(out, name);
	const bytes = await folder.collect(name, copied, most);
	const facts = readPictureHead(await firstBytes(copied, pictureHead));
	if (facts === undefined) throw new ConverterLied('The picture of a page is neither PNG nor WebP');
	const path = `${copied}.${extensionOf(facts.type)}`;
	await rename(copied, path);
	return { path, bytes, ...facts };
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}
