import type { Obstacle } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';

/** Rows of a batch that were applied, and on which nothing was built as far as is known. */
export const stillApplied = (batchId: string, kind: string): RawBuilder<boolean> =>
	sql`r.batch_id = ${batchId} AND r.kind = ${kind} AND r.state = 'applied' AND r.obstacle IS NULL`;

/** Marks rows on which something was built. */
export async function obstruct(
	tx: Database,
	batchId: string,
	kind: string,
	obstacle: Obstacle,
	condition: RawBuilder<boolean>,
): Promise<void> {
	await sql`UPDATE roster_row r SET obstacle = ${obstacle} WHERE ${stillApplied(batchId, kind)} AND ${condition}`.execute(
		tx,
	);
}

export async function forgetObstacles(tx: Database, batchId: string): Promise<void> {
	await sql`UPDATE roster_row SET obstacle = NULL WHERE batch_id = ${batchId} AND obstacle IS NOT NULL`.execute(tx);
}

export async function countObstacles(tx: Database, batchId: string): Promise<number> {
	const { rows } = await sql<{ rows: number }>`SELECT count(*) AS rows FROM roster_row
		WHERE batch_id = ${batchId} AND obstacle IS NOT NULL`.execute(tx);
	return rows[0]?.rows ?? 0;
}

const whose = sql`coalesce(r.known_person, r.person_id)`;
const memberAsMade = sql`m.id = r.made_id AND m.state = r.fields->>'state'
	AND m.joined_on IS NOT DISTINCT FROM (r.fields->>'joinedOn')::date
	AND m.confirmed_on IS NOT DISTINCT FROM (r.fields->>'confirmedOn')::date
	AND m.occupation IS NOT DISTINCT FROM r.fields->>'occupation'`;
const personAsMade = sql`p.id = r.person_id AND p.name = r.name AND p.deceased_on IS NULL
	AND p.sex IS NOT DISTINCT FROM r.fields->>'sex' AND p.born_on IS NOT DISTINCT FROM (r.fields->>'bornOn')::date
	AND p.ethnicity IS NOT DISTINCT FROM r.fields->>'ethnicity' AND p.education IS NOT DISTINCT FROM r.fields->>'education'
	AND p.id_number_index IS NOT DISTINCT FROM r.id_number_index AND p.phone_index IS NOT DISTINCT FROM r.phone_index`;
const isNew = sql`r.known_person IS NULL`;

/** Members who have changed since, or to whom something was added. */
export async function obstructMembers(tx: Database, batchId: string): Promise<void> {
	const mark = (obstacle: Obstacle, condition: RawBuilder<boolean>) =>
		obstruct(tx, batchId, 'member', obstacle, condition);
	await mark('transfer', sql`EXISTS (SELECT 1 FROM member_transfer WHERE member_id = r.made_id)`);
	await mark('left', sql`NOT EXISTS (SELECT 1 FROM member m WHERE m.id = r.made_id AND m.ended_because IS NULL)`);
	await mark(
		'elsewhere',
		sql`NOT EXISTS (SELECT 1 FROM member m JOIN roster_place p ON p.organisation_id = m.organisation_id
			WHERE m.id = r.made_id AND p.batch_id = r.batch_id AND p.number = r.place)
			OR (${isNew} AND EXISTS (SELECT 1 FROM member m WHERE m.person_id = r.person_id AND m.id <> r.made_id))`,
	);
	await mark('edited', sql`NOT EXISTS (SELECT 1 FROM member m WHERE ${memberAsMade})`);
	await mark('edited', sql`${isNew} AND NOT EXISTS (SELECT 1 FROM person p WHERE ${personAsMade})`);
	await mark(
		'holds_post',
		sql`${isNew} AND EXISTS (SELECT 1 FROM tenure t WHERE t.person_id = r.person_id AND NOT EXISTS (
			SELECT 1 FROM roster_row own WHERE own.batch_id = r.batch_id AND own.kind = 'post' AND own.made_id = t.id))`,
	);
	await mark('has_account', sql`${isNew} AND EXISTS (SELECT 1 FROM account_person a WHERE a.person_id = r.person_id)`);
}

