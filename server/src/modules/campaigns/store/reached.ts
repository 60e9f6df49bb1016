import type { Permission, SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { inReach, reachesWhole } from '../../organisation/index.ts';

/** Whether an account holds a permission at an organisation. */
export async function reachesOrganisation(
	tx: Database,
	account: SignedIn,
	permission: Permission,
	organisationId: number,
): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM organisation_place o WHERE o.organisation_id = ${organisationId}
		AND ${inReach(account, permission, sql`o.preorder`)}`.execute(tx);
	return rows.length > 0;
}

/** How many of some organisations exist and lie in the reach of a permission with all that is below them. */
export async function countReached(
	tx: Database,
	account: SignedIn,
	permission: Permission,
	ids: readonly number[],
): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM organisation_place o
		WHERE o.organisation_id = ANY(${[...ids]}::bigint[]) AND o.ended_on IS NULL
			AND ${reachesWhole(account, permission, sql`o.preorder`, sql`o.subtree_end`)}`.execute(tx);
	return rows[0]?.count ?? 0;
}
