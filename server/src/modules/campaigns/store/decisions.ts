import type { EvidenceKind } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { inReach } from '../../organisation/index.ts';
import { type Named, named } from './fragments.ts';
import { insertTask } from './optional.ts';

/** What may change of a decision. */
export interface DecisionFields {
	readonly text: string;
	readonly standard: string;
	readonly organisationId: number;
	readonly owner: string;
	readonly dueOn: string;
}

/** An action of one organisation that a meeting decided, with its task. */
export interface DecisionRow {
	readonly id: string;
	readonly campaignId: string;
	readonly meetingId: string;
	readonly text: string;
	readonly standard: string;
	readonly organisation: Named;
	readonly owner: string;
	readonly dueOn: string;
	readonly evidence: EvidenceKind;
	readonly edition: number;
	readonly withdrawnFor: string | null;
	readonly taskId: string;
	readonly acts: number;
	/** The day that holds now for its task. */
	readonly taskDueOn: string;
	readonly doneOn: string | null;
	readonly excused: boolean;
	readonly suspended: boolean;
}

const select = sql`SELECT a.id, a.campaign_id AS "campaignId", a.meeting_id AS "meetingId", a.text, a.standard,
		${named('o')} AS organisation, a.owner, a.due_on AS "dueOn", a.evidence, a.edition, a.retired_for AS "withdrawnFor",
		t.id AS "taskId", t.acts, t.due_on AS "taskDueOn", t.done_on AS "doneOn", t.excused,
		t.suspended
	FROM campaign_action a JOIN campaign_task t ON t.action_id = a.id
	JOIN organisation_place o ON o.organisation_id = a.local_id`;

/** Every decision of a campaign's meetings, those that no longer hold included, in the order in which they were made. */
export async function decisionsOf(tx: Database, campaignId: string): Promise<DecisionRow[]> {
	const { rows } = await sql<DecisionRow>`${select}
		WHERE a.campaign_id = ${campaignId} AND a.meeting_id IS NOT NULL ORDER BY a.id`.execute(tx);
	return rows;
}

/** One decision, whoever asks. */
export async function findDecision(tx: Database, id: string): Promise<DecisionRow | undefined> {
	const { rows } = await sql<DecisionRow>`${select} WHERE a.id = ${id} AND a.meeting_id IS NOT NULL`.execute(tx);
	return rows[0];
}

/** Whether a leading group may decide for an organisation: its issuer's own or one below it, which an account keeps campaigns for. */
export async function mayDecideFor(
	tx: Database,
	account: SignedIn,
	issuerId: number,
	organisationId: number,
): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM organisation_place issuer
		JOIN organisation_place o ON o.preorder BETWEEN issuer.preorder AND issuer.subtree_end
		WHERE issuer.organisation_id = ${issuerId} AND o.organisation_id = ${organisationId} AND o.ended_on IS NULL
			AND ${inReach(account, 'campaign.manage', sql`o.preorder`)}`.execute(tx);
	return rows.length > 0;
}

/** Behind the plan's own actions, and before those that organisations add. */
const decisionPosition = 900;

export async function insertDecision(
	tx: Database,
	row: DecisionFields & { campaignId: string; meetingId: string; evidence: EvidenceKind; today: string },
): Promise<{ id: string; taskId: string }> {
	const { rows } = await sql<{
		id: string;
	}>`INSERT INTO campaign_action (campaign_id, key, local_id, meeting_id, kind, form,
			position, text, standard, owner, evidence, due_on, set_on)
		VALUES (${row.campaignId}, gen_random_uuid()::text, ${row.organisationId}, ${row.meetingId}, 'mandatory', 'act',
			${decisionPosition}, ${row.text}, ${row.standard}, ${row.owner}, ${row.evidence}, ${row.dueOn}, ${row.today})
		RETURNING id`.execute(tx);
	const [made] = rows;
	const taskId = made && (await insertTask(tx, { ...row, actionId: made.id }));
	if (!made || !taskId) throw new Error('a new decision has no task');
	return { id: made.id, taskId };
}

/** @returns its new edition; null when somebody has changed it meanwhile */
export async function updateDecision(
	tx: Database,
	row: DecisionFields & { id: string; edition: number; today: string },
): Promise<number | null> {
	const { rows } = await sql<{
		edition: number;
	}>`UPDATE campaign_action SET text = ${row.text}, standard = ${row.standard},
		local_id = ${row.organisationId}, owner = ${row.owner}, due_on = ${row.dueOn},
		set_on = CASE due_on WHEN ${row.dueOn}::date THEN set_on ELSE ${row.today}::date END, edition = edition + 1
		WHERE id = ${row.id} AND edition = ${row.edition} RETURNING edition`.execute(tx);
	await sql`UPDATE campaign_task SET organisation_id = ${row.organisationId}
		WHERE action_id = ${row.id} AND organisation_id <> ${row.organisationId}`.execute(tx);
	return rows[0]?.edition ?? null;
}

/** Lets a decision or a short task hold no longer, from the plan on that is in force now; a null reason lets it hold again. */
export async function setActionHeld(
	tx: Database,
	row: { id: string; planNumber: number; reason: string | null },
): Promise<void> {
	await sql`UPDATE campaign_action SET retired_by = ${row.reason === null ? null : row.planNumber},
		retired_for = ${row.reason}, edition = edition + 1 WHERE id = ${row.id}`.execute(tx);
}
