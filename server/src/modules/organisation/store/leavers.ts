import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import type { Step } from '../../../platform/retention/index.ts';

/** The day on which a person's last membership or post ended; infinity while one lasts. What was undone never was. */
const leftOn = (person: RawBuilder<unknown>): RawBuilder<string | null> => sql`(SELECT max(ended.day) FROM (
		SELECT coalesce(upper(m.valid), 'infinity'::date) AS day FROM member m
		WHERE m.person_id = ${person} AND m.ended_because IS DISTINCT FROM 'undone'
		UNION ALL SELECT coalesce(upper(t.valid), 'infinity'::date) FROM tenure t WHERE t.person_id = ${person}
	) AS ended)`;

export interface LeavingRow {
	readonly present: boolean;
	readonly leftOn: string | null;
	readonly account: boolean;
	readonly erased: boolean;
}

/** What the rosters and posts say of a person; kept from others until the transaction ends. */
export async function findLeaving(tx: Database, personId: string): Promise<LeavingRow | undefined> {
	await sql`SELECT 1 FROM person WHERE id = ${personId} FOR UPDATE`.execute(tx);
	const { rows } = await sql<LeavingRow>`SELECT coalesce(found.day = 'infinity', false) AS present,
			nullif(found.day, 'infinity')::text AS "leftOn", p.erased_at IS NOT NULL AS erased,
			EXISTS (SELECT 1 FROM account_person WHERE person_id = p.id) AS account
		FROM person p CROSS JOIN LATERAL (SELECT ${leftOn(sql`p.id`)} AS day) AS found WHERE p.id = ${personId}`.execute(
		tx,
	);
	return rows[0];
}

/** So many persons are looked at in one step. */
const atOnce = 2000;
const none = '00000000-0000-0000-0000-000000000000';

/** The next persons with sealed fields after one, and whether they are due. */
const nextSealed = (before: Date, after: string | null): RawBuilder<unknown> => sql`(SELECT p.id,
		p.created_at < ${before} AND coalesce(${leftOn(sql`p.id`)}, '-infinity'::date) < ${before}::date AS due
	FROM person p WHERE (p.id_number_sealed IS NOT NULL OR p.phone_sealed IS NOT NULL) AND p.id > ${after ?? none}::uuid
	ORDER BY p.id LIMIT ${atOnce})`;

interface Looked {
	readonly count: number;
	readonly seen: number;
	readonly last: string | null;
}
const step = (looked: Looked | undefined): Step => ({
	count: looked?.count ?? 0,
	next: looked && looked.seen === atOnce ? looked.last : null,
});

/** How many of the next persons have sealed fields that are due. */
export async function countSealedOfLeavers(tx: Database, before: Date, after: string | null): Promise<Step> {
	const { rows } = await sql<Looked>`SELECT count(*) FILTER (WHERE due) AS count, count(*) AS seen,
		(array_agg(id ORDER BY id DESC))[1] AS last FROM ${nextSealed(before, after)} AS looked`.execute(tx);
	return step(rows[0]);
}

/** Those of the next persons whose sealed fields are due lose them. */
export async function removeSealedOfLeavers(
	tx: Database,
	before: Date,
	_most: number,
	after: string | null,
): Promise<Step> {
	const { rows } = await sql<Looked>`WITH looked AS MATERIALIZED ${nextSealed(before, after)}, gone AS (
			UPDATE person SET id_number_sealed = NULL, id_number_index = NULL, id_number_mask = NULL, phone_sealed = NULL,
				phone_index = NULL, phone_mask = NULL
			WHERE id IN (SELECT id FROM looked WHERE due) RETURNING id
		) SELECT (SELECT count(*) FROM gone) AS count, count(*) AS seen, (array_agg(id ORDER BY id DESC))[1] AS last
		FROM looked`.execute(tx);
	return step(rows[0]);
}

/** Why a transfer was asked for, long after it was done, refused or taken back. */
export async function countTransferReasons(tx: Database, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM member_transfer
		WHERE reason IS NOT NULL AND closed_at < ${before}`.execute(tx);
	return rows[0]?.count ?? 0;
}

export async function removeTransferReasons(tx: Database, before: Date, most: number): Promise<number> {
	const { numAffectedRows } = await sql`UPDATE member_transfer SET reason = NULL WHERE id IN (
		SELECT id FROM member_transfer WHERE reason IS NOT NULL AND closed_at < ${before} LIMIT ${most})`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

/** Why a right was given, long after it ended or was taken away. */
const endedGrants = (before: Date): RawBuilder<unknown> => sql`(SELECT id FROM account_grant
	WHERE reason IS NOT NULL AND least(revoked_at, ends_at) < ${before})`;

export async function countGrantReasons(tx: Database, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${endedGrants(before)} AS due`.execute(
		tx,
	);
	return rows[0]?.count ?? 0;
}

export async function removeGrantReasons(tx: Database, before: Date, most: number): Promise<number> {
	const { numAffectedRows } = await sql`UPDATE account_grant SET reason = NULL
		WHERE id IN (SELECT id FROM ${endedGrants(before)} AS due LIMIT ${most})`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

/** Everything that tells who a person was is taken out; his places stay, so that the history of the tree adds up. */
export async function erasePerson(tx: Database, id: string, now: Date): Promise<void> {
	await sql`UPDATE person SET name = '***', search = '', sex = NULL, born_on = NULL, ethnicity = NULL, education = NULL,
		id_number_sealed = NULL, id_number_index = NULL, id_number_mask = NULL, phone_sealed = NULL, phone_index = NULL,
		phone_mask = NULL, deceased_on = NULL, erased_at = ${now} WHERE id = ${id}`.execute(tx);
	await sql`UPDATE member SET joined_on = NULL, confirmed_on = NULL, occupation = NULL WHERE person_id = ${id}`.execute(
		tx,
	);
	await sql`UPDATE member_transfer SET reason = NULL
		WHERE member_id IN (SELECT id FROM member WHERE person_id = ${id})`.execute(tx);
}

/**
 * What rosters that are still kept say of a person, as far as the database holds it: his rows are left as nobody's. Comes
 * before his ID number goes, by which rows that were never taken over are found.
 */
export async function blankRosterRows(tx: Database, id: string): Promise<void> {
	await sql`UPDATE roster_row r SET name = '***', search = '', key = NULL, fields = '{}', faults = NULL,
			id_number_sealed = NULL, id_number_index = NULL, id_number_mask = NULL, phone_sealed = NULL, phone_index = NULL,
			phone_mask = NULL, before = NULL, state = CASE WHEN r.state IN ('applied', 'undone') THEN r.state ELSE 'refused' END
		FROM person p WHERE p.id = ${id}
			AND (r.person_id = p.id OR r.known_person = p.id OR r.id_number_index = p.id_number_index)`.execute(tx);
}
