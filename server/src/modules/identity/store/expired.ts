import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** What sign-in keeps for a time only. */
export type Expiring = 'session' | 'verification' | 'sign_in_challenge' | 'account_link';

export async function countExpired(tx: Database, table: Expiring, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(table)}
		WHERE expires_at < ${before}`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** @returns how many were removed */
export async function removeExpired(tx: Database, table: Expiring, before: Date, most: number): Promise<number> {
	const { numAffectedRows } = await sql`DELETE FROM ${sql.table(table)} WHERE ctid = ANY(ARRAY(
		SELECT ctid FROM ${sql.table(table)} WHERE expires_at < ${before} LIMIT ${most} FOR UPDATE))`.execute(tx);
	return Number(numAffectedRows ?? 0);
}
