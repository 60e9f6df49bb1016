import type { ConversionFailure, TextBox } from '@pacesetter/core/library';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { type KeptPicture, withLibrary } from '../tables.ts';
import { settleDocuments } from './settle.ts';

export interface Rendition {
	readonly content: string;
	readonly format: string;
	readonly attempt: number;
	readonly pdf: string | null;
	readonly pages: number | null;
	readonly pagesDone: number;
}

/** Makes the place for a content's pages. @returns false when the content was there already */
export async function addRendition(
	tx: Database,
	rendition: { content: string; format: string; bytes: number; now: Date },
): Promise<boolean> {
	const inserted = await withLibrary(tx)
		.insertInto('rendition')
		.values({
			content: rendition.content,
			format: rendition.format,
			bytes: rendition.bytes,
			queued_at: rendition.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('content')
		.executeTakeFirst();
	return inserted !== undefined;
}

/** Puts a failed conversion back into the queue. @returns the new attempt; null when it hadn't failed */
export async function requeue(tx: Database, content: string, now: Date): Promise<number | null> {
	const row = await withLibrary(tx)
		.updateTable('rendition')
		.set({ state: 'queued', error_code: null, queued_at: now, started_at: null, finished_at: null })
		.set('attempt', sql`attempt + 1`)
		.where('content', '=', content)
		.where('state', '=', 'failed')
		.returning('attempt')
		.executeTakeFirst();
	return row?.attempt ?? null;
}

/**
 * Takes a queued or interrupted conversion in hand.
 * @returns what earlier tries have left of it; null when there is nothing to do (done, failed, or a newer attempt)
 */
export async function beginConversion(
	tx: Database,
	content: string,
	attempt: number,
	now: Date,
): Promise<Rendition | null> {
	const row = await withLibrary(tx)
		.updateTable('rendition')
		.set({ state: 'converting', started_at: now })
		.where('content', '=', content)
		.where('attempt', '=', attempt)
		.where('state', 'in', ['queued', 'converting'])
		.returning(['content', 'format', 'attempt', 'pdf', 'pages'])
		.executeTakeFirst();
	return row ? { ...row, pagesDone: await countPages(tx, content) } : null;
}

/** Whether the text of a content is complete; until the transaction ends, its conversion doesn't end. */
export async function isComplete(tx: Database, content: string): Promise<boolean> {
	const row = await withLibrary(tx)
		.selectFrom('rendition')
		.select('state')
		.where('content', '=', content)
		.forShare()
		.executeTakeFirst();
	return row?.state === 'ready';
}

async function countPages(tx: Database, content: string): Promise<number> {
	const row = await withLibrary(tx)
		.selectFrom('rendition_page')
		.select(sql<number>`count(*)`.as('pages'))
		.where('content', '=', content)
		.executeTakeFirstOrThrow();
	return row.pages;
}

/** Keeps the result of the first step. A worker that comes late, after a retry by hand, writes nothing. */
export async function savePdf(tx: Database, rendition: Rendition, pdf: string, pages: number): Promise<void> {
	await withLibrary(tx)
		.updateTable('rendition')
		.set({ pdf, pages })
		.where('content', '=', rendition.content)
		.where('attempt', '=', rendition.attempt)
		.execute();
}

/** Keeps one page. A page kept by an interrupted try stays as it is; a worker that comes late writes nothing. */
export async function savePage(
	tx: Database,
	rendition: Pick<Rendition, 'content' | 'attempt'>,
	page: {
		number: number;
		width: number;
		height: number;
		text: string;
		boxes: readonly TextBox[];
		pictures: readonly KeptPicture[];
	},
): Promise<void> {
	// PostgreSQL keeps neither NUL nor half of a surrogate pair, and pages of odd files have both.
	const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();
	const boxes = JSON.stringify(page.boxes.map((box) => ({ ...box, text: clean(box.text) })));
	await sql`INSERT INTO rendition_page (content, number, width, height, text, boxes, pictures)
		SELECT content, ${page.number}, ${page.width}, ${page.height}, ${clean(page.text)},
			${boxes}::jsonb, ${JSON.stringify(page.pictures)}::jsonb
		FROM rendition WHERE content = ${rendition.content} AND attempt = ${rendition.attempt} FOR SHARE
		ON CONFLICT DO NOTHING`.execute(tx);
}

/**
 * Ends a conversion, well (`errorCode` null) or not, and gives its documents the state that follows: the newest
 * version becomes the one readers see, or waits for a reviewer; a document that has nothing else to show fails.
 * @returns false where it had ended already, or another attempt has begun
 */
export async function endConversion(
	tx: Database,
	rendition: Pick<Rendition, 'content' | 'attempt'>,
	errorCode: ConversionFailure | null,
	now: Date,
): Promise<boolean> {
	const ended = await withLibrary(tx)
		.updateTable('rendition')
		.set({ state: errorCode ? 'failed' : 'ready', error_code: errorCode, finished_at: now })
		.where('content', '=', rendition.content)
		.where('attempt', '=', rendition.attempt)
		.where('state', 'in', ['queued', 'converting'])
		.returning('content')
		.executeTakeFirst();
	if (ended) await settleDocuments(tx, rendition.content, now);
	return ended !== undefined;
}
