import type { deviationKinds } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { inReach } from '../../organisation/index.ts';
import { type Named, named } from './fragments.ts';

export interface DeviationRow {
	readonly id: string;
	readonly taskId: string;
	readonly campaign: { readonly id: string; readonly name: string };
	readonly issuerId: number;
	readonly organisation: Named;
	readonly actionText: string;
	readonly kind: (typeof deviationKinds)[number];
	readonly dueOn: string | null;
	readonly reason: string;
	readonly state: 'asked' | 'granted' | 'refused' | 'withdrawn';
	readonly answer: string | null;
	readonly askedBy: string | null;
	readonly askerId: string | null;
	readonly askedAt: Date;
	/** Whether the action it is about is in force. */
	readonly inForce: boolean;
	readonly running: boolean;
	readonly mayAnswer: boolean;
}

const mayAnswer = (account: SignedIn): RawBuilder<boolean> =>
	sql`(d.state = 'asked' AND c.state = 'running' AND ${inReach(account, 'campaign.manage', sql`issuer.preorder`)})`;
const columns = (account: SignedIn) => sql`d.id, d.task_id AS "taskId",
	json_build_object('id', c.id, 'name', c.name) AS campaign, c.issuer_id AS "issuerId", ${named('o')} AS organisation,
	a.text AS "actionText", d.kind, d.due_on AS "dueOn", d.reason, d.state, d.answer, asker.user_name AS "askedBy", d.asked_by AS "askerId",
	d.asked_at AS "askedAt", a.retired_by IS NULL AS "inForce", c.state = 'running' AS running, ${mayAnswer(account)} AS "mayAnswer"`;
const joined = sql`campaign_deviation d JOIN campaign_task t ON t.id = d.task_id JOIN campaign c ON c.id = t.campaign_id
	JOIN organisation_place issuer ON issuer.organisation_id = c.issuer_id
	JOIN campaign_action a ON a.id = t.action_id JOIN organisation_place o ON o.organisation_id = t.organisation_id
	LEFT JOIN account_name asker ON asker.account_id = d.asked_by`;
const seen = (account: SignedIn): RawBuilder<boolean> => inReach(account, 'campaign.view', sql`o.preorder`);

export async function deviationsOf(
	tx: Database,
	account: SignedIn,
	taskIds: readonly string[],
): Promise<DeviationRow[]> {
	const { rows } = await sql<DeviationRow>`SELECT ${columns(account)} FROM ${joined}
		WHERE d.task_id = ANY(${[...taskIds]}::uuid[]) AND ${seen(account)} ORDER BY d.asked_at DESC`.execute(tx);
	return rows;
}

/** One page of the requests in reach, the open ones first. */
export async function listDeviations(
	tx: Database,
	account: SignedIn,
	campaignId: string | null,
	page: { offset: number; limit: number },
): Promise<{ rows: DeviationRow[]; total: number }> {
	const where = sql`${seen(account)} AND (${campaignId}::uuid IS NULL OR c.id = ${campaignId})`;
	const { rows } = await sql<DeviationRow>`SELECT ${columns(account)} FROM ${joined} WHERE ${where}
		ORDER BY d.state <> 'asked', d.asked_at DESC, d.id LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*) AS total FROM ${joined} WHERE ${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** One request in reach. */
export async function findDeviation(tx: Database, account: SignedIn, id: string): Promise<DeviationRow | undefined> {
	const { rows } = await sql<DeviationRow>`SELECT ${columns(account)} FROM ${joined}
		WHERE d.id = ${id} AND ${seen(account)}`.execute(tx);
	return rows[0];
}

/** @returns null where one is open already */
export async function insertDeviation(
	tx: Database,
	row: { taskId: string; kind: string; dueOn: string | null; reason: string; accountId: string; now: Date },
): Promise<string | null> {
	const { rows } = await sql<{
		id: string;
	}>`INSERT INTO campaign_deviation (task_id, kind, due_on, reason, asked_by, asked_at)
		VALUES (${row.taskId}, ${row.kind}, ${row.dueOn}, ${row.reason}, ${row.accountId}, ${row.now})
		ON CONFLICT (task_id) WHERE state = 'asked' DO NOTHING RETURNING id`.execute(tx);
	return rows[0]?.id ?? null;
}

export async function settleDeviation(
	tx: Database,
	row: { id: string; state: 'granted' | 'refused' | 'withdrawn'; answer: string; accountId: string; now: Date },
): Promise<void> {
	await sql`UPDATE campaign_deviation SET state = ${row.state}, answer = nullif(${row.answer}, ''),
		answered_by = ${row.accountId}, answered_at = ${row.now} WHERE id = ${row.id}`.execute(tx);
}

/** What was granted holds for the task from now on. */
export async function applyDeviation(
	tx: Database,
	row: Pick<DeviationRow, 'taskId' | 'kind' | 'dueOn'> & { today: string },
): Promise<void> {
	if (row.kind === 'excuse') await sql`UPDATE campaign_task SET excused = true WHERE id = ${row.taskId}`.execute(tx);
	if (row.kind === 'later')
		await sql`UPDATE campaign_task SET granted_due_on = ${row.dueOn}, granted_on = ${row.today}, hour_passed = false
			WHERE id = ${row.taskId}`.execute(tx);
}
