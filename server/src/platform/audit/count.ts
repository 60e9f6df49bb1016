import { sql } from 'kysely';
import type { Database } from '../db/index.ts';

/** How often an account has done one of these acts since a moment. */
export async function countActs(
	tx: Database,
	{ userName, acts, since }: { userName: string; acts: readonly string[]; since: Date },
): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM audit_entry
		WHERE user_name = ${userName} AND act = ANY(${acts}) AND outcome = 'done' AND at > ${since}`.execute(tx);
	return rows[0]?.count ?? 0;
}

export interface ActCount {
	readonly act: string;
	readonly outcome: 'done' | 'refused';
	readonly count: number;
	readonly lastAt: Date;
}

/** What the log holds about these subjects, by act. */
export async function actsAbout(tx: Database, subjects: readonly string[]): Promise<ActCount[]> {
	const { rows } = await sql<ActCount>`SELECT act, outcome, count(*) AS count, max(at) AS "lastAt" FROM audit_entry
		WHERE subject_id = ANY(${subjects}) AND subject_kind IN ('person', 'member', 'transfer')
		GROUP BY act, outcome ORDER BY act, outcome`.execute(tx);
	return rows;
}

/** What these accounts have done, by act. */
export async function actsBy(tx: Database, userNames: readonly string[]): Promise<ActCount[]> {
	const { rows } = await sql<ActCount>`SELECT act, outcome, count(*) AS count, max(at) AS "lastAt" FROM audit_entry
		WHERE user_name = ANY(${userNames}) GROUP BY act, outcome ORDER BY act, outcome`.execute(tx);
	return rows;
}
