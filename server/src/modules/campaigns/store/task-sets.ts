import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { isOfTask } from './fragments.ts';
import type { Spot } from './tightenings.ts';

/** Tasks of a campaign at some organisations for which something was entered. */
export async function tasksWithActs(
	tx: Database,
	campaignId: string,
	organisations: readonly number[],
): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT id FROM campaign_task
		WHERE campaign_id = ${campaignId} AND acts > 0 AND organisation_id = ANY(${[...organisations]}::bigint[])`.execute(
		tx,
	);
	return rows.map(({ id }) => id);
}

/** Those of them for which somebody above asks for more than the plan does, which goes with the tree. */
export async function tasksWithTargets(tx: Database, campaignId: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT t.id FROM campaign_task t WHERE t.campaign_id = ${campaignId}
		AND t.acts > 0 AND EXISTS (SELECT 1 FROM campaign_tightening up
			WHERE ${isOfTask} AND up.target IS NOT NULL)`.execute(tx);
	return rows.map(({ id }) => id);
}

/** The tasks of an action in a round at an organisation and below it: what is asked for there is asked of them. */
export async function tasksUnder(tx: Database, { actionId, round, organisationId }: Spot): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT t.id FROM campaign_task t
		JOIN organisation_place o ON o.organisation_id = t.organisation_id
		JOIN organisation_place top ON o.preorder BETWEEN top.preorder AND top.subtree_end
		WHERE t.action_id = ${actionId} AND t.round = ${round} AND top.organisation_id = ${organisationId}`.execute(tx);
	return rows.map((task) => task.id);
}
