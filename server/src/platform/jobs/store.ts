import { sql } from 'kysely';
import type { Database } from '../db/index.ts';

/** How many jobs of each kind are in each state that is not the end. */
export async function countJobs(db: Database): Promise<{ name: string; state: string; count: number }[]> {
	const { rows } = await sql<{ name: string; state: string; count: number }>`SELECT name, state::text, count(*) AS count
		FROM pgboss.job WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY name, state`.execute(db);
	return rows;
}
