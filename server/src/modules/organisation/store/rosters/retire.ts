import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import type { Step } from '../../../../platform/retention/index.ts';

const settled = (before: Date): RawBuilder<unknown> => sql`(SELECT id FROM roster_batch
	WHERE (coalesce(settled_at, sent_at) < ${before} AND state NOT IN ('reading', 'comparing', 'applying', 'undoing'))
		OR (state = 'discarded' AND EXISTS (SELECT 1 FROM roster_row WHERE batch_id = roster_batch.id)))`;

/** Rosters that were taken over, undone or left lying before a moment. */
export async function countOldRosters(tx: Database, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${settled(before)} AS due`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** So many rows of a roster are removed in one step. */
const rowsAtOnce = 5000;

/** Removes some of what was read in a roster. @returns how many rows; none when nothing is left of it but that it was there */
export async function emptySome(tx: Database, id: string): Promise<number> {
	const { numAffectedRows } = await sql`DELETE FROM roster_row WHERE batch_id = ${id} AND number IN (
		SELECT number FROM roster_row WHERE batch_id = ${id} ORDER BY number LIMIT ${rowsAtOnce})`.execute(tx);
	if (numAffectedRows) return Number(numAffectedRows);
	await sql`DELETE FROM roster_place WHERE batch_id = ${id}`.execute(tx);
	await sql`DELETE FROM roster_sheet WHERE batch_id = ${id}`.execute(tx);
	return 0;
}

/**
 * The next old roster, some of its rows at a time; the nightly sweep finds that nothing needs its file any more. Nobody sees it
 * from the first step on, so that nothing is done with half of it.
 */
export async function removeOldRosters(tx: Database, before: Date): Promise<Step> {
	const { rows } = await sql<{
		id: string;
	}>`UPDATE roster_batch SET state = 'discarded', content = NULL, content_key = NULL
		WHERE id = (SELECT id FROM ${settled(before)} AS due ORDER BY id LIMIT 1) RETURNING id`.execute(tx);
	const [batch] = rows;
	if (!batch) return { count: 0, next: null };
	if ((await emptySome(tx, batch.id)) > 0) return { count: 0, next: batch.id };
	await sql`DELETE FROM roster_batch WHERE id = ${batch.id}`.execute(tx);
	return { count: 1, next: batch.id };
}
