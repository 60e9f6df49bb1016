import type { ChangeKind, OrganisationType } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { withOrganisation } from '../tables.ts';

export const insertChange = (
	tx: Database,
	change: {
		kind: ChangeKind;
		effective_on: string;
		reference: string | null;
		reason: string | null;
		account_id: string;
		at: Date;
	},
): Promise<{ id: string }> =>
	withOrganisation(tx).insertInto('organisation_change').values(change).returning('id').executeTakeFirstOrThrow();

/** The first day of the running or last period of each; the latest of them. */
export async function lastChangeOf(tx: Database, ids: readonly number[]): Promise<string | null> {
	const { rows } = await sql<{ last: string | null }>`
		SELECT max(greatest(lower(valid), upper(valid))) AS last FROM organisation_period
		WHERE organisation_id = ANY(${[...ids]})`.execute(tx);
	return rows[0]?.last ?? null;
}

export interface Place {
	readonly organisationId: number;
	readonly parentId: number | null;
	readonly type: OrganisationType;
	readonly fullName: string;
	readonly shortName: string;
}

/**
 * From this day on an organisation has this name and place. What held until then ends the day before; what began on the
 * same day held for no day and goes.
 */
export async function beginPeriod(tx: Database, change: { id: string; day: string }, place: Place): Promise<void> {
	await closePeriod(tx, change.day, place.organisationId);
	await sql`INSERT INTO organisation_period (organisation_id, valid, parent_id, type, full_name, short_name, change_id)
		VALUES (${place.organisationId}, daterange(${change.day}, NULL), ${place.parentId}, ${place.type}, ${place.fullName},
			${place.shortName}, ${change.id})`.execute(tx);
}

async function closePeriod(tx: Database, day: string, organisationId: number): Promise<void> {
	await sql`DELETE FROM organisation_period WHERE organisation_id = ${organisationId} AND lower(valid) = ${day}::date
		AND upper_inf(valid)`.execute(tx);
	await sql`UPDATE organisation_period SET valid = daterange(lower(valid), ${day}::date)
		WHERE organisation_id = ${organisationId} AND upper_inf(valid)`.execute(tx);
}

/** The organisation ends: the day is the first on which it is no more. */
export const endPeriods = closePeriod;

/** Notes which organisations a change was about. */
export async function insertSubjects(tx: Database, changeId: string, ids: readonly number[]): Promise<void> {
	if (ids.length === 0) return;
	const rows = [...new Set(ids)].map((id) => ({ change_id: changeId, organisation_id: id }));
	await withOrganisation(tx).insertInto('organisation_change_subject').values(rows).execute();
}

export interface PeriodRow {
	readonly from: string;
	readonly until: string | null;
	readonly type: OrganisationType;
	readonly full_name: string;
	readonly short_name: string;
	readonly parent_id: number | null;
}

/** The names and places of an organisation, the newest first. */
export async function periodsOf(tx: Database, organisationId: number): Promise<PeriodRow[]> {
	const { rows } = await sql<PeriodRow>`
		SELECT lower(valid) AS from, upper(valid) AS until, type, full_name, short_name, parent_id
		FROM organisation_period WHERE organisation_id = ${organisationId} ORDER BY lower(valid) DESC`.execute(tx);
	return rows;
}

export interface ChangeRow {
	readonly kind: ChangeKind;
	readonly effective_on: string;
	readonly reference: string | null;
	readonly reason: string | null;
	readonly by: string | null;
	readonly at: Date;
}

/** The changes that were about an organisation, the newest first. */
export async function changesOf(tx: Database, organisationId: number): Promise<ChangeRow[]> {
	const { rows } = await sql<ChangeRow>`
		SELECT c.kind, c.effective_on, c.reference, c.reason, a.user_name AS by, c.at
		FROM organisation_change_subject s JOIN organisation_change c ON c.id = s.change_id
		LEFT JOIN account_name a ON a.account_id = c.account_id
		WHERE s.organisation_id = ${organisationId} ORDER BY c.effective_on DESC, c.at DESC, c.id DESC`.execute(tx);
	return rows;
}

export interface PastRow {
	readonly id: number;
	readonly parent_id: number | null;
	readonly depth: number;
	readonly type: OrganisationType;
	readonly full_name: string;
	readonly short_name: string;
	readonly members: number;
}

/** What stood below an organisation on a day, itself first; at most `most`. */
export async function pastBelow(tx: Database, id: number, on: string, most: number): Promise<PastRow[]> {
	const { rows } = await sql<PastRow>`WITH RECURSIVE past AS (
			SELECT p.*, 0 AS depth, lpad(p.organisation_id::text, 16, '0') AS path FROM organisation_period p
			WHERE p.organisation_id = ${id} AND p.valid @> ${on}::date
			UNION ALL
			SELECT p.*, past.depth + 1, past.path || '/' || lpad(p.organisation_id::text, 16, '0') FROM organisation_period p
			JOIN past ON p.parent_id = past.organisation_id WHERE p.valid @> ${on}::date
		)
		SELECT past.organisation_id AS id, past.parent_id, past.depth, past.type, past.full_name, past.short_name,
			(SELECT count(*) FROM member m WHERE m.organisation_id = past.organisation_id AND m.valid @> ${on}::date) AS members
		FROM past ORDER BY path LIMIT ${most}`.execute(tx);
	return rows;
}
