import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { lineAbove, moved, movedOwn, type Named, named, roundDue, roundSince } from './fragments.ts';

/** The emergencies of the organisation of a task `t`. */
const idle = sql`CROSS JOIN LATERAL (SELECT range_agg(days) AS days FROM campaign_emergency_day d
	WHERE d.campaign_id IN ${lineAbove(sql`t.campaign_id`)} AND d.organisation_id = t.organisation_id) idle`;

export interface TighteningRow {
	readonly organisation: Named;
	readonly text: string;
	readonly standard: string;
	readonly dueOn: string | null;
	readonly target: number | null;
}

/** What was added to a task's action at its organisation and above it, from the top down. */
export async function tighteningsOf(tx: Database, taskId: string): Promise<TighteningRow[]> {
	const { rows } = await sql<TighteningRow>`SELECT ${named('p')} AS organisation, up.text_addition AS text,
			up.standard_addition AS standard, ${movedOwn(sql`t.round`)} AS "dueOn", up.own_target AS target
		FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id ${idle} JOIN organisation_place o ON o.organisation_id = t.organisation_id
		JOIN campaign_task up ON up.tightened AND up.action_id = t.action_id AND up.round = t.round
		JOIN organisation_place p ON p.organisation_id = up.organisation_id AND o.preorder BETWEEN p.preorder AND p.subtree_end
		WHERE t.id = ${taskId} ORDER BY p.preorder`.execute(tx);
	return rows;
}

/** The day of a task's action in its round, moved by emergencies, before anybody added to it. */
export async function plainDue(tx: Database, taskId: string): Promise<string | null> {
	const { rows } = await sql<{
		due: string | null;
	}>`SELECT ${moved(roundDue(sql`t.round`), roundSince(sql`t.round`))} AS due
		FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id ${idle} WHERE t.id = ${taskId}`.execute(tx);
	return rows[0]?.due ?? null;
}

/** Replaces what an organisation adds to an action, for itself and for those below it. */
export async function saveTightening(
	tx: Database,
	taskId: string,
	own: { textAddition: string; standardAddition: string; dueOn: string | null; target: number | null; today: string },
): Promise<void> {
	const tightened = own.textAddition !== '' || own.standardAddition !== '' || own.dueOn !== null || own.target !== null;
	await sql`UPDATE campaign_task SET text_addition = ${own.textAddition}, standard_addition = ${own.standardAddition},
		own_set_on = CASE WHEN own_due_on IS NOT DISTINCT FROM ${own.dueOn}::date THEN own_set_on ELSE ${own.today}::date END,
		own_due_on = ${own.dueOn}, own_target = ${own.target}, tightened = ${tightened} WHERE id = ${taskId}`.execute(tx);
}

/** Keeps what an organisation wants to reach of its own accord. */
export async function saveStretch(tx: Database, taskId: string, stretch: number | null): Promise<void> {
	await sql`UPDATE campaign_task SET stretch = ${stretch} WHERE id = ${taskId}`.execute(tx);
}
