import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../../server/src/platform/db/index.ts';
import type { Passage } from './dataset.ts';

const batch = 5_000;
/** So many categories hold the passages in turn, so that a scope can be named. */
const categories = 20;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** PostgreSQL keeps no zero in a text. */
const storable = (text: string): string => text.replaceAll('\0', ' ');

/** A document has a title, of two hundred characters at most. */
const titleOf = ({ title = '' }: Passage): string => [...storable(title).trim()].slice(0, 200).join('') || '未题名';

async function insert(
	db: Database,
	passages: readonly Passage[],
	from: number,
	ids: readonly string[],
): Promise<string[]> {
	// Numbered, as two passages may have one id.
	const content = passages.map(({ id }, index) => hashOf(`passage ${from + index} ${id}`));
	await sql`INSERT INTO rendition (content, format, bytes, state, pdf, pages)
		SELECT content, 'txt', 1, 'ready', content, 1 FROM unnest(${content}::text[]) AS content`.execute(db);
	await sql`INSERT INTO rendition_page (content, number, width, height, text, boxes, pictures)
		SELECT content, 1, 595, 842, text, '[]', '[]'
		FROM unnest(${content}::text[], ${passages.map(({ text }) => storable(text))}::text[]) AS row (content, text)`.execute(
		db,
	);
	const { rows } = await sql<{
		number: number;
	}>`WITH made AS (INSERT INTO document (title, category_id, uploader_id, state, approved_version, published_at)
			SELECT title, category::uuid, (SELECT id FROM account LIMIT 1), 'published', 1, now()
			FROM unnest(${passages.map(titleOf)}::text[],
				${passages.map((_, index) => ids[(from + index) % categories])}::text[]) AS row (title, category) RETURNING id, number),
		version AS (INSERT INTO document_version (document_id, version, content, file_name)
			SELECT id, 1, content, 'passage.txt' FROM (SELECT id, row_number() OVER (ORDER BY number) AS place FROM made) AS made
			JOIN unnest(${content}::text[]) WITH ORDINALITY AS row (content, place) USING (place)),
		count AS (INSERT INTO document_count (document_id) SELECT id FROM made)
		SELECT number FROM made ORDER BY number`.execute(db);
	return rows.map(({ number }) => String(number));
}

/** Passages as published documents of one page, and no index of them yet. @returns a passage's id by its document's number */
export async function loadPassages(db: Database, passages: readonly Passage[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ id: string }>`INSERT INTO category (name, position)
		SELECT '测速' || n, n FROM generate_series(1, ${categories}::int) AS n RETURNING id`.execute(db);
	const numbers = new Map<string, string>();
	for (let from = 0; from < passages.length; from += batch) {
		const part = passages.slice(from, from + batch);
		const made = await insert(
			db,
			part,
			from,
			rows.map(({ id }) => id),
		);
		for (const [index, number] of made.entries()) numbers.set(number, part[index]?.id ?? '');
	}
	await sql`ANALYZE`.execute(db);
	return numbers;
}
