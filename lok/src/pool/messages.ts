import type { Office } from '../office.ts';
import type { ConvertErrorCode, Format, Limits, Page } from '../types.ts';

/** What a converter process is told once, before its first job. */
export interface StartMessage {
	readonly type: 'start';
	/** Absent: no LibreOffice here, PDF only. */
	readonly office?: Office;
	/** A folder of the process's own. */
	readonly home: string;
}

interface JobBase {
	/** The document, inside `dir`. */
	readonly input: string;
	/** A folder of this job's own, inside the process's home; results go there, under the names below. */
	readonly dir: string;
	readonly limits: Limits;
}
export interface PdfJob extends JobBase {
	readonly kind: 'toPdf';
	readonly name?: string;
}
export interface RenderJob extends JobBase {
	readonly kind: 'render';
	/** First and last page, from 1, inclusive. */
	readonly from: number;
	readonly to?: number;
	/** Every how many pages: another process may render those between. */
	readonly step: number;
	readonly widths: readonly number[];
}
export type Job = PdfJob | RenderJob;

/** Both sides know what results are called, so that nobody has to be told. */
export const pdfName = 'document.pdf';
export const pictureName = (page: number, width: number): string => `page-${page}-${width}`;

export interface PdfDone {
	readonly pages: number;
	readonly format: Format;
	readonly ms: { readonly load: number; readonly pdf: number };
}
export interface RenderDone {
	readonly pages: number;
}
/** A page whose pictures lie in the job's folder. */
export type DrawnPage = Omit<Page, 'pictures'>;

export type ToChild = StartMessage | { readonly type: 'job'; readonly job: Job } | { readonly type: 'pageTaken' };

export type FromChild =
	| { readonly type: 'ready'; readonly version: string }
	| { readonly type: 'page'; readonly page: DrawnPage }
	| { readonly type: 'pdf'; readonly result: PdfDone }
	| { readonly type: 'rendered'; readonly result: RenderDone }
	| {
			readonly type: 'failed';
			readonly code: ConvertErrorCode;
			readonly message: string;
			/** The process should serve no more. */
			readonly worn: boolean;
	  };

/** Pages that a converter may be ahead of its caller. */
export const pagesAhead = 8;
/** Characters of a failure's message, and of a version. */
export const longestMessage = 4000;
/** What a page may tell of its text. */
export const mostCharacters = 1_000_000;
export const mostBoxes = 100_000;
/** Points from a page's corner. */
export const farthest = 1_000_000;
