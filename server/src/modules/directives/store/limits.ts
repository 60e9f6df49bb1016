import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** The limit that holds at a place in the tree: the shortest of the organisation there and all above it. What is set above is never loosened below. */
export const limitAt = (
	preorder: RawBuilder<unknown>,
): RawBuilder<number | null> => sql`(SELECT min(l.hours) FROM directive_limit l
	JOIN organisation_place above ON above.organisation_id = l.organisation_id
	WHERE ${preorder} BETWEEN above.preorder AND above.subtree_end)`;

export async function findLimit(
	tx: Database,
	organisationId: number,
): Promise<{ own: number | null; holds: number | null }> {
	const { rows } = await sql<{ own: number | null; holds: number | null }>`SELECT
			(SELECT hours FROM directive_limit WHERE organisation_id = ${organisationId}) AS own,
			${limitAt(sql`o.preorder`)} AS holds
		FROM organisation_place o WHERE o.organisation_id = ${organisationId}`.execute(tx);
	return rows[0] ?? { own: null, holds: null };
}

export async function saveLimit(tx: Database, organisationId: number, hours: number | null): Promise<void> {
	await sql`DELETE FROM directive_limit WHERE organisation_id = ${organisationId}`.execute(tx);
	if (hours === null) return;
	await sql`INSERT INTO directive_limit (organisation_id, hours) VALUES (${organisationId}, ${hours})
		ON CONFLICT (organisation_id) DO UPDATE SET hours = excluded.hours`.execute(tx);
}
