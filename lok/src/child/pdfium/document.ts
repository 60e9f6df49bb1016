import { readFileSync } from 'node:fs';
import { ConvertError } from '../../types.ts';
import { discardPdfium, type Pdfium, pdfium } from './library.ts';

/** An open PDF. */
export interface PdfDocument {
	readonly library: Pdfium;
	readonly pages: number;
	/** Opens page `number`, from 1, for as long as `use` runs. @throws ConvertError `damaged` */
	page<T>(number: number, use: (page: number) => T): T;
}

/** PDFium's error for a password that is missing. */
const passwordError = 4;

/** @throws ConvertError `encrypted` or `damaged` */
export async function countPages(path: string): Promise<number> {
	return withPdf(path, (document) => Promise.resolve(document.pages));
}

/**
 * Opens a PDF for as long as `use` runs.
 * @throws ConvertError `encrypted` or `damaged`, or what `use` throws
 */
export async function withPdf<T>(path: string, use: (document: PdfDocument) => Promise<T>): Promise<T> {
	const library = await pdfium();
	try {
		return await opened(library, readFileSync(path), use);
	} catch (error) {
		// A trap of WebAssembly: a bad file, or one too large for its memory.
		if (!(error instanceof Error && error.name === 'RuntimeError')) throw error;
		discardPdfium();
		throw new ConvertError('damaged', `The PDF cannot be read: ${error.message}`, { cause: error });
	}
}

async function opened<T>(library: Pdfium, file: Uint8Array, use: (document: PdfDocument) => Promise<T>): Promise<T> {
	const memory = library.call('malloc', file.length);
	if (memory === 0) throw new ConvertError('memory_limit', 'The PDF is too large for memory');
	library.bytes().set(file, memory);
	const handle = library.call('FPDF_LoadMemDocument', memory, file.length, 0);
	try {
		if (handle === 0) throw failure(library);
		const pages = library.call('FPDF_GetPageCount', handle);
		if (pages < 1) throw new ConvertError('damaged', 'The PDF has no pages');
		return await use({ library, pages, page: (number, useOf) => onPage(library, handle, number, useOf) });
	} finally {
		if (handle !== 0) library.call('FPDF_CloseDocument', handle);
		library.call('free', memory);
	}
}

function failure(library: Pdfium): ConvertError {
	return library.call('FPDF_GetLastError') === passwordError
		? new ConvertError('encrypted', 'The PDF needs a password')
		: new ConvertError('damaged', 'The file is not a readable PDF');
}

function onPage<T>(library: Pdfium, document: number, number: number, use: (page: number) => T): T {
	const page = library.call('FPDF_LoadPage', document, number - 1);
	if (page === 0) throw new ConvertError('damaged', `Page ${number} cannot be read`);
	try {
		return use(page);
	} finally {
		library.call('FPDF_ClosePage', page);
	}
}
