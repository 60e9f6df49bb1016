import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** Counts an opening unless its key has been counted. @returns whether it was counted */
export async function countOpening(tx: Database, linkId: string, key: string, at: Date): Promise<boolean> {
	const { rows } = await sql`INSERT INTO share_opening (link_id, key, at) VALUES (${linkId}, ${key}, ${at})
		ON CONFLICT DO NOTHING RETURNING key`.execute(tx);
	if (rows.length === 0) return false;
	await sql`UPDATE share_link SET openings = openings + 1 WHERE id = ${linkId}`.execute(tx);
	return true;
}

/** What is kept for a time only, and by which column it grows old. */
const expiring = { share_link: 'expires_at', share_opening: 'at' } as const;
export type Expiring = keyof typeof expiring;

export async function countExpired(tx: Database, table: Expiring, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(table)}
		WHERE ${sql.ref(expiring[table])} < ${before}`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** @returns how many were removed */
export async function removeExpired(tx: Database, table: Expiring, before: Date, most: number): Promise<number> {
	const { numAffectedRows } = await sql`DELETE FROM ${sql.table(table)} WHERE ctid = ANY(ARRAY(
		SELECT ctid FROM ${sql.table(table)} WHERE ${sql.ref(expiring[table])} < ${before}
		LIMIT ${most} FOR UPDATE))`.execute(tx);
	return Number(numAffectedRows ?? 0);
}
