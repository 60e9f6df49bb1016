import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import type { Keyword } from '../keywords.ts';
import { withSearch } from '../tables.ts';

/** A version of a document that readers see or are about to see. */
export interface Indexable {
	readonly document_id: string;
	readonly version: number;
	readonly content: string;
	readonly format: string;
	readonly title: string;
	readonly category_id: string;
	readonly visibility: string;
	/** To which it belongs; null: to none. */
	readonly organisation_id: number | null;
	/** In China, of its publication. */
	readonly year: number;
}

/** The version shown, and a newer one whose pages are all there: it is to be found at the moment it is shown. */
export async function findIndexable(tx: Database, documentIds: readonly string[], now: Date): Promise<Indexable[]> {
	const { rows } = await sql<Indexable>`SELECT v.document_id, v.version, v.content, v.format, d.title, d.category_id,
			d.visibility, d.organisation_id, extract(year FROM coalesce(d.published_at, ${now}) AT TIME ZONE 'Asia/Shanghai')::int AS year
		FROM library_document d JOIN library_version v ON v.document_id = d.id
		WHERE d.id = ANY(${documentIds}::uuid[]) AND d.recycled_at IS NULL AND d.state <> 'withdrawn'
			AND ((v.version = d.version AND d.state = 'published') OR (v.version = d.newest_version AND v.complete))
		ORDER BY v.document_id, v.version`.execute(tx);
	return rows;
}

export const findEntries = (tx: Database, documentIds: readonly string[]) =>
	withSearch(tx)
		.selectFrom('search_entry')
		.select(['document_id', 'version', 'stamp', 'made_of'])
		.where('document_id', 'in', [...documentIds])
		.execute();

interface EntryRow {
	readonly document_id: string;
	readonly version: number;
	readonly made_of: string;
	readonly title_search: string;
	readonly title_grams: readonly string[];
	readonly content: string;
	readonly format: string;
	readonly keywords: readonly Keyword[];
}

/** Enters versions anew. @returns their stamps, which no row has had and which grow in the order of writing */
export async function saveEntries(
	tx: Database,
	entries: readonly EntryRow[],
): Promise<{ document_id: string; version: number; stamp: number }[]> {
	const column = <Name extends keyof (typeof entries)[number]>(name: Name) => entries.map((entry) => entry[name]);
	const { rows } = await sql<{ document_id: string; version: number; stamp: number }>`
		INSERT INTO search_entry (document_id, version, stamp, made_of, title_search, content, format, keywords,
			weights, title_grams)
		SELECT document_id, version, nextval('search_stamp'), made_of, title_search, content, format,
			-- An array of arrays of different lengths cannot be passed on.
			string_to_array(keywords, ' '), string_to_array(weights, ' ')::real[], string_to_array(title_grams, ' ')
		FROM unnest(${column('document_id')}::uuid[], ${column('version')}::int[], ${column('made_of')}::text[],
			${column('title_search')}::text[], ${column('content')}::text[], ${column('format')}::text[],
			${entries.map(({ keywords }) => keywords.map(({ word }) => word).join(' '))}::text[],
			${entries.map(({ keywords }) => keywords.map(({ weight }) => weight).join(' '))}::text[],
			${entries.map((entry) => entry.title_grams.join(' '))}::text[])
			AS entry (document_id, version, made_of, title_search, content, format, keywords, weights, title_grams)
		ON CONFLICT (document_id, version) DO UPDATE SET stamp = excluded.stamp, made_of = excluded.made_of,
			title_search = excluded.title_search, content = excluded.content, format = excluded.format,
			keywords = excluded.keywords, weights = excluded.weights,
			title_grams = excluded.title_grams
		RETURNING document_id, version, stamp`.execute(tx);
	return rows;
}

/** From now on, rows of other versions than these count no more. */
export async function keepEntries(tx: Database, documentId: string, versions: readonly number[]): Promise<void> {
	await sql`DELETE FROM search_entry WHERE document_id = ${documentId}
		AND version <> ALL(${versions}::int[])`.execute(tx);
}

/** Which of these stamps count. */
export async function currentStamps(tx: Database, stamps: readonly number[]): Promise<Set<number>> {
	const { rows } = await sql<{ stamp: number }>`SELECT stamp FROM search_entry
		WHERE stamp = ANY(${stamps}::bigint[])`.execute(tx);
	return new Set(rows.map(({ stamp }) => stamp));
}

export async function countEntries(tx: Database): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM search_entry`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** Documents with what may be indexed of them, after one in the order of ids; all of them, a piece at a time. */
export async function documentsAfter(tx: Database, after: string | null, most: number): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT id FROM library_document
		WHERE recycled_at IS NULL AND state <> 'withdrawn' AND (${after}::uuid IS NULL OR id > ${after}::uuid)
		ORDER BY id LIMIT ${most}`.execute(tx);
	return rows.map(({ id }) => id);
}

export async function countDocuments(tx: Database): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM library_document
		WHERE recycled_at IS NULL AND state <> 'withdrawn'`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** Documents whose newest version has this content. */
export async function documentsWith(tx: Database, content: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT d.id FROM library_version v
		JOIN library_document d ON d.id = v.document_id AND d.newest_version = v.version
		WHERE v.content = ${content}`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Whether one of these documents is there no more at all. */
export async function someGone(tx: Database, ids: readonly string[]): Promise<boolean> {
	const { rows } = await sql<{ gone: boolean }>`SELECT EXISTS (SELECT 1 FROM unnest(${ids}::uuid[]) AS asked (id)
		WHERE NOT EXISTS (SELECT 1 FROM library_document document WHERE document.id = asked.id)) AS gone`.execute(tx);
	return rows[0]?.gone ?? false;
}

/** No row counts any more: the tables are gone. */
export async function forgetEntries(tx: Database): Promise<void> {
	await sql`DELETE FROM search_entry`.execute(tx);
}
