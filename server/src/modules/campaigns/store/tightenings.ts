import { asksForMore, type LetOff, type Said, type Tightening } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { idle, isBinding, moved, movedOwn, type Named, named, roundDue, roundSince, tightenings } from './fragments.ts';

const joined = sql`campaign_task t JOIN campaign_action a ON a.id = t.action_id ${idle}
	JOIN organisation_place o ON o.organisation_id = t.organisation_id`;

/** One round of an action at an organisation, whether that has a task in it or not. */
export interface Spot {
	readonly actionId: string;
	readonly round: number;
	readonly organisationId: number;
}

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

/** Takes back what an organisation added to an action in a round at a place. */
export async function deleteTightening(
	tx: Database,
	{ actionId, round, organisationId, byId }: Spot & { byId: number },
): Promise<void> {
	await sql`DELETE FROM campaign_tightening WHERE action_id = ${actionId} AND round = ${round}
		AND organisation_id = ${organisationId} AND by_id = ${byId}`.execute(tx);
}

/** Replaces what an organisation adds to an action in a round, for a place and for all below it; nothing takes it back. */
export async function saveTightening(
	tx: Database,
	{ actionId, round, organisationId, byId, today, ...own }: Tightening & Spot & { byId: number; today: string },
): Promise<void> {
	if (!asksForMore(own)) return deleteTightening(tx, { actionId, round, organisationId, byId });
	await sql`INSERT INTO campaign_tightening AS kept
			(action_id, round, organisation_id, by_id, text_addition, standard_addition, due_on, set_on, target)
		VALUES (${actionId}, ${round}, ${organisationId}, ${byId}, ${own.textAddition}, ${own.standardAddition}, ${own.dueOn}::date,
			${today}::date, ${own.target})
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
