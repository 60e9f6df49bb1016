import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { isAt, lineAbove, type Places, roundFrom } from './fragments.ts';

/** Actions of a campaign, each with the same ones on other levels. */
const levels = (campaignId: string): RawBuilder<unknown> => sql`levels (own_id, action_id) AS (
	SELECT id, id FROM campaign_action
	WHERE campaign_id = ${campaignId} AND retired_by IS NULL AND local_id IS NULL AND emergency_id IS NULL
	UNION
	SELECT levels.own_id, near.id FROM levels JOIN campaign_action mine ON mine.id = levels.action_id
	JOIN campaign_action near ON near.id = mine.answers OR near.answers = mine.id
), others AS MATERIALIZED (SELECT own_id, action_id FROM levels WHERE own_id <> action_id)`;

/** A task `t` of a campaign for which something is missing, with the same one `other` on another level. */
interface Missing {
	readonly taskId: string;
	readonly otherId: string;
}
const idsOf = (rows: readonly Missing[]): string[] => [...new Set(rows.flatMap((row) => [row.taskId, row.otherId]))];

/** Tasks of organisations in a campaign, with the same ones on other levels: who enters something for one of them now is waited for. */
export async function tasksOnLevels(
	tx: Database,
	campaignId: string,
	organisations: readonly number[],
): Promise<string[]> {
	const { rows } = await sql<Missing>`WITH RECURSIVE ${levels(campaignId)}
		SELECT t.id AS "taskId", other.id AS "otherId" FROM others
		JOIN campaign_task t ON t.action_id = others.own_id AND t.organisation_id = ANY(${[...organisations]}::bigint[])
		JOIN campaign_task other ON other.action_id = others.action_id AND other.organisation_id = t.organisation_id
			AND other.round = t.round`.execute(tx);
	return idsOf(rows);
}

/**
 * What counts for the same task on another level, up or down, and not for a task `t` of a campaign: it was entered before the organisation
 * was given this one, or while the campaign rested. By one line only where paperwork may wait here too; nothing done before the task begins.
 */
const uncounted = (campaignId: string, today: string, which: RawBuilder<boolean>): RawBuilder<unknown> => sql`
	SELECT DISTINCT ON (act.entry_id, t.id) t.id AS "taskId", other.id AS "otherId", act.id AS act_id,
		found.id AS emergency_id, CASE WHEN act.paperwork = 'owed' THEN 'owed' END AS paperwork
	FROM others
	JOIN campaign_task other ON other.action_id = others.action_id AND other.acts > 0
	JOIN campaign_task t ON t.action_id = others.own_id AND t.organisation_id = other.organisation_id AND t.round = other.round
	JOIN campaign_action a ON a.id = t.action_id
	JOIN campaign_act act ON act.task_id = other.id AND act.withdrawn_at IS NULL AND act.paperwork IS DISTINCT FROM 'lapsed'
	LEFT JOIN LATERAL (SELECT e.id, e.lifted_on IS NULL OR e.lifted_on + e.paperwork_days >= ${today}::date AS relaxed
		FROM campaign_emergency_day day JOIN campaign_emergency e ON e.id = day.emergency_id
		WHERE day.campaign_id IN ${lineAbove(sql`${campaignId}::uuid`)} AND day.organisation_id = t.organisation_id
			AND day.days @> act.done_on ORDER BY relaxed DESC, e.id DESC LIMIT 1) found ON true
	WHERE ${which} AND ${roundFrom(sql`t.round`)} > act.done_on IS NOT TRUE AND (act.paperwork IS DISTINCT FROM 'owed' OR found.relaxed)
		AND NOT EXISTS (SELECT 1 FROM campaign_act here WHERE here.entry_id = act.entry_id AND here.task_id = t.id)
	ORDER BY act.entry_id, t.id, act.paperwork IS NOT DISTINCT FROM 'owed', act.id`;

