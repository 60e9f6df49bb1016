import type { Caller } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { type Database, plannedOnce } from '../../../platform/db/index.ts';
import { readableBy } from '../../library/index.ts';
import type { Keyword } from '../keywords.ts';

interface KeywordsRow {
	readonly stamp: number;
	readonly content: string;
	readonly keywords: readonly string[];
	readonly weights: readonly number[];
}

const keywordsIn = ({ keywords, weights }: KeywordsRow): Keyword[] =>
	keywords.map((word, index) => ({ word, weight: weights[index] ?? 0 }));

/** What the shown version of a document treats of; undefined where it is not indexed. */
export async function keywordsOfDocument(
	tx: Database,
	id: string,
): Promise<{ content: string; keywords: Keyword[] } | undefined> {
	const { rows } = await sql<KeywordsRow>`SELECT ${plannedOnce} e.stamp, e.content, e.keywords, e.weights
		FROM search_entry e JOIN library_document document ON document.id = e.document_id AND document.version = e.version
		WHERE document.id = ${id}`.execute(tx);
	return rows[0] && { content: rows[0].content, keywords: keywordsIn(rows[0]) };
}

/** What the documents of some stamps treat of. */
export async function keywordsOfStamps(tx: Database, stamps: readonly number[]): Promise<Map<number, Keyword[]>> {
	const { rows } = await sql<KeywordsRow>`SELECT ${plannedOnce} stamp, content, keywords, weights
		FROM search_entry WHERE stamp = ANY(${stamps}::bigint[])`.execute(tx);
	return new Map(rows.map((row) => [row.stamp, keywordsIn(row)]));
}

/** The ids of some documents that the caller may read, by their numbers. */
export async function readableNumbered(
	tx: Database,
	caller: Caller,
	numbers: readonly number[],
): Promise<Map<number, string>> {
	const { rows } = await sql<{ id: string; number: number }>`SELECT ${plannedOnce} document.id, document.number
		FROM library_document document
		WHERE document.number = ANY(${numbers}::bigint[]) AND ${readableBy(caller)}`.execute(tx);
	return new Map(rows.map(({ id, number }) => [number, id]));
}

/** Those of some documents that the caller may read. */
export async function readableAmong(tx: Database, caller: Caller, ids: readonly string[]): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`SELECT ${plannedOnce} document.id FROM library_document document
		WHERE document.id = ANY(${ids}::uuid[]) AND ${readableBy(caller)}`.execute(tx);
	return new Set(rows.map(({ id }) => id));
}

/** The contents of those of some documents that the caller may read. */
export async function contentsOf(tx: Database, caller: Caller, ids: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ content: string }>`SELECT ${plannedOnce} document.content FROM library_document document
		WHERE document.id = ANY(${ids}::uuid[]) AND ${readableBy(caller)}`.execute(tx);
	return rows.map(({ content }) => content);
}
