import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { roundFrom } from './fragments.ts';

/** The same action near one, as the levels are gone through. */
const steps = {
	up: sql`near.id = mine.answers`,
	down: sql`near.answers = mine.id`,
	both: sql`near.id = mine.answers OR near.answers = mine.id`,
};

/** Actions that are the same on several levels as those of some tasks: above them, below them, or both. */
const family = (
	ids: readonly string[],
	way: keyof typeof steps,
): RawBuilder<unknown> => sql`family (task_id, action_id) AS (
	SELECT id, action_id FROM campaign_task WHERE id = ANY(${[...ids]}::uuid[])
	UNION
	SELECT family.task_id, near.id FROM family JOIN campaign_action mine ON mine.id = family.action_id
	JOIN campaign_action near ON ${steps[way]}
)`;

export interface LinkedRow {
	readonly taskId: string;
	/** The first day of its round: what was done before is not done here. */
	readonly fromOn: string | null;
	readonly dueOn: string | null;
	readonly campaign: { readonly id: string; readonly name: string };
}

/**
 * The same tasks on other levels: of the same organisation and round, in campaigns that run. What is done for one is done for all.
 * @param way where they are looked for
 * @returns those above first
 */
export async function linkedTasks(
	tx: Database,
	ids: readonly string[],
	way: keyof typeof steps = 'both',
): Promise<LinkedRow[]> {
	const { rows } = await sql<LinkedRow>`WITH RECURSIVE ${family(ids, way)}
		SELECT DISTINCT t.id AS "taskId", ${roundFrom(sql`t.round`)} AS "fromOn", t.due_on AS "dueOn", jsonb_build_object('id', c.id, 'name', c.name) AS campaign, c.created_at
		FROM family JOIN campaign_task one ON one.id = family.task_id
		JOIN campaign_task t ON t.action_id = family.action_id AND t.organisation_id = one.organisation_id AND t.round = one.round
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
		JOIN campaign c ON c.id = t.campaign_id AND c.state = 'running'
		WHERE t.id <> ALL(${[...ids]}::uuid[]) ORDER BY c.created_at, t.id`.execute(tx);
	return rows.map(({ taskId, fromOn, dueOn, campaign }) => ({ taskId, fromOn, dueOn, campaign }));
}

/** The action on the highest level that each of some is taken over from; itself where it is taken over from none. */
export async function rootsOf(tx: Database, actions: readonly string[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ id: string; root: string }>`WITH RECURSIVE up (id, root, answers) AS (
			SELECT id, id, answers FROM campaign_action WHERE id = ANY(${[...actions]}::uuid[])
			UNION ALL SELECT up.id, upper.id, upper.answers FROM up JOIN campaign_action upper ON upper.id = up.answers
		) SELECT id, root FROM up WHERE answers IS NULL`.execute(tx);
	return new Map(rows.map(({ id, root }) => [id, root]));
}

/**
 * Whether a task `t` need not be listed beside the same one below it: both are settled, or doing that one does it, which is open, no
 * later, and rests only where `t` does.
 */
export const isToldBelow: RawBuilder<boolean> = sql`EXISTS (WITH RECURSIVE down AS (
		SELECT id, retired_by FROM campaign_action WHERE answers = t.action_id
		UNION ALL SELECT next.id, next.retired_by FROM campaign_action next JOIN down ON next.answers = down.id
	) SELECT 1 FROM down near
	JOIN campaign_task lower ON lower.action_id = near.id AND lower.organisation_id = t.organisation_id AND lower.round = t.round
	JOIN campaign running ON running.id = lower.campaign_id AND running.state = 'running'
	WHERE near.retired_by IS NULL AND CASE WHEN t.done_on IS NOT NULL OR t.excused
		THEN lower.done_on IS NOT NULL OR lower.excused
		ELSE lower.done_on IS NULL AND NOT lower.excused AND (NOT lower.suspended OR t.suspended)
			AND (t.due_on IS NULL OR lower.due_on <= t.due_on) END)`;
