import type { Counts, Criterion, ExitStand, Quality } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { countColumns, groupColumns, living } from './fragments.ts';

export interface ActionTally extends Counts {
	/** As the plan names it; null: what meetings decided and organisations added. */
	readonly key: string | null;
}

/** What of a whole campaign is in force: tasks `t` of actions `a` at organisations `o` that still count. */
const inForce = (
	campaignId: string,
	today: string,
) => sql`(SELECT * FROM campaign_task WHERE campaign_id = ${campaignId}) t
	JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
	JOIN organisation_place o ON o.organisation_id = t.organisation_id AND ${living(today)}`;
const planKey = sql`CASE WHEN a.local_id IS NULL THEN a.key END`;

/** Where the tasks of a whole campaign stand, action by action. */
export async function tallyActions(tx: Database, campaignId: string, today: string): Promise<ActionTally[]> {
	const { rows } = await sql<ActionTally>`WITH tallied AS (
			SELECT ${planKey} AS key, ${groupColumns(today)} FROM ${inForce(campaignId, today)} GROUP BY 1, standing
		)
		SELECT key, ${countColumns} FROM tallied GROUP BY key`.execute(tx);
	return rows;
}

export interface Amounts {
	/** By the key of an action of the plan. */
	readonly of: ReadonlyMap<string, number>;
	readonly all: number;
}

/** What the acts that count come to: an entry once, for however many tasks it counts (R73); where they were completed by other amounts, by the highest. */
export async function amountsOf(tx: Database, campaignId: string, today: string): Promise<Amounts> {
	const { rows } = await sql<{ key: string | null; sum: number }>`WITH counted AS MATERIALIZED (
			SELECT act.entry_id, ${planKey} AS key, max(act.amount) AS amount FROM ${inForce(campaignId, today)}
			JOIN campaign_act act ON act.task_id = t.id AND act.withdrawn_at IS NULL AND act.quality IS DISTINCT FROM 'poor'
				AND act.paperwork IS DISTINCT FROM 'lapsed' AND act.amount IS NOT NULL
			GROUP BY 1, 2
		)
		SELECT key, sum(amount) AS sum FROM counted WHERE key IS NOT NULL GROUP BY key
		UNION ALL SELECT NULL, coalesce(sum(amount), 0) FROM (SELECT max(amount) AS amount FROM counted GROUP BY entry_id) AS entry`.execute(
		tx,
	);
	const of = new Map(rows.flatMap(({ key, sum }) => (key === null ? [] : [[key, sum] as const])));
	return { of, all: rows.find(({ key }) => key === null)?.sum ?? 0 };
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
	readonly criterion: Criterion;
	readonly quality: Quality;
	readonly note: string;
	readonly documentNumber: number | null;
	readonly by: string | null;
	readonly at: Date;
}

/** Every judgement, those of earlier words included, the newest first. */
export async function judgementsOf(tx: Database, campaignId: string): Promise<Judgement[]> {
	const { rows } =
		await sql<Judgement>`SELECT phase, exit, criterion, quality, note, document_number AS "documentNumber",
			account_name.user_name AS by, at
		FROM campaign_judgement j LEFT JOIN account_name ON account_name.account_id = j.account_id
		WHERE campaign_id = ${campaignId} ORDER BY at DESC`.execute(tx);
	return rows;
}

/** @param row its quality null: nobody judges the criterion as it reads now */
export async function saveJudgement(
	tx: Database,
	row: Omit<Judgement, 'quality' | 'by' | 'at'> & { id: string; quality: Quality | null; accountId: string; now: Date },
): Promise<void> {
	const criterion = sql`${JSON.stringify(row.criterion)}::jsonb`;
	await sql`DELETE FROM campaign_judgement WHERE campaign_id = ${row.id} AND phase = ${row.phase} AND exit = ${row.exit}
		AND criterion = ${criterion}`.execute(tx);
	if (row.quality === null) return;
	await sql`INSERT INTO campaign_judgement
			(campaign_id, phase, exit, criterion, quality, note, document_number, account_id, at)
		VALUES (${row.id}, ${row.phase}, ${row.exit}, ${criterion}, ${row.quality}, ${row.note}, ${row.documentNumber},
			${row.accountId}, ${row.now})`.execute(tx);
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
