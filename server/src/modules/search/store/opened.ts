import type { Caller } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { type Database, plannedOnce } from '../../../platform/db/index.ts';
import { readableBy } from '../../library/index.ts';
import { likeStart } from './words.ts';

/** So many different readers make a pair known to others. */
const enough = 3;

/** A document was opened from a search. `token` tells the reader from others for this pair alone, and goes when it has served. */
export async function saveOpening(
	tx: Database,
	{ query, documentId, token, now }: { query: string; documentId: string; token: string; now: Date },
): Promise<void> {
	await sql`INSERT INTO search_opened AS old (query, document_id, tokens, last_on)
		VALUES (${query}, ${documentId}, ARRAY[${token}::text], (${now}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date)
		ON CONFLICT (query, document_id) DO UPDATE SET opened = old.opened + 1, last_on = excluded.last_on,
			shared = old.shared OR (cardinality(old.tokens) >= ${enough - 1} AND NOT old.tokens @> excluded.tokens),
			tokens = CASE
				WHEN old.shared OR old.tokens @> excluded.tokens THEN old.tokens
				WHEN cardinality(old.tokens) >= ${enough - 1} THEN '{}'
				ELSE old.tokens || excluded.tokens END`.execute(tx);
}

/** What readers searched for who opened one of these documents, as far as the caller may read it; the most opened first. */
export async function searchesLeadingTo(
	tx: Database,
	caller: Caller,
	{ documentIds, except, most }: { documentIds: readonly string[]; except: string; most: number },
): Promise<string[]> {
	if (documentIds.length === 0) return [];
	const { rows } = await sql<{ query: string }>`SELECT ${plannedOnce} o.query FROM search_opened o
		JOIN library_document document ON document.id = o.document_id
		WHERE o.shared AND o.document_id = ANY(${documentIds}::uuid[]) AND o.query <> ${except} AND ${readableBy(caller)}
		GROUP BY o.query ORDER BY sum(ln(1 + o.opened)) DESC, o.query LIMIT ${most}`.execute(tx);
	return rows.map(({ query }) => query);
}

/** Searches that begin like this and led readers to documents that the caller may read. */
export async function searchesBeginning(tx: Database, caller: Caller, start: string, most: number): Promise<string[]> {
	const { rows } = await sql<{ query: string }>`SELECT o.query FROM search_opened o
		JOIN library_document document ON document.id = o.document_id
		WHERE o.shared AND o.query LIKE ${likeStart(start)} AND o.query <> ${start} AND ${readableBy(caller)}
		GROUP BY o.query ORDER BY sum(ln(1 + o.opened)) DESC, o.query LIMIT ${most}`.execute(tx);
	return rows.map(({ query }) => query);
}

/** Pairs that nobody has made again since a day: those that wait for more readers, or those that are told. */
const old = (shared: boolean, before: Date) =>
	sql`shared = ${shared} AND last_on < (${before}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date`;

export async function countOldOpenings(tx: Database, shared: boolean, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM search_opened
		WHERE ${old(shared, before)}`.execute(tx);
	return rows[0]?.count ?? 0;
}

export async function removeOldOpenings(tx: Database, shared: boolean, before: Date, most: number): Promise<number> {
	const { numAffectedRows } = await sql`DELETE FROM search_opened WHERE ctid = ANY(ARRAY(SELECT ctid FROM search_opened
		WHERE ${old(shared, before)} LIMIT ${most} FOR UPDATE SKIP LOCKED))`.execute(tx);
	return Number(numAffectedRows ?? 0);
}
