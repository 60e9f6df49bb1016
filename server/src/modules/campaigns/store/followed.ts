import type { Plan } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** The plan that a campaign's directive made when something was last taken over from it, and at which revision its desk is now. */
export async function followedPlan(tx: Database, id: string): Promise<{ plan: Plan; revision: number } | undefined> {
	const { rows } = await sql<{
		plan: Plan;
		revision: number;
	}>`SELECT coalesce(c.directive_plan, c.plan) AS plan, d.revision
		FROM campaign c JOIN directive_registered d ON d.directive_id = c.directive_id WHERE c.id = ${id}`.execute(tx);
	return rows[0];
}

export async function saveFollowed(tx: Database, id: string, plan: Plan): Promise<void> {
	await sql`UPDATE campaign SET directive_plan = ${JSON.stringify(plan)}::jsonb WHERE id = ${id}`.execute(tx);
}
