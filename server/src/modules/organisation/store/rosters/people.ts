import { sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { refuse, stillGood } from './compare.ts';
import { type Comparison, scopeOf } from './places.ts';

/**
 * Finds who is meant by rows that are about people who are known: by ID number, else by name among the members at or below the
 * row's organisation, else among all in scope. Whoever is not in scope is unknown.
 */
export async function findPeople(tx: Database, comparison: Comparison, kind: 'post' | 'transfer'): Promise<void> {
	const good = stillGood(comparison.batchId, kind);
	await sql`WITH scope AS MATERIALIZED (SELECT o.id, o.preorder FROM ${scopeOf(comparison)} AS o), candidate AS (
			SELECT r.number, m.person_id, m.id AS member_id, coalesce(o.preorder BETWEEN near.preorder AND near.subtree_end, false) AS near
			FROM roster_row r JOIN person p ON p.name = r.name AND p.deceased_on IS NULL
				AND (r.id_number_index IS NULL OR p.id_number_index = r.id_number_index)
			JOIN member m ON m.person_id = p.id AND m.ended_because IS NULL
			JOIN scope o ON o.id = m.organisation_id
			JOIN roster_place place ON place.batch_id = r.batch_id AND place.number = r.place
			LEFT JOIN organisation near ON near.id = place.organisation_id WHERE ${good}
		), counted AS (
			SELECT number, count(*) AS found, (array_agg(person_id))[1] AS person_id, (array_agg(member_id))[1] AS member_id
			FROM candidate c WHERE near OR NOT EXISTS (SELECT 1 FROM candidate other WHERE other.number = c.number AND other.near)
			GROUP BY number
		) UPDATE roster_row r SET known_person = CASE WHEN c.found = 1 THEN c.person_id END,
			known_member = CASE WHEN c.found = 1 THEN c.member_id END,
			state = CASE WHEN c.found > 1 THEN 'refused' ELSE r.state END,
			fault = CASE WHEN c.found > 1 THEN 'person_ambiguous' END
		FROM counted c WHERE r.batch_id = ${comparison.batchId} AND r.number = c.number`.execute(tx);
	await refuse(tx, good, 'person_unknown', sql`r.known_person IS NULL`);
}
