import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';

const settled = (before: Date): RawBuilder<unknown> => sql`(SELECT id FROM roster_batch
	WHERE coalesce(settled_at, sent_at) < ${before} AND state NOT IN ('reading', 'comparing', 'applying', 'undoing'))`;

/** Rosters that were taken over, undone or left lying before a moment. */
export async function countOldRosters(tx: Database, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${settled(before)} AS due`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** With their rows; the nightly sweep finds that nothing needs their files any more. @returns how many were removed */
export async function removeOldRosters(tx: Database, before: Date, most: number): Promise<number> {
	const { numAffectedRows } = await sql`DELETE FROM roster_batch
		WHERE id IN (SELECT id FROM ${settled(before)} AS due LIMIT ${most})`.execute(tx);
	return Number(numAffectedRows ?? 0);
}
