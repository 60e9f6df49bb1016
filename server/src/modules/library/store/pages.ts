import type { Caller } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { type KeptPicture, withLibrary } from '../tables.ts';
import { managedBy, visibleTo } from './readable.ts';

/** Pages of a content that are done, from a number on. */
export const findPages = (tx: Database, content: string, from: number, count: number) =>
	withLibrary(tx)
		.selectFrom('rendition_page')
		.select(['number', 'width', 'height', 'text', 'boxes', 'pictures'])
		.where('content', '=', content)
		.where('number', '>=', from)
		.where('number', '<', from + count)
		.orderBy('number')
		.execute();

/** The text of a content page by page; null where it is not complete. */
export async function findText(tx: Database, content: string): Promise<string[] | null> {
	const { rows } = await sql<{ texts: string[] }>`SELECT array_agg(page.text ORDER BY page.number) AS texts
		FROM rendition JOIN rendition_page page USING (content)
		WHERE content = ${content} AND state = 'ready' GROUP BY content`.execute(tx);
	return rows[0]?.texts ?? null;
}

/** Contents whose text is complete, some at a time, in the order of their hashes. */
export async function findContents(tx: Database, after: string, count: number): Promise<string[]> {
	const rows = await withLibrary(tx)
		.selectFrom('rendition')
		.select('content')
		.where('state', '=', 'ready')
		.where('content', '>', after)
		.orderBy('content')
		.limit(count)
		.execute();
	return rows.map(({ content }) => content);
}

/** How many contents there are whose text is complete. */
export async function countContents(tx: Database): Promise<number> {
	const row = await withLibrary(tx)
		.selectFrom('rendition')
		.select(sql<number>`count(*)`.as('count'))
		.where('state', '=', 'ready')
		.executeTakeFirstOrThrow();
	return row.count;
}

/** The pictures of one page. */
export async function findPictures(tx: Database, content: string, number: number): Promise<readonly KeptPicture[]> {
	const row = await withLibrary(tx)
		.selectFrom('rendition_page')
		.select('pictures')
		.where('content', '=', content)
		.where('number', '=', number)
		.executeTakeFirst();
	return row?.pictures ?? [];
}

/** The content of one version of a document, with its file name; null when there is no such version. */
export async function findVersion(tx: Database, documentId: string, version: number) {
	const row = await withLibrary(tx)
		.selectFrom('document_version')
		.select(['content', 'file_name'])
		.where('document_id', '=', documentId)
		.where('version', '=', version)
		.executeTakeFirst();
	return row ?? null;
}

/** The oldest other document with this content that the caller may see, the recycle bins left out; for telling an uploader. */
export const findHolder = (tx: Database, caller: Caller, content: string, except: string) =>
	withLibrary(tx)
		.selectFrom('document_version')
		.innerJoin('document', 'document.id', 'document_version.document_id')
		.select(['document.number', 'document.title'])
		.where('document_version.content', '=', content)
		.where('document.id', '!=', except)
		.where(visibleTo(caller))
		// A version that readers don't see is named to those only who look after the document.
		.where(sql<boolean>`(document_version.version = document.version OR ${managedBy(caller)})`)
		.orderBy('document.number')
		.limit(1)
		.executeTakeFirst();

/** The format of a content whose text is complete; null where it is not. */
export async function findFormat(tx: Database, content: string): Promise<string | null> {
	const row = await withLibrary(tx)
		.selectFrom('rendition')
		.select('format')
		.where('content', '=', content)
		.where('state', '=', 'ready')
		.executeTakeFirst();
	return row?.format ?? null;
}
