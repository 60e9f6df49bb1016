import { fold } from '@pacesetter/core/search';
import { sql } from 'kysely';
import type { Database } from '../../../server/src/platform/db/index.ts';
import { cutWords } from '../../../server/src/platform/search/index.ts';
import type { Passage } from './dataset.ts';
import type { Search } from './score.ts';

/** PostgreSQL takes no more of one text, in characters. */
const longest = 300_000;
const words = (text: string): string[] => cutWords(fold(text.slice(0, longest)).text);
const batch = 5_000;

/** PostgreSQL's full-text search on the words that jieba cuts, ranked by `ts_rank`. */
export async function postgresSearch(
	db: Database,
	passages: readonly Passage[],
): Promise<{ search: Search; ms: number }> {
	const start = performance.now();
	// Rows of a usual length stay as they are: taking them out of their packing would be most of the time.
	await sql`CREATE TABLE peer_passage (id text, words tsvector) WITH (toast_tuple_target = 8160)`.execute(db);
	for (let from = 0; from < passages.length; from += batch) {
		const part = passages.slice(from, from + batch);
		await sql`INSERT INTO peer_passage SELECT id, to_tsvector('simple', words)
			FROM unnest(${part.map(({ id }) => id)}::text[],
				${part.map(({ title = '', text }) => words(`${title} ${text}`).join(' '))}::text[]) AS row (id, words)`.execute(
			db,
		);
	}
	await sql`CREATE INDEX peer_passage_words ON peer_passage USING gin (words)`.execute(db);
	await sql`ANALYZE peer_passage`.execute(db);
	return {
		ms: performance.now() - start,
		async search(q) {
			const wanted = [...new Set(words(q))].map((word) => `'${word.replaceAll("'", "''")}'`).join(' | ');
			const { rows } = await sql<{ id: string }>`SELECT id FROM peer_passage, to_tsquery('simple', ${wanted}) AS wanted
				WHERE words @@ wanted ORDER BY ts_rank(words, wanted) DESC LIMIT 10`.execute(db);
			return rows.map(({ id }) => id);
		},
	};
}
