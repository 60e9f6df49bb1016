/** The words that every part of the converter shares. No I/O here. */

/** Formats that the converter takes, named by their usual extension. */
export const formats = [
	'docx',
	'doc',
	'dot',
	'dotx',
	'odt',
	'rtf',
	'wps',
	'txt',
	'md',
	'html',
	'pptx',
	'ppt',
	'odp',
	'xlsx',
	'xls',
	'ods',
	'csv',
	'pdf',
] as const;
export type Format = (typeof formats)[number];

/** Why a conversion failed. Callers map each to a sentence in the reader's language. */
export const convertErrorCodes = [
	'empty', // no bytes
	'unsupported', // not a format we take
	'encrypted', // needs a password; ask for an unprotected copy
	'damaged', // truncated or not what it says it is
	'bomb', // expands beyond reason (zip, entities)
	'too_large', // more input bytes than allowed
	'too_many_pages',
	'too_much_output',
	'timeout', // wall time
	'cpu_limit',
	'memory_limit',
	'crashed', // the converter process died on this document, also on a second try
	'engine_missing', // LibreOffice isn't installed; the message names the package
	'internal',
] as const;
export type ConvertErrorCode = (typeof convertErrorCodes)[number];

export class ConvertError extends Error {
	readonly code: ConvertErrorCode;
	constructor(code: ConvertErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'ConvertError';
		this.code = code;
	}
}

/** Limits on one document. Above one of them its converter is killed and replaced. */
export interface Limits {
	readonly inputBytes: number;
	readonly outputBytes: number;
	readonly pages: number;
	readonly wallMs: number;
	readonly cpuMs: number;
	readonly memoryMb: number;
}

/** A run of text on a page. Box in points (1/72 inch) from the page's top left corner. */
export interface TextBox {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Font size in points. */
	readonly size: number;
}

/** One picture of a page, a file in the caller's output folder. */
export interface PagePicture {
	readonly path: string;
	readonly type: 'image/webp' | 'image/png';
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly bytes: number;
}

export interface Page {
	/** From 1. */
	readonly number: number;
	/** Points. */
	readonly width: number;
	readonly height: number;
	/** One for each width asked for, in that order. */
	readonly pictures: readonly PagePicture[];
	/** Reading order, lines ended by \n. */
	readonly text: string;
	/** One for each line of text or piece of a line, in reading order; their texts joined give `text`'s characters. */
	readonly boxes: readonly TextBox[];
}

export interface PdfResult {
	/** A file in the caller's output folder. */
	readonly path: string;
	readonly bytes: number;
	readonly pages: number;
	readonly format: Format;
	readonly ms: { readonly load: number; readonly pdf: number };
}

export interface ToPdfRequest {
	/** Absolute path of the document; only read. */
	readonly input: string;
	/** The name it was uploaded under: a hint for the text formats, which content cannot tell apart. */
	readonly name?: string;
	/** Absolute path of an existing folder for the results. */
	readonly out: string;
	readonly limits?: Partial<Limits>;
	readonly signal?: AbortSignal;
}

export interface RenderRequest {
	/** Absolute path of a PDF; only read. */
	readonly pdf: string;
	readonly out: string;
	/** First and last page to render, from 1, inclusive. Default: all. */
	readonly from?: number;
	readonly to?: number;
	/** Picture widths in pixels, e.g. [800, 1600]. */
	readonly widths: readonly number[];
	readonly limits?: Partial<Limits>;
	readonly signal?: AbortSignal;
}

/** A pool of supervised converter processes. */
export interface Converter {
	/** Document to PDF. A PDF is checked and copied. @throws ConvertError */
	toPdf(request: ToPdfRequest): Promise<PdfResult>;
	/**
	 * PDF pages to pictures, text and text boxes; `onPage` is called in page order as each is ready, and awaited.
	 * Resolves with the number of pages of the document. @throws ConvertError
	 */
	render(request: RenderRequest, onPage: (page: Page) => void | Promise<void>): Promise<number>;
	/** What runs underneath, for the log and `doctor`: engine, its version, how it is isolated. */
	describe(): Promise<{ engine: 'lok' | 'soffice'; version: string; isolation: readonly string[] }>;
	/** Ends every converter process. Work under way fails with an AbortError. */
	close(): Promise<void>;
}
