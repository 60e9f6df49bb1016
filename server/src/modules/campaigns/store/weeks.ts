import type { SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { reach } from '../../organisation/index.ts';
import { living } from './fragments.ts';

const scope = (
	account: SignedIn,
	wish: { campaignId: string; at: number | null; today: string },
): RawBuilder<unknown> =>
	sql`${reach(account, 'campaign.view')} AS span
		JOIN organisation_place o ON o.preorder BETWEEN span.low AND span.high AND ${living(wish.today)}
			AND (${wish.at}::bigint IS NULL OR o.preorder BETWEEN
				(SELECT preorder FROM organisation_place WHERE organisation_id = ${wish.at})
				AND (SELECT subtree_end FROM organisation_place WHERE organisation_id = ${wish.at}))
		JOIN campaign_task t ON t.organisation_id = o.organisation_id AND t.campaign_id = ${wish.campaignId}
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL`;

/** How many tasks are due, and how many were done, on each day. */
export async function dueAndDone(
	tx: Database,
	account: SignedIn,
	wish: { campaignId: string; at: number | null; today: string },
): Promise<{ day: string; due: number; done: number }[]> {
	const { rows } = await sql<{ day: string; due: number; done: number }>`WITH task AS MATERIALIZED (
			SELECT t.due_on, t.done_on FROM ${scope(account, wish)} WHERE NOT (t.excused AND t.done_on IS NULL)
		)
		SELECT day, sum(due)::int AS due, sum(done)::int AS done FROM (
			SELECT due_on AS day, count(*) AS due, 0 AS done FROM task WHERE due_on IS NOT NULL GROUP BY due_on
			UNION ALL SELECT done_on, 0, count(*) FROM task WHERE done_on IS NOT NULL GROUP BY done_on
		) AS each GROUP BY day ORDER BY day`.execute(tx);
	return rows;
}

/** On which days there were acts, one entry an act. */
export async function actDays(
	tx: Database,
	account: SignedIn,
	wish: { campaignId: string; at: number | null; today: string },
): Promise<{ day: string; acts: number }[]> {
	const { rows } = await sql<{ day: string; acts: number }>`SELECT act.done_on AS day, count(*) AS acts
		FROM ${scope(account, wish)} JOIN campaign_act act ON act.task_id = t.id AND act.withdrawn_at IS NULL
		GROUP BY act.done_on ORDER BY act.done_on`.execute(tx);
	return rows;
}
