import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { withOrganisation } from '../tables.ts';

/** What hangs directly on an organisation. */
export async function contentsOf(tx: Database, id: number): Promise<{ organisations: number; members: number }> {
	const { rows } = await sql<{ organisations: number; members: number }>`SELECT
		(SELECT count(*) FROM organisation WHERE parent_id = ${id} AND ended_on IS NULL) AS organisations,
		(SELECT count(*) FROM member WHERE organisation_id = ${id} AND ended_because IS NULL) AS members`.execute(tx);
	return rows[0] ?? { organisations: 0, members: 0 };
}

/** Existing organisations strictly inside a range of numbers. */
export async function countBelow(tx: Database, range: { preorder: number; subtree_end: number }): Promise<number> {
	const { rows } = await sql<{ below: number }>`SELECT count(*) AS below FROM organisation
		WHERE preorder > ${range.preorder} AND preorder <= ${range.subtree_end} AND ended_on IS NULL`.execute(tx);
	return rows[0]?.below ?? 0;
}

/**
 * Members go from some rosters to another. Who came on the very day is simply put there; for the others a new row begins.
 * @param only these members; null: all. @returns how many
 */
export async function moveMembers(
	tx: Database,
	move: {
		from: readonly number[];
		to: number;
		day: string;
		only: readonly string[] | null;
		because?: 'moved' | 'transferred';
	},
): Promise<number> {
	const chosen = sql`organisation_id = ANY(${[...move.from]}) AND ended_because IS NULL
		AND (${move.only === null} OR id = ANY(${[...(move.only ?? [])]}::uuid[]))`;
	const sameDay =
		await sql`UPDATE member SET organisation_id = ${move.to} WHERE ${chosen} AND lower(valid) >= ${move.day}::date`.execute(
			tx,
		);
	const { rows: left } = await sql<{ id: string }>`UPDATE member SET valid = daterange(lower(valid), ${move.day}::date),
		ended_because = ${move.because ?? 'moved'} WHERE ${chosen} RETURNING id`.execute(tx);
	await sql`INSERT INTO member (person_id, organisation_id, state, joined_on, confirmed_on, occupation, valid)
		SELECT person_id, ${move.to}, state, joined_on, confirmed_on, occupation, daterange(${move.day}::date, NULL)
		FROM member WHERE id = ANY(${left.map((row) => row.id)}::uuid[])`.execute(tx);
	await sql`UPDATE member_transfer SET state = 'withdrawn', closed_at = now()
		WHERE state = 'proposed' AND from_id = ANY(${[...move.from]})
			AND member_id IN (SELECT id FROM member WHERE ended_because IS NOT NULL OR organisation_id = ${move.to})`.execute(
		tx,
	);
	return Number(sameDay.numAffectedRows ?? 0) + left.length;
}

/** The posts of an organisation that ends, and who holds them. @returns how many posts */
export async function endPosts(tx: Database, organisationId: number, day: string): Promise<number> {
	const posts = sql`SELECT id FROM post WHERE organisation_id = ${organisationId} AND abolished_on IS NULL`;
	await sql`DELETE FROM tenure WHERE post_id IN (${posts}) AND lower(valid) >= ${day}::date`.execute(tx);
	await sql`UPDATE tenure SET valid = daterange(lower(valid), ${day}::date)
		WHERE post_id IN (${posts}) AND upper_inf(valid)`.execute(tx);
	const ended = await sql`UPDATE post SET abolished_on = greatest(created_on, ${day}::date)
		WHERE organisation_id = ${organisationId} AND abolished_on IS NULL`.execute(tx);
	return Number(ended.numAffectedRows ?? 0);
}

/** The grants in force that reach each of some organisations, as `grant organisation`. */
export async function grantsOver(tx: Database, ids: readonly number[]): Promise<Set<string>> {
	const { rows } = await sql<{ pair: string }>`SELECT DISTINCT reach.grant_id || ' ' || o.id AS pair
		FROM organisation o JOIN grant_reach reach ON o.preorder BETWEEN reach.low AND reach.high
		WHERE o.id = ANY(${[...ids]})`.execute(tx);
	return new Set(rows.map((row) => row.pair));
}

/** Positions among sisters, in this order from 0. */
export async function setPositions(tx: Database, ids: readonly number[]): Promise<void> {
	for (const [position, id] of ids.entries())
		await withOrganisation(tx)
			.updateTable('organisation')
			.set({ position })
			.where('id', '=', id)
			.where('position', '!=', position)
			.execute();
}
