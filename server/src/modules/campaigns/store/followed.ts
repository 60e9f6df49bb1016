import { derivation, type Plan } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** The plan that a campaign's directive made when something was last taken over from it, by which derivation, and at which revision its desk is now. */
export async function followedPlan(
	tx: Database,
	id: string,
): Promise<{ plan: Plan; derivation: number; revision: number } | undefined> {
	const { rows } = await sql<{
		plan: Plan;
		derivation: number;
		revision: number;
	}>`SELECT coalesce(c.directive_plan, c.plan) AS plan, c.directive_derivation AS derivation, d.revision
		FROM campaign c JOIN directive_registered d ON d.directive_id = c.directive_id WHERE c.id = ${id}`.execute(tx);
	return rows[0];
}

export async function saveFollowed(tx: Database, id: string, plan: Plan): Promise<void> {
	await sql`UPDATE campaign SET directive_plan = ${JSON.stringify(plan)}::jsonb, directive_derivation = ${derivation}
		WHERE id = ${id}`.execute(tx);
}

/** Keeps what an earlier derivation made as the present one makes it, unless somebody has done so, or followed, meanwhile. */
export async function saveRebased(tx: Database, id: string, plan: Plan): Promise<void> {
	await sql`UPDATE campaign SET directive_plan = ${JSON.stringify(plan)}::jsonb, directive_derivation = ${derivation}
		WHERE id = ${id} AND directive_derivation < ${derivation}`.execute(tx);
}