/** Members and the persons made with them go. */
export async function undoMembers(tx: Database, batchId: string): Promise<void> {
	const good = stillApplied(batchId, 'member');
	await sql`DELETE FROM member m USING roster_row r WHERE ${good} AND m.id = r.made_id AND m.person_id = ${whose}`.execute(
		tx,
	);
	await sql`DELETE FROM person p USING roster_row r WHERE ${good} AND ${isNew} AND p.id = r.person_id`.execute(tx);
}

/** Organisations to which something was added, or which changed. */
export async function obstructOrganisations(tx: Database, batchId: string): Promise<void> {
	const mark = (obstacle: Obstacle, condition: RawBuilder<boolean>) =>
		obstruct(tx, batchId, 'organisation', obstacle, condition);
	const made = sql`r.made_organisation`;
	await mark(
		'edited',
		sql`EXISTS (SELECT 1 FROM organisation_change_subject s JOIN roster_batch b ON b.id = r.batch_id
			WHERE s.organisation_id = ${made} AND s.change_id <> b.change_id)`,
	);
	const own = sql`SELECT made_id FROM roster_row own WHERE own.batch_id = r.batch_id AND own.made_id IS NOT NULL`;
	await mark(
		'in_use',
		sql`EXISTS (SELECT 1 FROM organisation o WHERE o.parent_id = ${made} AND o.id NOT IN (
				SELECT made_organisation FROM roster_row own WHERE own.batch_id = r.batch_id AND own.made_organisation IS NOT NULL))
			OR EXISTS (SELECT 1 FROM member m WHERE m.organisation_id = ${made} AND m.id NOT IN (${own}))
			OR EXISTS (SELECT 1 FROM member_transfer t WHERE ${made} IN (t.from_id, t.to_id))
			OR EXISTS (SELECT 1 FROM post WHERE post.organisation_id = ${made} AND post.id NOT IN (
				SELECT made_post FROM roster_row own WHERE own.batch_id = r.batch_id AND own.made_post IS NOT NULL))
			OR EXISTS (SELECT 1 FROM unit WHERE ${made} IN (unit.keeper_id, unit.organisation_id))
			OR EXISTS (SELECT 1 FROM account_grant g WHERE g.organisation_id = ${made})
			OR EXISTS (SELECT 1 FROM account_grant_chosen g WHERE g.organisation_id = ${made})
			OR EXISTS (SELECT 1 FROM roster_form f WHERE f.organisation_id = ${made})
			OR EXISTS (SELECT 1 FROM roster_batch other WHERE other.organisation_id = ${made})`,
	);
}

/** The organisations go, and the change that they came with. */
export async function undoOrganisations(tx: Database, batchId: string): Promise<void> {
	const made = sql`(SELECT made_organisation FROM roster_row r WHERE ${stillApplied(batchId, 'organisation')})`;
	await sql`UPDATE roster_place SET organisation_id = NULL WHERE organisation_id IN ${made}`.execute(tx);
	await sql`DELETE FROM organisation_change_subject WHERE organisation_id IN ${made}`.execute(tx);
	await sql`DELETE FROM organisation_period WHERE organisation_id IN ${made}`.execute(tx);
	await sql`DELETE FROM organisation WHERE id IN ${made}`.execute(tx);
	await sql`WITH gone AS (UPDATE roster_batch SET change_id = NULL WHERE id = ${batchId} RETURNING old.change_id)
		DELETE FROM organisation_change WHERE id IN (SELECT change_id FROM gone)`.execute(tx);
}

export async function markUndone(tx: Database, batchId: string): Promise<void> {
	await sql`UPDATE roster_row SET state = 'undone' WHERE batch_id = ${batchId} AND state = 'applied'`.execute(tx);
}
