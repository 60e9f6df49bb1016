import type { CountedAct, Evidence, Meeting, Quality } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

export interface ActRow extends CountedAct {
	readonly id: string;
	readonly taskId: string;
	readonly record: string;
	readonly documentNumber: number | null;
	readonly meeting: Meeting | null;
	readonly accountId: string | null;
	readonly by: string | null;
	readonly at: Date;
	readonly withdrawnAt: Date | null;
	readonly qualityNote: string | null;
	readonly judgedBy: string | null;
}

const columns = sql`act.id, act.task_id AS "taskId", act.done_on AS "doneOn", act.record,
	act.document_number AS "documentNumber", act.amount, act.account_id AS "accountId", entered.user_name AS by, act.at,
	CASE WHEN act.chair IS NOT NULL
		THEN json_build_object('chair', act.chair, 'expected', act.expected, 'attended', act.attended) END AS meeting,
	act.withdrawn_at AS "withdrawnAt", act.quality, act.quality_note AS "qualityNote", judge.user_name AS "judgedBy"`;
const joined = sql`campaign_act act LEFT JOIN account_name entered ON entered.account_id = act.account_id
	LEFT JOIN account_name judge ON judge.account_id = act.judged_by`;

/** Acts of a task that were not taken back, the newest first. */
export async function actsOf(tx: Database, taskId: string): Promise<ActRow[]> {
	const { rows } = await sql<ActRow>`SELECT ${columns} FROM ${joined}
		WHERE act.task_id = ${taskId} AND act.withdrawn_at IS NULL ORDER BY act.done_on DESC, act.id DESC`.execute(tx);
	return rows;
}

/** One act, whoever asks. */
export async function findAct(tx: Database, id: string): Promise<ActRow | undefined> {
	const { rows } = await sql<ActRow>`SELECT ${columns} FROM ${joined} WHERE act.id = ${id}`.execute(tx);
	return rows[0];
}

export async function insertAct(
	tx: Database,
	row: Evidence & { taskId: string; doneOn: string; accountId: string; now: Date },
): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO campaign_act
			(task_id, done_on, record, document_number, amount, chair, expected, attended, account_id, at)
		VALUES (${row.taskId}, ${row.doneOn}, ${row.record}, ${row.documentNumber}, ${row.amount},
			${row.meeting?.chair ?? null}, ${row.meeting?.expected ?? null}, ${row.meeting?.attended ?? null},
			${row.accountId}, ${row.now}) RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new act has no id');
	return made.id;
}

export async function setWithdrawn(tx: Database, id: string, at: Date | null): Promise<void> {
	await sql`UPDATE campaign_act SET withdrawn_at = ${at} WHERE id = ${id}`.execute(tx);
}

export async function judgeAct(
	tx: Database,
	row: { id: string; quality: Quality | null; note: string; accountId: string; now: Date },
): Promise<void> {
	await sql`UPDATE campaign_act SET quality = ${row.quality}, quality_note = nullif(${row.note}, ''),
		judged_by = ${row.accountId}, judged_at = ${row.now} WHERE id = ${row.id}`.execute(tx);
}

/** What the acts of a task come to. */
export async function saveDone(
	tx: Database,
	taskId: string,
	row: { doneOn: string | null; doneWell: boolean; acts: number },
): Promise<void> {
	await sql`UPDATE campaign_task SET done_on = ${row.doneOn}, done_well = ${row.doneWell}, acts = ${row.acts}
		WHERE id = ${taskId}`.execute(tx);
}
