import type { Caller } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { type Database, plannedOnce } from '../../../platform/db/index.ts';
import { readableBy } from '../../library/index.ts';

/** What the shown version of a document treats of; undefined where it is not indexed. */
export async function keywordsOfDocument(
	tx: Database,
	id: string,
): Promise<{ content: string; keywords: string[] } | undefined> {
	const { rows } = await sql<{ content: string; keywords: string[] }>`SELECT ${plannedOnce} e.content, e.keywords
		FROM search_entry e JOIN library_document document ON document.id = e.document_id AND document.version = e.version
		WHERE document.id = ${id}`.execute(tx);
	return rows[0];
}

/** What the documents of some stamps treat of. */
export async function keywordsOfStamps(
	tx: Database,
	stamps: readonly number[],
): Promise<Map<number, ReadonlySet<string>>> {
	const { rows } = await sql<{ stamp: number; keywords: string[] }>`SELECT ${plannedOnce} stamp, keywords
		FROM search_entry WHERE stamp = ANY(${stamps}::bigint[])`.execute(tx);
	return new Map(rows.map(({ stamp, keywords }) => [stamp, new Set(keywords)]));
}

/** Those of some documents that the caller may read. */
export async function readableAmong(tx: Database, caller: Caller, ids: readonly string[]): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`SELECT ${plannedOnce} document.id FROM library_document document
		WHERE document.id = ANY(${ids}::uuid[]) AND ${readableBy(caller)}`.execute(tx);
	return new Set(rows.map(({ id }) => id));
}
