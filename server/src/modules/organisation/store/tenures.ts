import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

export async function beginTenure(
	tx: Database,
	tenure: { postId: string; personId: string; from: string; termEndsOn: string | null },
): Promise<void> {
	await sql`INSERT INTO tenure (post_id, person_id, valid, term_ends_on) VALUES (${tenure.postId}, ${tenure.personId},
		daterange(${tenure.from}::date, NULL), ${tenure.termEndsOn})`.execute(tx);
}

export async function endTenure(tx: Database, postId: string, day: string, at: Date): Promise<void> {
	await sql`UPDATE tenure SET valid = daterange(lower(valid), ${day}::date), ended_at = ${at}
		WHERE post_id = ${postId} AND upper_inf(valid)`.execute(tx);
}

export interface TenureRow {
	readonly id: string;
	readonly running: boolean;
	readonly enteredAt: Date;
	/** When its end was entered; null also for ends that came of something else than an act of their own. */
	readonly endedAt: Date | null;
	readonly deceased: boolean;
}

/** The newest tenure of a post. */
export async function lastTenure(tx: Database, postId: string): Promise<TenureRow | undefined> {
	const { rows } =
		await sql<TenureRow>`SELECT t.id, upper_inf(t.valid) AS running, uuid_extract_timestamp(t.id) AS "enteredAt",
		t.ended_at AS "endedAt", p.deceased_on IS NOT NULL AS deceased
		FROM tenure t JOIN person p ON p.id = t.person_id
		WHERE t.post_id = ${postId} ORDER BY lower(t.valid) DESC LIMIT 1`.execute(tx);
	return rows[0];
}

/** As if somebody had never been appointed. */
export async function deleteTenure(tx: Database, id: string): Promise<void> {
	await sql`DELETE FROM tenure WHERE id = ${id}`.execute(tx);
}

/** As if a tenure had never ended. */
export async function reopenTenure(tx: Database, id: string): Promise<void> {
	await sql`UPDATE tenure SET valid = daterange(lower(valid), NULL), ended_at = NULL WHERE id = ${id}`.execute(tx);
}
