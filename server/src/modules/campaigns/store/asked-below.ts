import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { idle, isBinding, living, moved, movedOwn, named, roundDue, roundSince, tightenings } from './fragments.ts';
import { type ActionRow, actionJson } from './tasks.ts';
import type { TighteningRow } from './tightenings.ts';

/** A mandatory action, in a round that has begun, of organisations below one that has not to do it itself. */
export interface AskedBelow {
	readonly action: ActionRow;
	readonly round: number;
	/** How many tasks below. */
	readonly tasks: number;
	/** Its day before anybody added to it, moved by the emergencies of the organisation. */
	readonly plainDue: string | null;
	/** What was added to it there and above. */
	readonly said: readonly TighteningRow[];
}

const said: RawBuilder<readonly TighteningRow[]> = sql`(SELECT coalesce(json_agg(json_build_object(
		'organisation', ${named('by')}, 'within', ${named('at')}, 'by', by.preorder, 'at', at.preorder,
		'textAddition', up.text_addition, 'standardAddition', up.standard_addition,
		'dueOn', ${movedOwn(sql`t.round`)}, 'target', up.target) ORDER BY by.preorder, at.preorder), '[]')
	FROM ${tightenings} WHERE ${isBinding})`;

/** What those below an organisation are asked for in a campaign and it is not, as the plan has it. */
export async function askedBelow(
	tx: Database,
	wish: { campaignId: string; organisationId: number; today: string },
): Promise<AskedBelow[]> {
	const { campaignId, organisationId, today } = wish;
	const { rows } = await sql<AskedBelow>`WITH asked AS MATERIALIZED (
			SELECT t.campaign_id, t.action_id, t.round, count(*)::int AS tasks
			FROM organisation_place top JOIN organisation_place o ON o.preorder BETWEEN top.preorder AND top.subtree_end
				AND ${living(today)}
			JOIN campaign_task t ON t.organisation_id = o.organisation_id AND t.campaign_id = ${campaignId}
			WHERE top.organisation_id = ${organisationId} GROUP BY t.campaign_id, t.action_id, t.round
			HAVING NOT bool_or(t.organisation_id = top.organisation_id)
		)
		SELECT ${actionJson} AS action, t.round, t.tasks,
			${moved(roundDue(sql`t.round`), roundSince(sql`t.round`))} AS "plainDue", ${said} AS said
		FROM (SELECT asked.*, ${organisationId}::bigint AS organisation_id FROM asked) t
		JOIN campaign_action a ON a.id = t.action_id ${idle}
		JOIN organisation_place o ON o.organisation_id = t.organisation_id
		WHERE a.kind = 'mandatory' AND a.local_id IS NULL AND a.emergency_id IS NULL AND a.retired_by IS NULL
		ORDER BY a.position, t.round`.execute(tx);
	return rows;
}
