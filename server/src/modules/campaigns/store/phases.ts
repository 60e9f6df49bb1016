import type { Counts, ExitStand, Quality } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { countColumns, groupColumns, living } from './fragments.ts';

export interface ActionTally extends Counts {
	/** As the plan names it; null: what meetings decided and organisations added. */
	readonly key: string | null;
	/** What the acts that count come to. */
	readonly sum: number;
}

/** Where the tasks of a whole campaign stand, action by action. */
export async function tallyActions(tx: Database, campaignId: string, today: string): Promise<ActionTally[]> {
	const { rows } = await sql<ActionTally>`WITH tallied AS (
			SELECT CASE WHEN a.local_id IS NULL THEN a.key END AS key, sum(acts.amount) AS amount, ${groupColumns(today)}
			FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
			JOIN organisation_place o ON o.organisation_id = t.organisation_id AND ${living(today)}
			LEFT JOIN LATERAL (SELECT sum(act.amount) AS amount FROM campaign_act act
				WHERE act.task_id = t.id AND act.withdrawn_at IS NULL AND act.quality IS DISTINCT FROM 'poor') acts ON true
			WHERE t.campaign_id = ${campaignId} GROUP BY 1, standing
		)
		SELECT key, coalesce(sum(amount), 0)::float8 AS sum, ${countColumns} FROM tallied GROUP BY key`.execute(tx);
	return rows;
}

export interface Measurement {
	readonly key: string;
	readonly measuredOn: string;
	readonly value: number;
	readonly source: string;
}

/** What each indicator was when it was measured last. */
export async function lastMeasured(tx: Database, campaignId: string): Promise<Map<string, Measurement>> {
	const { rows } = await sql<Measurement>`SELECT DISTINCT ON (key) key, measured_on AS "measuredOn", value, source
		FROM campaign_measurement WHERE campaign_id = ${campaignId} ORDER BY key, measured_on DESC`.execute(tx);
	return new Map(rows.map((row) => [row.key, row]));
}

/** @param row its value null: nothing was measured on that day */
export async function saveMeasured(
	tx: Database,
	row: { id: string; key: string; on: string; value: number | null; source: string; accountId: string; now: Date },
): Promise<void> {
	if (row.value === null) {
		await sql`DELETE FROM campaign_measurement
			WHERE campaign_id = ${row.id} AND key = ${row.key} AND measured_on = ${row.on}`.execute(tx);
		return;
	}
	await sql`INSERT INTO campaign_measurement (campaign_id, key, measured_on, value, source, account_id, at)
		VALUES (${row.id}, ${row.key}, ${row.on}, ${row.value}, ${row.source}, ${row.accountId}, ${row.now})
		ON CONFLICT (campaign_id, key, measured_on) DO UPDATE SET value = excluded.value, source = excluded.source,
			account_id = excluded.account_id, at = excluded.at`.execute(tx);
}

export interface Judgement {
	readonly phase: string;
	readonly exit: string;
	readonly quality: Quality;
	readonly note: string;
	readonly documentNumber: number | null;
	readonly by: string | null;
	readonly at: Date;
}

export async function judgementsOf(tx: Database, campaignId: string): Promise<Judgement[]> {
	const { rows } = await sql<Judgement>`SELECT phase, exit, quality, note, document_number AS "documentNumber",
			account_name.user_name AS by, at
		FROM campaign_judgement j LEFT JOIN account_name ON account_name.account_id = j.account_id
		WHERE campaign_id = ${campaignId}`.execute(tx);
	return rows;
}

export async function saveJudgement(
	tx: Database,
	row: Omit<Judgement, 'quality' | 'by' | 'at'> & { id: string; quality: Quality | null; accountId: string; now: Date },
): Promise<void> {
	await sql`DELETE FROM campaign_judgement
		WHERE campaign_id = ${row.id} AND phase = ${row.phase} AND exit = ${row.exit}`.execute(tx);
	if (row.quality === null) return;
	await sql`INSERT INTO campaign_judgement (campaign_id, phase, exit, quality, note, document_number, account_id, at)
		VALUES (${row.id}, ${row.phase}, ${row.exit}, ${row.quality}, ${row.note}, ${row.documentNumber}, ${row.accountId},
			${row.now})`.execute(tx);
}

export interface PhaseEnd {
	readonly phase: string;
	readonly reason: string;
	readonly unmet: number;
	readonly by: string | null;
	readonly at: Date;
}

export async function phaseEndsOf(tx: Database, campaignId: string): Promise<PhaseEnd[]> {
	const { rows } = await sql<PhaseEnd>`SELECT phase, reason, unmet, account_name.user_name AS by, at
		FROM campaign_phase_end e LEFT JOIN account_name ON account_name.account_id = e.account_id
		WHERE campaign_id = ${campaignId}`.execute(tx);
	return rows;
}

export async function insertPhaseEnd(
	tx: Database,
	row: {
		id: string;
		phase: string;
		exits: readonly (Pick<ExitStand, 'state' | 'reason'> & { key: string })[];
		unmet: number;
		reason: string;
		accountId: string;
		now: Date;
	},
): Promise<void> {
	await sql`INSERT INTO campaign_phase_end (campaign_id, phase, exits, unmet, reason, account_id, at)
		VALUES (${row.id}, ${row.phase}, ${JSON.stringify(row.exits)}::jsonb, ${row.unmet}, ${row.reason}, ${row.accountId},
			${row.now})`.execute(tx);
}

export async function deletePhaseEnd(tx: Database, campaignId: string, phase: string): Promise<void> {
	await sql`DELETE FROM campaign_phase_end WHERE campaign_id = ${campaignId} AND phase = ${phase}`.execute(tx);
}
