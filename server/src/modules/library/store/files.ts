import { sql } from 'kysely';
import { type Database, holdAlone } from '../../../platform/db/index.ts';
import { withLibrary } from '../tables.ts';

/** Which of these files are originals, PDFs or page pictures of a content that is kept. */
export async function neededFiles(tx: Database, hashes: readonly string[]): Promise<readonly string[]> {
	const { rows } = await sql<{ hash: string }>`SELECT hash FROM unnest(${hashes}::text[]) AS asked(hash)
		WHERE EXISTS (SELECT 1 FROM rendition WHERE content = hash)
			OR EXISTS (SELECT 1 FROM rendition WHERE pdf = hash)
			OR EXISTS (SELECT 1 FROM rendition_page
				WHERE pictures @> jsonb_build_array(jsonb_build_object('file', hash)))`.execute(tx);
	return rows.map(({ hash }) => hash);
}

/** The contents of all versions of a document, in an order in which everybody locks them. */
export async function contentsOf(tx: Database, documentId: string): Promise<string[]> {
	const rows = await withLibrary(tx)
		.selectFrom('document_version')
		.select('content')
		.distinct()
		.where('document_id', '=', documentId)
		.orderBy('content')
		.execute();
	return rows.map(({ content }) => content);
}

/** Nobody takes up or gives up these contents until the transaction ends. */
export async function holdContents(tx: Database, contents: readonly string[]): Promise<void> {
	for (const content of contents) await holdAlone(tx, content);
}

/** Takes a document out of the catalogue with all its versions and counts. */
export async function deleteDocument(tx: Database, id: string): Promise<void> {
	await withLibrary(tx).deleteFrom('document').where('id', '=', id).execute();
}

/**
 * Forgets a held content, its text and its pages, when no document has it any more.
 * @returns the files that were kept for it
 */
export async function forgetContent(tx: Database, content: string): Promise<string[]> {
	const { rows } = await sql<{ hash: string }>`WITH gone AS (
			SELECT content, pdf FROM rendition WHERE content = ${content}
				AND NOT EXISTS (SELECT 1 FROM document_version WHERE document_version.content = ${content})
		)
		SELECT content AS hash FROM gone
		UNION SELECT pdf FROM gone WHERE pdf IS NOT NULL
		UNION SELECT picture->>'file' FROM gone
			JOIN rendition_page USING (content) CROSS JOIN LATERAL jsonb_array_elements(pictures) picture`.execute(tx);
	if (rows.length > 0) await withLibrary(tx).deleteFrom('rendition').where('content', '=', content).execute();
	return rows.map(({ hash }) => hash);
}