/** Tasks of organisations in a campaign for which something does not count that does on another level, with those for which it does. */
export async function uncountedTasks(
	tx: Database,
	campaignId: string,
	wish: { at: Places; today: string },
): Promise<string[]> {
	const { rows } = await sql<Missing>`WITH RECURSIVE ${levels(campaignId)}
		${uncounted(campaignId, wish.today, isAt(wish.at))}`.execute(tx);
	return idsOf(rows);
}

/** Counts that for those of the campaign's tasks that are among some, which are locked. @returns them */
export async function countFromLevels(
	tx: Database,
	campaignId: string,
	wish: { taskIds: readonly string[]; today: string },
): Promise<string[]> {
	const held = sql<boolean>`t.id = ANY(${[...wish.taskIds]}::uuid[])`;
	const { rows } = await sql<{
		taskId: string;
	}>`WITH RECURSIVE ${levels(campaignId)}, missing AS MATERIALIZED (${uncounted(campaignId, wish.today, held)})
		INSERT INTO campaign_act
			(entry_id, task_id, emergency_id, paperwork, done_on, record, document_number, amount, chair, expected, attended,
				account_id, at)
		SELECT act.entry_id, missing."taskId", missing.emergency_id, missing.paperwork, act.done_on, act.record,
			act.document_number, act.amount, act.chair, act.expected, act.attended, act.account_id, act.at
		FROM missing JOIN campaign_act act ON act.id = missing.act_id ON CONFLICT DO NOTHING
		RETURNING task_id AS "taskId"`.execute(tx);
	return [...new Set(rows.map(({ taskId }) => taskId))];
}

/** What was granted for a task above and holds here too: its organisation is let off on every level below the one that let it off. */
const ungranted = (which: RawBuilder<boolean>): RawBuilder<unknown> => sql`
	SELECT t.id AS "taskId", bool_or(upper.excused) AS excused, max(upper.granted_due_on) AS due_on,
		(array_agg(upper.granted_on ORDER BY upper.granted_due_on DESC NULLS LAST))[1] AS since
	FROM uppers JOIN campaign_task upper ON upper.action_id = uppers.action_id
		AND (upper.excused OR upper.granted_due_on IS NOT NULL)
	JOIN campaign_task t ON t.action_id = uppers.own_id AND t.organisation_id = upper.organisation_id AND t.round = upper.round
	WHERE ${which} AND (upper.excused AND NOT t.excused
		OR upper.granted_due_on > coalesce(t.granted_due_on, upper.granted_due_on - 1))
	GROUP BY t.id`;
const uppers = (campaignId: string): RawBuilder<unknown> => sql`up (own_id, action_id, answers) AS (
	SELECT id, id, answers FROM campaign_action WHERE campaign_id = ${campaignId} AND retired_by IS NULL AND answers IS NOT NULL
	UNION ALL SELECT up.own_id, upper.id, upper.answers FROM up JOIN campaign_action upper ON upper.id = up.answers
), uppers AS MATERIALIZED (SELECT own_id, action_id FROM up WHERE own_id <> action_id)`;

/** Tasks of a campaign at organisations to which something was granted on a level above that does not hold here yet. */
export async function ungrantedTasks(tx: Database, campaignId: string, at: Places): Promise<string[]> {
	const { rows } = await sql<{ taskId: string }>`WITH RECURSIVE ${uppers(campaignId)}
		${ungranted(isAt(at))}`.execute(tx);
	return rows.map(({ taskId }) => taskId);
}

/** Lets it hold for those of them that are among some, which are locked. */
export async function inheritGrants(tx: Database, campaignId: string, taskIds: readonly string[]): Promise<void> {
	const held = sql<boolean>`t.id = ANY(${[...taskIds]}::uuid[])`;
	await sql`WITH RECURSIVE ${uppers(campaignId)}, upper AS MATERIALIZED (${ungranted(held)})
		UPDATE campaign_task t SET excused = t.excused OR upper.excused,
			granted_on = CASE WHEN greatest(t.granted_due_on, upper.due_on) = t.granted_due_on THEN t.granted_on ELSE upper.since END,
			granted_due_on = greatest(t.granted_due_on, upper.due_on)
		FROM upper WHERE t.id = upper."taskId"`.execute(tx);
}
