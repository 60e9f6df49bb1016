import { rm } from 'node:fs/promises';
import { Refusal } from '@pacesetter/core/kernel';
import { type ConversionFailure, pictureWidths } from '@pacesetter/core/library';
import { ConvertError, type Converter, type Page } from '@pacesetter/lok';
import type { z } from 'zod';
import type { Clock } from '../../platform/clock/index.ts';
import { type Database, hold, notify, transact } from '../../platform/db/index.ts';
import type { Files } from '../../platform/files/index.ts';
import { type Enqueue, handleJob, type JobDefinition, type JobHandler, type Try } from '../../platform/jobs/index.ts';
import { conversionChannel, indexJob, ingestJob, queueMoved } from './jobs.ts';
import { beginConversion, documentsHolding, endConversion, type Rendition, savePage, savePdf } from './store/index.ts';
import type { KeptPicture } from './tables.ts';

/** A job that another module does on a content once its text is complete. Enqueued in the transaction that completes it. */
export type ContentFollower = JobDefinition<z.ZodObject<{ content: z.ZodString }>>;

export interface Ingest {
	readonly db: Database;
	readonly files: Files;
	readonly converter: Converter;
	readonly clock: Clock;
	readonly enqueue: Enqueue;
	/** The last step before publication: what is on the pages is found at the moment they are shown. */
	index(content: string): Promise<void>;
	readonly followers: readonly ContentFollower[];
}

/** Pages that are rendered in one go. */
const batch = 100;

/** Writes a step's result and tells those who watch, at once or not at all. */
const step = <Result>(ingest: Ingest, content: string, write: (tx: Database) => Promise<Result>): Promise<Result> =>
	transact(ingest.db, async (tx) => {
		const result = await write(tx);
		await notify(tx, conversionChannel, content);
		return result;
	});

/** Shelves a file and holds it, so that nobody sweeps it away before the step that needs it is written. @returns its hash */
async function shelve(ingest: Ingest, tx: Database, path: string): Promise<string> {
	return (await ingest.files.keepLocal(path, (hash) => hold(tx, hash))).hash;
}

/** First step: the PDF. A try before this one may have done it. @returns the PDF and its number of pages */
async function toPdf(ingest: Ingest, rendition: Rendition, out: string, signal: AbortSignal) {
	if (rendition.pdf && rendition.pages) return { pdf: rendition.pdf, pages: rendition.pages };
	const original = await ingest.files.local(rendition.content);
	try {
		const result = await ingest.converter.toPdf({
			input: original.path,
			name: `document.${rendition.format}`,
			out,
			signal,
		});
		return await step(ingest, rendition.content, async (tx) => {
			const pdf = await shelve(ingest, tx, result.path);
			await savePdf(tx, rendition, pdf, result.pages);
			return { pdf, pages: result.pages };
		});
	} finally {
		await original.release();
	}
}

async function keepPage(ingest: Ingest, rendition: Rendition, page: Page): Promise<void> {
	await step(ingest, rendition.content, async (tx) => {
		const pictures: KeptPicture[] = [];
		for (const { path, width, height, type } of page.pictures) {
			pictures.push({ width, height, type, file: await shelve(ingest, tx, path) });
		}
		await savePage(tx, rendition, { ...page, pictures });
	});
}

/** The other steps: one a page, from the first page that no earlier try has kept. */
async function renderPages(ingest: Ingest, rendition: Rendition, out: string, signal: AbortSignal): Promise<void> {
	const { pdf, pages } = await toPdf(ingest, rendition, out, signal);
	if (rendition.pagesDone >= pages) return;
	const source = await ingest.files.local(pdf);
	try {
		// In batches: the converter's limits of time are for one of them, however long the document is.
		for (let from = rendition.pagesDone + 1; from <= pages; from += batch) {
			const to = Math.min(pages, from + batch - 1);
			const request = { pdf: source.path, out, from, to, widths: pictureWidths, signal };
			await ingest.converter.render(request, (page) => keepPage(ingest, rendition, page));
		}
	} finally {
		await source.release();
	}
}

/** What the uploader is told. A full disk is nobody's document's fault, and worth trying again once there is room. */
function failureCode(error: unknown): ConversionFailure {
	if (error instanceof ConvertError) return error.code;
	return error instanceof Refusal && error.code === 'STORAGE_FULL' ? 'storage_full' : 'internal';
}

async function ingestContent(ingest: Ingest, input: { content: string; attempt: number }, attempt: Try): Promise<void> {
	const rendition = await beginConversion(ingest.db, input.content, input.attempt, ingest.clock());
	if (!rendition) return;
	await step(ingest, input.content, (tx) => notify(tx, conversionChannel, queueMoved));
	const end = (errorCode: ConversionFailure | null): Promise<void> =>
		step(ingest, input.content, async (tx) => {
			const ended = await endConversion(tx, rendition, errorCode, ingest.clock());
			// Also those that came to this content since it was indexed.
			for (const documentId of errorCode ? [] : await documentsHolding(tx, input.content)) {
				await ingest.enqueue(tx, indexJob, { documentId });
			}
			const followers = ended && !errorCode ? ingest.followers : [];
			for (const job of followers) await ingest.enqueue(tx, job, { content: input.content });
		});
	const out = await ingest.files.workFolder();
	try {
		await renderPages(ingest, rendition, out, attempt.signal);
		await ingest.index(input.content);
		await end(null);
	} catch (error) {
		// What is wrong with the document stays wrong; what is wrong with us may be right at the next try.
		const final = error instanceof ConvertError && error.code !== 'internal' && error.code !== 'engine_missing';
		if (!final && (!attempt.last || attempt.signal.aborted)) throw error;
		await end(failureCode(error));
	} finally {
		await rm(out, { recursive: true, force: true });
	}
}

/** `atOnce`: how many contents are converted side by side. */
export const ingestHandler = (ingest: Ingest, atOnce: number): JobHandler =>
	handleJob(ingestJob, atOnce, {
		handle: (input, attempt) => ingestContent(ingest, input, attempt),
		async giveUp(input) {
			await step(ingest, input.content, (tx) => endConversion(tx, input, 'crashed', ingest.clock()));
		},
	});
