import type { Counts } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { inReach, reach } from '../../organisation/index.ts';
import { countColumns, groupColumns, living, type Named, placesFrom, tasksAtEach } from './fragments.ts';
import { type ActionRow, actionJson } from './tasks.ts';

/** Organisations from which the account sees a campaign, none below another: where its board begins. */
export async function boardTops(tx: Database, account: SignedIn, campaignId: string): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`WITH RECURSIVE seen AS MATERIALIZED (
			SELECT o.organisation_id, o.preorder, o.subtree_end FROM ${reach(account, 'campaign.view')} AS span
			JOIN organisation_place o ON o.preorder BETWEEN span.low AND span.high
			WHERE o.organisation_id = ANY((SELECT scope FROM campaign WHERE id = ${campaignId})::bigint[])
				OR EXISTS (SELECT 1 FROM campaign_instance i WHERE i.campaign_id = ${campaignId} AND i.organisation_id = o.organisation_id)
				OR o.organisation_id = ANY(ARRAY(SELECT local_id FROM campaign_action
					WHERE campaign_id = ${campaignId} AND meeting_id IS NOT NULL AND retired_by IS NULL))
		), top (organisation_id, preorder, subtree_end) AS (
			-- The first of them, and each time the first behind what is below the last.
			(SELECT * FROM seen ORDER BY preorder LIMIT 1)
			UNION ALL
			SELECT next.* FROM top CROSS JOIN LATERAL (
				SELECT * FROM seen WHERE seen.preorder > top.subtree_end ORDER BY preorder LIMIT 1
			) next
		) SELECT organisation_id AS id FROM top LIMIT 200`.execute(tx);
	return rows.map(({ id }) => id);
}

/** From the top in reach down to an organisation; empty when it is not in reach. */
export async function boardPath(tx: Database, account: SignedIn, at: number): Promise<Named[]> {
	const { rows } = await sql<Named>`WITH RECURSIVE up AS (
			SELECT o.*, 0 AS step FROM organisation_place o WHERE o.organisation_id = ${at}
			UNION ALL SELECT o.*, up.step + 1 FROM organisation_place o JOIN up ON o.organisation_id = up.parent_id
		)
		SELECT up.organisation_id AS id, up.type, up.short_name AS "shortName" FROM up
		WHERE ${inReach(account, 'campaign.view', sql`up.preorder`)} ORDER BY step DESC`.execute(tx);
	return rows.at(-1)?.id === at ? rows : [];
}

export interface BoardCount extends Counts {
	readonly id: number;
	readonly type: Named['type'];
	readonly shortName: string;
	readonly instanceId: string | null;
	/** Null: an organisation's own action, counted with its others. */
	readonly actionId: string | null;
	readonly hasChildren: boolean;
}

/** Organisations, each with all below it in reach, by actions: an organisation shown by itself, and those directly below it. */
export async function countBoard(
	tx: Database,
	account: SignedIn,
	wish: { campaignId: string; at: number | null; tops: readonly number[]; today: string },
): Promise<BoardCount[]> {
	const { rows } = await sql<BoardCount>`WITH shown AS MATERIALIZED (${placesFrom(wish)}),
		within AS MATERIALIZED (
			SELECT shown.organisation_id AS row_id, o.organisation_id FROM shown
			JOIN organisation_place o ON o.preorder BETWEEN shown.preorder AND shown.last AND ${living(wish.today)}
			WHERE EXISTS (SELECT 1 FROM ${reach(account, 'campaign.view')} AS span WHERE o.preorder BETWEEN span.low AND span.high)
		), tallied AS (
			SELECT o.row_id, t.action_id, bool_or(o.organisation_id <> o.row_id) AS below, ${groupColumns(wish.today)}
			FROM within o ${tasksAtEach(wish.campaignId)} GROUP BY o.row_id, t.action_id, standing
		), counted AS (
			SELECT row_id, action_id, bool_or(below) AS below, ${countColumns} FROM tallied GROUP BY row_id, action_id
		)
		SELECT counted.row_id AS id, shown.type, shown.short_name AS "shortName", i.id AS "instanceId",
			CASE WHEN a.local_id IS NULL THEN a.id END AS "actionId", below AS "hasChildren",
			done, done_late, overdue, soon, open, excused, suspended, "doneWell"
		FROM counted JOIN shown ON shown.organisation_id = counted.row_id
		JOIN campaign_action a ON a.id = counted.action_id AND a.retired_by IS NULL
		LEFT JOIN campaign_instance i ON i.campaign_id = ${wish.campaignId} AND i.organisation_id = counted.row_id
		ORDER BY shown.preorder`.execute(tx);
	return rows;
}

/** Actions of the plan in force, in its order. */
export async function actionsInForce(tx: Database, campaignId: string): Promise<ActionRow[]> {
	const { rows } = await sql<{ action: ActionRow }>`SELECT ${actionJson} AS action FROM campaign_action a
		WHERE a.campaign_id = ${campaignId} AND a.local_id IS NULL AND a.retired_by IS NULL ORDER BY a.position, a.id`.execute(
		tx,
	);
	return rows.map(({ action }) => action);
}
