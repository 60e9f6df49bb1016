import { sql } from 'kysely';
import type { Database } from '../db/index.ts';

/** How often an account has done an act since a moment. */
export async function countActs(
	tx: Database,
	{ userName, act, since }: { userName: string; act: string; since: Date },
): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM audit_entry
		WHERE user_name = ${userName} AND act = ${act} AND outcome = 'done' AND at > ${since}`.execute(tx);
	return rows[0]?.count ?? 0;
}
