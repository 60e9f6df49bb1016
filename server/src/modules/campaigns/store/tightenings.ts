import { asksForMore, type LetOff, type Said, type Tightening } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import {
	isBinding,
	isOfTask,
	lineAbove,
	moved,
	movedOwn,
	type Named,
	named,
	roundDue,
	roundSince,
	tightenings,
} from './fragments.ts';

/** The emergencies of the organisation of a task `t`. */
const idle = sql`CROSS JOIN LATERAL (SELECT range_agg(days) AS days FROM campaign_emergency_day d
	WHERE d.campaign_id IN ${lineAbove(sql`t.campaign_id`)} AND d.organisation_id = t.organisation_id) idle`;
const joined = sql`campaign_task t JOIN campaign_action a ON a.id = t.action_id ${idle}
	JOIN organisation_place o ON o.organisation_id = t.organisation_id`;

export interface TighteningRow extends Said {
	/** In whose name it was said, and where it holds, with all below. */
	readonly organisation: Named;
	readonly within: Named;
}

/** What was added to a task's action at its organisation and above it, from the top down. */
export async function tighteningsOf(tx: Database, taskId: string): Promise<TighteningRow[]> {
	const { rows } = await sql<TighteningRow>`SELECT ${named('by')} AS organisation, ${named('at')} AS within,
			by.preorder AS by, at.preorder AS at, up.text_addition AS "textAddition", up.standard_addition AS "standardAddition",
			${movedOwn(sql`t.round`)} AS "dueOn", up.target
		FROM ${joined} CROSS JOIN (${tightenings})
		WHERE t.id = ${taskId} AND ${isBinding} ORDER BY by.preorder, at.preorder`.execute(tx);
	return rows;
}

/** The day of a task's action in its round, moved by emergencies, before anybody added to it. */
export async function plainDue(tx: Database, taskId: string): Promise<string | null> {
	const { rows } = await sql<{
		due: string | null;
	}>`SELECT ${moved(roundDue(sql`t.round`), roundSince(sql`t.round`))} AS due FROM ${joined} WHERE t.id = ${taskId}`.execute(
		tx,
	);
	return rows[0]?.due ?? null;
}

/** What was granted for each of some tasks. */
export async function letOffOf(tx: Database, taskIds: readonly string[]): Promise<LetOff[]> {
	const { rows } = await sql<LetOff>`SELECT t.excused, ${moved(sql`t.granted_due_on`, sql`t.granted_on + 1`)} AS "dueOn"
		FROM ${joined} WHERE t.id = ANY(${[...taskIds]}::uuid[])`.execute(tx);
	return rows;
}

/** Takes back what an organisation added to the action of a task at that task's organisation. */
export async function deleteTightening(
	tx: Database,
	{ taskId, byId }: { taskId: string; byId: number },
): Promise<void> {
	await sql`DELETE FROM campaign_tightening up USING campaign_task t
		WHERE t.id = ${taskId} AND ${isOfTask} AND up.organisation_id = t.organisation_id AND up.by_id = ${byId}`.execute(
		tx,
	);
}

/** Replaces what an organisation adds to the action of a task, for its organisation and for those below it; nothing takes it back. */
export async function saveTightening(
	tx: Database,
	{ taskId, byId, today, ...own }: Tightening & { taskId: string; byId: number; today: string },
): Promise<void> {
	if (!asksForMore(own)) return deleteTightening(tx, { taskId, byId });
	await sql`INSERT INTO campaign_tightening AS kept
			(action_id, round, organisation_id, by_id, text_addition, standard_addition, due_on, set_on, target)
		SELECT action_id, round, organisation_id, ${byId}, ${own.textAddition}, ${own.standardAddition}, ${own.dueOn}::date,
			${today}::date, ${own.target} FROM campaign_task WHERE id = ${taskId}
		ON CONFLICT (action_id, round, organisation_id, by_id) DO UPDATE SET text_addition = excluded.text_addition,
			standard_addition = excluded.standard_addition, due_on = excluded.due_on, target = excluded.target,
			set_on = CASE WHEN kept.due_on IS NOT DISTINCT FROM excluded.due_on THEN kept.set_on ELSE excluded.set_on END`.execute(
		tx,
	);
}

/** Keeps what an organisation wants to reach of its own accord. */
export async function saveStretch(tx: Database, taskId: string, stretch: number | null): Promise<void> {
	await sql`UPDATE campaign_task SET stretch = ${stretch} WHERE id = ${taskId}`.execute(tx);
}
