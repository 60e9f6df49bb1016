import type { EvidenceKind, Pillar } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import type { InstanceRow } from './instances.ts';
import { refreshTask } from './issue.ts';

interface LocalAction {
	readonly campaignId: string;
	readonly organisationId: number;
	readonly text: string;
	readonly standard: string;
	readonly owner: string;
	readonly pillar: Pillar | null;
	readonly centreWork: string;
	readonly clauses: readonly string[];
	readonly evidence: EvidenceKind;
	readonly dueOn: string;
	readonly today: string;
}

/** Behind the plan's own, of which there are 200 at most. */
const localPosition = 1000;

/** An action that an organisation adds for itself. @returns its id */
export async function insertLocalAction(tx: Database, row: LocalAction): Promise<string> {
	const { rows } = await sql<{
		id: string;
	}>`INSERT INTO campaign_action (campaign_id, key, local_id, kind, form, position, text,
			standard, owner, pillar, centre_work, clauses, evidence, due_on, set_on)
		VALUES (${row.campaignId}, gen_random_uuid()::text, ${row.organisationId}, 'optional', 'act', ${localPosition}, ${row.text},
			${row.standard}, ${row.owner}, ${row.pillar}, ${row.centreWork}, ${[...row.clauses]}, ${row.evidence}, ${row.dueOn}, ${row.today})
		RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new action has no id');
	return made.id;
}

/** Files what an organisation has added of its own and not filed yet; null: nothing of it is filed. @returns how many actions changed */
export async function setActionsFiled(tx: Database, row: InstanceRow, at: Date | null): Promise<number> {
	const { numAffectedRows } = await sql`UPDATE campaign_action SET filed_at = ${at}
		WHERE campaign_id = ${row.campaign.id} AND local_id = ${row.organisation.id} AND meeting_id IS NULL
			AND (filed_at IS NULL) = ${at !== null}`.execute(tx);
	return Number(numAffectedRows ?? 0n);
}

/** A task for one action at one organisation, which rests where that is in an emergency. @returns null where it is there already */
export async function insertTask(
	tx: Database,
	row: { campaignId: string; organisationId: number; actionId: string },
): Promise<string | null> {
	const { rows } = await sql<{ id: string }>`INSERT INTO campaign_task (campaign_id, organisation_id, action_id, due_on)
		SELECT ${row.campaignId}, ${row.organisationId}, a.id, a.due_on FROM campaign_action a WHERE a.id = ${row.actionId}
		ON CONFLICT DO NOTHING RETURNING id`.execute(tx);
	const [made] = rows;
	if (made) await refreshTask(tx, row.campaignId, made.id);
	return made?.id ?? null;
}

/** Whatever was entered for it, also what was taken back: then it stays. */
export async function hasHistory(tx: Database, taskId: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM campaign_act WHERE task_id = ${taskId}
		UNION ALL SELECT 1 FROM campaign_deviation WHERE task_id = ${taskId} LIMIT 1`.execute(tx);
	return rows.length > 0;
}

export async function deleteTask(tx: Database, taskId: string): Promise<void> {
	const { rows } = await sql<{
		action_id: string;
	}>`DELETE FROM campaign_task WHERE id = ${taskId} RETURNING action_id`.execute(tx);
	await sql`DELETE FROM campaign_action WHERE id = ${rows[0]?.action_id ?? null} AND local_id IS NOT NULL`.execute(tx);
}
