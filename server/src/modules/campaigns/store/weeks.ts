import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { type Place, reached, tasksAtEach } from './fragments.ts';

/** The day of a task `t` in curves: while it rests and isn't done it has none. */
const planned = sql`CASE WHEN t.done_on IS NOT NULL OR NOT t.suspended THEN t.due_on END`;

/** How many tasks are due, how many of them were not asked for in an emergency, and how many were done, on each day. */
export async function dueAndDone(
	tx: Database,
	account: SignedIn,
	wish: Place,
): Promise<{ day: string; due: number; ordinary: number; done: number }[]> {
	const { rows } = await sql<{ day: string; due: number; ordinary: number; done: number }>`WITH task AS MATERIALIZED (
			SELECT t.action_id, ${planned} AS due_on, t.done_on, count(*) AS tasks
			FROM ${reached(account, wish)} ${tasksAtEach(wish.campaignId)}
			WHERE NOT (t.excused AND t.done_on IS NULL) GROUP BY t.action_id, ${planned}, t.done_on
		), in_force AS (
			SELECT task.*, CASE WHEN a.emergency_id IS NULL THEN tasks ELSE 0 END AS ordinary
			FROM task JOIN campaign_action a ON a.id = task.action_id AND a.retired_by IS NULL
		)
		SELECT day, sum(due)::int AS due, sum(ordinary)::int AS ordinary, sum(done)::int AS done FROM (
			SELECT due_on AS day, tasks AS due, ordinary, 0 AS done FROM in_force WHERE due_on IS NOT NULL
			UNION ALL SELECT done_on, 0, 0, tasks FROM in_force WHERE done_on IS NOT NULL
		) AS each GROUP BY day ORDER BY day`.execute(tx);
	return rows;
}

/** On which days there were acts, one entry an act. */
export async function actDays(tx: Database, account: SignedIn, wish: Place): Promise<{ day: string; acts: number }[]> {
	const { rows } = await sql<{
		day: string;
		acts: number;
	}>`SELECT act.done_on AS day, count(DISTINCT act.entry_id) AS acts
		FROM ${reached(account, wish)}
		JOIN campaign_task t ON t.organisation_id = o.organisation_id AND t.campaign_id = ${wish.campaignId}
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
		JOIN campaign_act act ON act.task_id = t.id AND act.withdrawn_at IS NULL
		GROUP BY act.done_on ORDER BY act.done_on`.execute(tx);
	return rows;
}
