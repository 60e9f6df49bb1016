import type { Demand, DemandElsewhere } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { seenCampaign } from './campaigns.ts';
import type { MadeTask } from './issue.ts';

/** What is asked of organisations, with the action that asks it and its campaign. */
export interface DemandAt extends Demand {
	readonly actionId: string;
	readonly campaignId: string;
	readonly campaign: string;
}

/** What campaigns that run ask of some organisations and is not done by all of them: every mandatory action once, on whichever level it was asked first. */
export async function demandsAt(tx: Database, organisations: readonly number[]): Promise<DemandAt[]> {
	const { rows } =
		await sql<DemandAt>`SELECT a.id AS "actionId", c.id AS "campaignId", c.name AS campaign, a.text, a.form,
			a.evidence, a.unit, a.from_on AS "fromOn", a.due_on AS "dueOn"
		FROM (SELECT DISTINCT action_id FROM campaign_task
			WHERE organisation_id = ANY(${[...organisations]}::bigint[]) AND done_on IS NULL AND NOT excused) AS open
		JOIN campaign_action a ON a.id = open.action_id AND a.kind = 'mandatory' AND a.local_id IS NULL AND a.retired_by IS NULL
			AND a.answers IS NULL
		JOIN campaign c ON c.id = a.campaign_id AND c.state = 'running' ORDER BY c.created_at, c.id, a.position`.execute(
			tx,
		);
	return rows;
}

/** At which of some organisations some actions are still to be done. */
export async function openAt(
	tx: Database,
	organisations: readonly number[],
	actions: readonly string[],
): Promise<MadeTask[]> {
	const { rows } = await sql<MadeTask>`SELECT DISTINCT organisation_id AS "organisationId", action_id AS "actionId"
		FROM campaign_task WHERE organisation_id = ANY(${[...organisations]}::bigint[])
			AND action_id = ANY(${[...actions]}::uuid[]) AND done_on IS NULL AND NOT excused`.execute(tx);
	return rows;
}

/** What other running campaigns that the account may see ask of themselves, where their organisations and those below some others meet. */
export async function demandsElsewhere(
	tx: Database,
	account: SignedIn,
	wish: { campaignId: string; scope: readonly number[] },
): Promise<DemandElsewhere[]> {
	const { rows } =
		await sql<DemandElsewhere>`SELECT json_build_object('id', c.id, 'name', c.name) AS campaign, a.text, a.form,
			a.evidence, a.unit, a.from_on AS "fromOn", a.due_on AS "dueOn",
			CASE WHEN a.types = '{}' THEN c.types ELSE a.types END AS types
		FROM campaign c JOIN organisation_place issuer ON issuer.organisation_id = c.issuer_id
		JOIN campaign_action a ON a.campaign_id = c.id AND a.kind = 'mandatory' AND a.local_id IS NULL AND a.retired_by IS NULL
			AND a.answers IS NULL AND a.emergency_id IS NULL
		WHERE c.state = 'running' AND c.id <> ${wish.campaignId} AND ${seenCampaign(account)}
			AND EXISTS (SELECT 1 FROM organisation_place mine JOIN organisation_place theirs
				ON mine.preorder BETWEEN theirs.preorder AND theirs.subtree_end
					OR theirs.preorder BETWEEN mine.preorder AND mine.subtree_end
				WHERE mine.organisation_id = ANY(${[...wish.scope]}::bigint[]) AND theirs.organisation_id = ANY(c.scope))
		ORDER BY c.created_at, c.id, a.position`.execute(tx);
	return rows;
}
