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
	/** A folder of this job's own, inside the process's home; results go there. */
	readonly dir: string;
	readonly limits: Limits;
}
export interface PdfJob extends JobBase {
	readonly kind: 'toPdf';
	readonly name?: string;
}
export interface RenderJob extends JobBase {
	readonly kind: 'render';
	readonly from?: number;
	readonly to?: number;
	readonly widths: readonly number[];
}
export type Job = PdfJob | RenderJob;

/** Files are named relative to the job's folder. */
export interface PdfDone {
	readonly file: string;
	readonly pages: number;
	readonly format: Format;
	readonly ms: { readonly load: number; readonly pdf: number };
}
export interface RenderDone {
	readonly pages: number;
}

export type ToChild = StartMessage | { readonly type: 'job'; readonly job: Job } | { readonly type: 'pageTaken' };

export type FromChild =
	| { readonly type: 'ready'; readonly version: string }
	| { readonly type: 'page'; readonly page: Page }
	| { readonly type: 'done'; readonly result: PdfDone | RenderDone }
	| {
			readonly type: 'failed';
			readonly code: ConvertErrorCode;
			readonly message: string;
			/** The process should serve no more. */
			readonly worn: boolean;
	  };

/** Pages that a converter may be ahead of its caller. */
export const pagesAhead = 8;
