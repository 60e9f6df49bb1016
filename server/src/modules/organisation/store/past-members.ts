import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { type Database, plannedAnew } from '../../../platform/db/index.ts';
import { type MemberRow, memberColumns, memberJoined } from './members.ts';
import { inReach } from './reach.ts';

/** So many rows are counted at most. */
const mostCounted = 10_000;

/**
 * One page of the members who stood on a day on the rosters of an organisation and of what stood below it on that day, as
 * far as the account sees those rosters now. Names, places and states are those of the day.
 */
export async function pastMembers(
	tx: Database,
	account: SignedIn,
	wish: { of: number; on: string; pattern: string | null },
	page: { offset: number; limit: number },
): Promise<{ rows: MemberRow[]; total: number }> {
	const found = sql`WITH RECURSIVE past AS (
			SELECT p.organisation_id, p.type, p.short_name, lpad(p.organisation_id::text, 16, '0') AS path
			FROM organisation_period p WHERE p.organisation_id = ${wish.of} AND p.valid @> ${wish.on}::date
			UNION ALL
			SELECT p.organisation_id, p.type, p.short_name, past.path || '/' || lpad(p.organisation_id::text, 16, '0')
			FROM organisation_period p JOIN past ON p.parent_id = past.organisation_id WHERE p.valid @> ${wish.on}::date
		), belonged AS (
			SELECT ${memberColumns}, past.path, m.confirmed_on > ${wish.on}::date AS on_probation,
				json_build_object('id', o.id, 'type', past.type, 'level', o.level, 'shortName', past.short_name) AS place
			FROM past JOIN (${memberJoined}) ON m.organisation_id = past.organisation_id AND m.valid @> ${wish.on}::date
			WHERE ${inReach(account, 'member.view', sql`o.preorder`)}
				AND (${wish.pattern}::text IS NULL OR p.search LIKE ${wish.pattern} ${plannedAnew})
		)`;
	const { rows } = await sql<MemberRow>`${found}
		SELECT id, "personId", name, sex, "maskedIdNumber", "maskedPhone", CASE WHEN on_probation THEN 'probationary' ELSE state END AS state, "joinedOn",
			"confirmedOn", occupation, "from", until, "endedBecause", place AS organisation
		FROM belonged ORDER BY path, id LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`${found}
		SELECT count(*) AS total FROM (SELECT 1 FROM belonged LIMIT ${mostCounted}) AS counted`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}
