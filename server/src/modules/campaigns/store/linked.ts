import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** Actions that are the same on several levels, up and down from those of some tasks. */
const family = (ids: readonly string[]): RawBuilder<unknown> => sql`family (task_id, action_id) AS (
	SELECT id, action_id FROM campaign_task WHERE id = ANY(${[...ids]}::uuid[])
	UNION
	SELECT family.task_id, near.id FROM family JOIN campaign_action mine ON mine.id = family.action_id
	JOIN campaign_action near ON near.id = mine.answers OR near.answers = mine.id
)`;

export interface LinkedRow {
	readonly taskId: string;
	readonly campaign: { readonly id: string; readonly name: string };
}

/** The same tasks on other levels: of the same organisation and round, in campaigns that run. What is done for one is done for all. */
export async function linkedTasks(tx: Database, ids: readonly string[]): Promise<LinkedRow[]> {
	const { rows } = await sql<LinkedRow>`WITH RECURSIVE ${family(ids)}
		SELECT DISTINCT t.id AS "taskId", jsonb_build_object('id', c.id, 'name', c.name) AS campaign, c.created_at
		FROM family JOIN campaign_task one ON one.id = family.task_id
		JOIN campaign_task t ON t.action_id = family.action_id AND t.organisation_id = one.organisation_id AND t.round = one.round
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
		JOIN campaign c ON c.id = t.campaign_id AND c.state = 'running'
		WHERE t.id <> ALL(${[...ids]}::uuid[]) ORDER BY c.created_at, t.id`.execute(tx);
	return rows.map(({ taskId, campaign }) => ({ taskId, campaign }));
}

/**
 * Whether a task `t` is done by doing the same one below it, which is open, no later, and rests only where `t` does: it need not be
 * listed beside it.
 */
export const isDoneBelow: RawBuilder<boolean> = sql`EXISTS (SELECT 1 FROM campaign_action near
	JOIN campaign_task lower ON lower.action_id = near.id AND lower.organisation_id = t.organisation_id AND lower.round = t.round
	JOIN campaign running ON running.id = lower.campaign_id AND running.state = 'running'
	WHERE near.answers = t.action_id AND near.retired_by IS NULL AND lower.done_on IS NULL AND NOT lower.excused
		AND (NOT lower.suspended OR t.suspended) AND (t.due_on IS NULL OR lower.due_on <= t.due_on))`;

/** The tasks above those of organisations in a campaign, of which what was done counts here. */
export async function tasksAbove(
	tx: Database,
	campaignId: string,
	organisations: readonly number[],
): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT above.id FROM campaign_action a
		JOIN campaign_task above ON above.action_id = a.answers
		WHERE a.campaign_id = ${campaignId} AND a.retired_by IS NULL
			AND above.organisation_id = ANY(${[...organisations]}::bigint[])`.execute(tx);
	return rows.map(({ id }) => id);
}

/**
 * Counts what was done for an action of the campaign above before an organisation was given the one below, or while it was.
 * @returns the tasks for which something was counted
 */
export async function countFromAbove(
	tx: Database,
	campaignId: string,
	organisations: readonly number[],
): Promise<string[]> {
	const { rows } = await sql<{ taskId: string }>`INSERT INTO campaign_act
			(entry_id, task_id, emergency_id, paperwork, done_on, record, document_number, amount, chair, expected, attended,
				account_id, at)
		SELECT act.entry_id, t.id, act.emergency_id, act.paperwork, act.done_on, act.record, act.document_number, act.amount, act.chair, act.expected,
			act.attended, act.account_id, act.at
		FROM campaign_action a JOIN campaign_task t ON t.action_id = a.id
		JOIN campaign_task above ON above.action_id = a.answers AND above.organisation_id = t.organisation_id
			AND above.round = t.round
		JOIN campaign_act act ON act.task_id = above.id AND act.withdrawn_at IS NULL
		WHERE a.campaign_id = ${campaignId} AND a.retired_by IS NULL AND a.answers IS NOT NULL
			AND t.organisation_id = ANY(${[...organisations]}::bigint[])
		ON CONFLICT DO NOTHING RETURNING task_id AS "taskId"`.execute(tx);
	return [...new Set(rows.map(({ taskId }) => taskId))];
}
