import type { Caller } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { type Database, plannedOnce } from '../../../platform/db/index.ts';
import { readableBy } from '../../library/index.ts';
import { withSearch } from '../tables.ts';

/** A document that was found, that counts, and that the reader may read. */
export interface Checked {
	readonly stamp: number;
	readonly id: string;
	readonly content: string;
	readonly category_id: string;
	readonly format: string;
	readonly year: number;
	readonly published_at: Date;
	readonly organisation_id: number | null;
}

export interface Filter {
	readonly categoryIds: readonly string[] | null;
	readonly organisationIds: readonly number[] | null;
	readonly format: string | null;
	readonly year: number | null;
}

/** Which stamps are of the version that is shown of a document that the caller may read. Nothing else is ever counted. */
export async function checkHits(
	tx: Database,
	caller: Caller,
	stamps: readonly number[],
	{ categoryIds, organisationIds, format, year }: Filter,
): Promise<Map<number, Checked>> {
	if (stamps.length === 0) return new Map();
	const published = sql`extract(year FROM document.published_at AT TIME ZONE 'Asia/Shanghai')::int`;
	const { rows } = await sql<Checked>`SELECT ${plannedOnce} e.stamp, document.id, e.content,
			document.category_id, e.format, ${published} AS year, document.published_at, document.organisation_id
		FROM search_entry e JOIN library_document document ON document.id = e.document_id AND document.version = e.version
		WHERE e.stamp = ANY(${stamps}::bigint[]) AND ${readableBy(caller)}
			AND (${categoryIds}::uuid[] IS NULL OR document.category_id = ANY(${categoryIds}::uuid[]))
			AND (${organisationIds}::bigint[] IS NULL OR document.organisation_id = ANY(${organisationIds}::bigint[]))
			AND (${format}::text IS NULL OR e.format = ${format})
			AND (${year}::int IS NULL OR ${published} = ${year})`.execute(tx);
	return new Map(rows.map((row) => [row.stamp, row]));
}

/** How often documents have been read. */
export async function viewsOf(tx: Database, ids: readonly string[]): Promise<Map<string, number>> {
	const { rows } = await sql<{ id: string; views: number }>`SELECT id, views FROM library_document
		WHERE id = ANY(${ids}::uuid[])`.execute(tx);
	return new Map(rows.map(({ id, views }) => [id, views]));
}

export async function titlesOf(tx: Database, ids: readonly string[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ id: string; title: string }>`SELECT id, title FROM library_document
		WHERE id = ANY(${ids}::uuid[])`.execute(tx);
	return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The text of pages, each told by its content and number. */
export async function textsOf(
	tx: Database,
	pages: readonly { content: string; page: number }[],
): Promise<Map<string, string>> {
	if (pages.length === 0) return new Map();
	const { rows } = await sql<{ content: string; number: number; text: string }>`SELECT ${plannedOnce}
			p.content, p.number, p.text
		FROM library_page p JOIN unnest(${pages.map(({ content }) => content)}::text[],
			${pages.map(({ page }) => page)}::int[]) AS wanted (content, number)
			ON p.content = wanted.content AND p.number = wanted.number`.execute(tx);
	return new Map(rows.map((row) => [`${row.content}.${row.number}`, row.text]));
}

/** Pages of a content after a number, without what is set on them, in order: all, or so many. */
export const pageTexts = (tx: Database, content: string, after = 0, most?: number) =>
	withSearch(tx)
		.selectFrom('library_page')
		.select(['number', 'text'])
		.where('content', '=', content)
		.where('number', '>', after)
		.orderBy('number')
		.$if(most !== undefined, (pages) => pages.limit(most ?? 0))
		.execute();

/** Pages with what is set on them, from a number on. */
export const pageBoxes = (tx: Database, contents: readonly string[], from: number, count: number) =>
	withSearch(tx)
		.selectFrom('library_page')
		.select(['content', 'number', 'text', 'boxes'])
		.where('content', 'in', [...contents])
		.where('number', '>=', from)
		.where('number', '<', from + count)
		.orderBy('content')
		.orderBy('number')
		.execute();

/** So many titles at most are weighed by how often they were read. */
const mostTitles = 1_000;

/**
 * Titles that the caller may see and that contain a text, in characters, pinyin or initials; the most read first.
 * @param grams what a title has that contains it in Chinese; none: it is in letters
 */
export async function titlesLike(
	tx: Database,
	caller: Caller,
	{ pattern, grams, most }: { pattern: string; grams: readonly string[]; most: number },
): Promise<{ title: string; number: number }[]> {
	const { rows } = await sql<{ title: string; number: number }>`SELECT title, number FROM (
			SELECT document.title, document.number, document.views
			FROM search_entry e JOIN library_document document ON document.id = e.document_id AND document.version = e.version
			WHERE ${grams.length > 0 ? sql`e.title_grams @> ${[...grams]}::text[]` : sql`true`}
				AND e.title_search LIKE ${pattern} AND ${readableBy(caller)} LIMIT ${mostTitles}
		) AS title ORDER BY views DESC, number DESC LIMIT ${most}`.execute(tx);
	return rows;
}
