import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
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
	/** In China, of its publication. */
	readonly year: number;
}

/** The version shown, and a newer one whose pages are all there: it is to be found at the moment it is shown. */
export async function findIndexable(tx: Database, documentIds: readonly string[], now: Date): Promise<Indexable[]> {
	const { rows } = await sql<Indexable>`SELECT v.document_id, v.version, v.content, v.format, d.title, d.category_id,
			d.visibility, extract(year FROM coalesce(d.published_at, ${now}) AT TIME ZONE 'Asia/Shanghai')::int AS year
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

/** A stamp that no row has had. They grow in the order in which rows are written. */
export async function nextStamp(tx: Database): Promise<number> {
	const { rows } = await sql<{ stamp: number }>`SELECT nextval('search_stamp') AS stamp`.execute(tx);
	return rows[0]?.stamp ?? 0;
}

export async function saveEntry(
	tx: Database,
	entry: { document_id: string; version: number; stamp: number; made_of: string; title_search: string },
): Promise<void> {
	await withSearch(tx)
		.insertInto('search_entry')
		.values(entry)
		.onConflict((conflict) => conflict.columns(['document_id', 'version']).doUpdateSet(entry))
		.execute();
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

/** No row counts any more: the tables are gone. */
export async function forgetEntries(tx: Database): Promise<void> {
	await sql`DELETE FROM search_entry`.execute(tx);
}
