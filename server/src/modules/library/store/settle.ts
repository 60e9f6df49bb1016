import type { DocumentState } from '@pacesetter/core/library';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { withLibrary } from '../tables.ts';
import { askReview, type Standing, showVersion } from './reviews.ts';

/**
 * Gives the documents of a content the state that its conversion has come to. The content's row is locked first:
 * a conversion that ends at the same moment either is seen here or sees what this transaction wrote.
 * @returns whether readers see the content from now on
 */
export async function settleDocuments(tx: Database, content: string, now: Date): Promise<boolean> {
	const row = await withLibrary(tx)
		.selectFrom('rendition')
		.select('state')
		.where('content', '=', content)
		.forShare()
		.executeTakeFirst();
	if (row?.state === 'ready') await publishDocuments(tx, content, now);
	if (row?.state === 'failed') await setStateByContent(tx, content, 'processing', 'failed');
	return row?.state === 'ready';
}

interface Ready extends Standing {
	readonly ready_version: number;
	readonly reviewed: boolean;
}

/**
 * Versions of a content that nothing was decided about yet: the newest one of each document, and one that is there to be
 * read until a newer one is ready. What was shown or is before a reviewer stays as it is, whoever brings its content again.
 */
async function findReady(tx: Database, content: string): Promise<Ready[]> {
	const { rows } = await sql<Ready>`SELECT document.id, document.state, document.version, document.approved_version,
			ready.version AS ready_version, category_reviewed(document.category_id) AS reviewed
		FROM document JOIN document_version ready ON ready.document_id = document.id
		WHERE ready.content = ${content}
			AND (ready.version = document.newest_version
				OR (ready.version = document.version AND document.state IN ('processing', 'failed')))
			AND document.approved_version IS DISTINCT FROM ready.version
			AND NOT EXISTS (SELECT 1 FROM document_review review
				WHERE review.document_id = document.id AND review.version = ready.version)
		ORDER BY document.number, ready.version DESC FOR UPDATE OF document`.execute(tx);
	return rows.filter((row, index) => rows[index - 1]?.id !== row.id);
}

/** Shows the versions that have become ready, or puts them before a reviewer where their category asks for it. */
async function publishDocuments(tx: Database, content: string, now: Date): Promise<void> {
	for (const { ready_version, reviewed, ...document } of await findReady(tx, content)) {
		if (reviewed) await askReview(tx, document, ready_version, now);
		else await showVersion(tx, document, ready_version, now);
	}
}

/** Documents that had failed on this content wait for its new try. */
export const reprocessDocuments = (tx: Database, content: string): Promise<void> =>
	setStateByContent(tx, content, 'failed', 'processing');

async function setStateByContent(tx: Database, content: string, from: DocumentState, to: DocumentState): Promise<void> {
	await sql`UPDATE document SET state = ${to} FROM document_version newest
		WHERE newest.document_id = document.id AND newest.version = document.newest_version
			AND newest.content = ${content} AND document.state = ${from}`.execute(tx);
}

/** A document that had failed waits for its newest version. */
export async function reprocessDocument(tx: Database, id: string): Promise<void> {
	await sql`UPDATE document SET state = 'processing' WHERE id = ${id} AND state = 'failed'`.execute(tx);
}
