import type { EntryFilter } from '@pacesetter/core/audit';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/db/index.ts';

export interface EntryRow {
	readonly id: number;
	readonly at: Date;
	readonly act: string;
	readonly outcome: 'done' | 'refused';
	readonly reason: string | null;
	readonly user_name: string | null;
	readonly capacity_role: string | null;
	readonly capacity_organisation: string | null;
	readonly organisation_id: number | null;
	readonly organisation: string | null;
	readonly subject_kind: string | null;
	readonly subject_id: string | null;
	readonly details: Record<string, unknown> | null;
}

function wanted(filter: EntryFilter): RawBuilder<boolean> {
	const { from, until, userName, act, outcome, organisationId } = filter;
	const parts = [
		...(from ? [sql`e.at >= ${new Date(from)}`] : []),
		...(until ? [sql`e.at < ${new Date(until)}`] : []),
		...(userName ? [sql`e.user_name = ${userName}`] : []),
		// Names of acts hold neither % nor a lone _ that would stand for more than itself and matter.
		...(act ? [sql`(e.act = ${act} OR e.act LIKE ${`${act.replaceAll('_', '\\_')}.%`})`] : []),
		...(outcome ? [sql`e.outcome = ${outcome}`] : []),
		...(organisationId ? [sql`e.organisation_id = ${organisationId}`] : []),
	];
	return parts.length > 0 ? sql.join(parts, sql` AND `) : sql`true`;
}

/** Entries older than one, the newest first. */
export async function findEntries(
	tx: Database,
	filter: EntryFilter,
	page: { before: number | null; limit: number },
): Promise<EntryRow[]> {
	const { rows } = await sql<EntryRow>`SELECT e.id, e.at, e.act, e.outcome, e.reason, e.user_name, e.capacity_role,
			held.short_name AS capacity_organisation, e.organisation_id, o.short_name AS organisation, e.subject_kind,
			e.subject_id, e.details
		FROM (SELECT * FROM audit_entry e WHERE ${wanted(filter)} AND e.id < ${page.before ?? Number.MAX_SAFE_INTEGER}
			ORDER BY e.id DESC LIMIT ${page.limit}) AS e
		LEFT JOIN organisation_place o ON o.organisation_id = e.organisation_id
		LEFT JOIN organisation_place held ON held.organisation_id = e.capacity_organisation_id
		ORDER BY e.id DESC`.execute(tx);
	return rows;
}
