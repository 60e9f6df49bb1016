import { DatabaseSync } from 'node:sqlite';
import { fold, pairsOf, runsOf } from '@pacesetter/core/search';
import type { Passage } from './dataset.ts';
import type { Search } from './score.ts';

const pairs = (text: string): string[] => runsOf(fold(text).text).flatMap(pairsOf);

/** SQLite's FTS5 on pairs of neighbouring characters, as it is usually made to find Chinese. */
export function sqliteSearch(passages: readonly Passage[]): { search: Search; ms: number } {
	const start = performance.now();
	const db = new DatabaseSync(':memory:');
	db.exec("CREATE VIRTUAL TABLE passage USING fts5(id UNINDEXED, words, tokenize = 'unicode61')");
	const insert = db.prepare('INSERT INTO passage (id, words) VALUES (?, ?)');
	db.exec('BEGIN');
	for (const { id, title = '', text } of passages) insert.run(id, pairs(`${title} ${text}`).join(' '));
	db.exec('COMMIT');
	const find = db.prepare('SELECT id FROM passage WHERE passage MATCH ? ORDER BY bm25(passage) LIMIT 10');
	return {
		ms: performance.now() - start,
		search: (q) => {
			const wanted = [...new Set(pairs(q))].map((pair) => `"${pair}"`).join(' OR ');
			return wanted === '' ? [] : find.all(wanted).map(({ id }) => String(id));
		},
	};
}
