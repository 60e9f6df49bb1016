import type { Disposition, OpenItem } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { living } from './fragments.ts';

/** What of a campaign is open, but for its phases: tasks by action, decisions, requests, plans that were not filed, emergencies and what they left to complete; and what comes again. */
export async function openOf(tx: Database, campaignId: string, today: string): Promise<OpenItem[]> {
	const { rows } = await sql<OpenItem>`WITH task AS MATERIALIZED (
			SELECT t.id, t.action_id, a.text, a.local_id, a.meeting_id, a.position FROM campaign_task t
			JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
			JOIN organisation_place o ON o.organisation_id = t.organisation_id AND ${living(today)}
			WHERE t.campaign_id = ${campaignId} AND t.done_on IS NULL AND NOT t.excused
		)
		SELECT item, kind, part, text, count FROM (
			SELECT 'action:' || action_id AS item, 'action' AS kind, action_id::text AS part, text, count(*)::int AS count, position
			FROM task WHERE local_id IS NULL GROUP BY action_id, text, position
			UNION ALL SELECT 'decision:' || id, 'decision', id::text, text, 1, position FROM task WHERE meeting_id IS NOT NULL
			UNION ALL SELECT 'local', 'local', NULL, '', count(*)::int, 1000 FROM task
				WHERE local_id IS NOT NULL AND meeting_id IS NULL HAVING count(*) > 0
			UNION ALL SELECT 'request', 'request', NULL, '', count(*)::int, 1001
				FROM campaign_deviation d JOIN campaign_task t ON t.id = d.task_id
				JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
				WHERE t.campaign_id = ${campaignId} AND d.state = 'asked' HAVING count(*) > 0
			UNION ALL SELECT 'filing', 'filing', NULL, '', count(*)::int, 1002
				FROM campaign_instance i JOIN organisation_place o ON o.organisation_id = i.organisation_id AND ${living(today)}
				WHERE i.campaign_id = ${campaignId} AND i.state <> 'filed' HAVING count(*) > 0
			UNION ALL SELECT 'below', 'below', NULL, '', count(*)::int, 1003
				FROM campaign WHERE parent_id = ${campaignId} AND state = 'running' HAVING count(*) > 0
			UNION ALL SELECT 'recurring:' || id, 'recurring', id::text, text, 1, position FROM campaign_action a
				WHERE a.campaign_id = ${campaignId} AND a.months IS NOT NULL AND a.from_on IS NOT NULL AND a.local_id IS NULL
					AND a.retired_by IS NULL AND a.answers IS NULL
					AND EXISTS (SELECT 1 FROM campaign_task t WHERE t.action_id = a.id)
			UNION ALL SELECT 'emergency', 'emergency', NULL, '', count(*)::int, 1004
				FROM campaign_emergency WHERE campaign_id = ${campaignId} AND lifted_on IS NULL HAVING count(*) > 0
			UNION ALL SELECT 'paperwork', 'paperwork', NULL, '', count(DISTINCT act.entry_id)::int, 1005
				FROM campaign_act act JOIN campaign_task t ON t.id = act.task_id
				WHERE t.campaign_id = ${campaignId} AND act.paperwork = 'owed' AND act.withdrawn_at IS NULL
				HAVING count(*) > 0
		) AS open ORDER BY position, item`.execute(tx);
	return rows;
}

export interface SettledRow extends Disposition {
	readonly by: string | null;
	readonly at: Date;
}

/** What was said to become of what is open. */
export async function dispositionsOf(tx: Database, campaignId: string): Promise<Map<string, SettledRow>> {
	const { rows } = await sql<SettledRow & { item: string }>`SELECT item, disposition, reason, count,
			account_name.user_name AS by, at
		FROM campaign_disposition d LEFT JOIN account_name ON account_name.account_id = d.account_id
		WHERE campaign_id = ${campaignId}`.execute(tx);
	return new Map(rows.map(({ item, ...row }) => [item, row]));
}

export async function saveDisposition(
	tx: Database,
	row: Disposition & { id: string; item: string; accountId: string; now: Date },
): Promise<void> {
	await sql`INSERT INTO campaign_disposition (campaign_id, item, disposition, reason, count, account_id, at)
		VALUES (${row.id}, ${row.item}, ${row.disposition}, ${row.reason}, ${row.count}, ${row.accountId}, ${row.now})
		ON CONFLICT (campaign_id, item) DO UPDATE SET disposition = excluded.disposition, reason = excluded.reason,
			count = excluded.count, account_id = excluded.account_id, at = excluded.at, stopped_on = NULL, stopped_for = NULL`.execute(
		tx,
	);
}

export async function deleteDisposition(tx: Database, campaignId: string, item: string): Promise<void> {
	await sql`DELETE FROM campaign_disposition WHERE campaign_id = ${campaignId} AND item = ${item}`.execute(tx);
}
