import type { CountedAct, Evidence, Meeting, Paperwork, Quality } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { isPast } from './emergencies.ts';
import type { Done } from './tasks.ts';

export interface ActRow extends CountedAct {
	readonly id: string;
	readonly entryId: string;
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
	/** The emergency in which it was done, and until when its paperwork may be completed; null while that lasts. */
	readonly emergency: string | null;
	readonly paperwork: Paperwork | null;
	readonly paperworkUntil: string | null;
	readonly also: readonly { readonly taskId: string; readonly campaign: string; readonly text: string }[];
}

const columns = sql`act.id, act.entry_id AS "entryId", act.task_id AS "taskId", act.done_on AS "doneOn", act.record,
	act.document_number AS "documentNumber", act.amount, act.account_id AS "accountId", entered.user_name AS by, act.at,
	CASE WHEN act.chair IS NOT NULL
		THEN json_build_object('chair', act.chair, 'expected', act.expected, 'attended', act.attended) END AS meeting,
	act.withdrawn_at AS "withdrawnAt", act.quality, act.quality_note AS "qualityNote", judge.user_name AS "judgedBy",
	e.name AS emergency, act.paperwork, e.lifted_on + e.paperwork_days AS "paperworkUntil",
	coalesce((SELECT json_agg(json_build_object('taskId', other.task_id, 'campaign', c.name, 'text', a.text) ORDER BY other.id)
		FROM campaign_act other JOIN campaign_task t ON t.id = other.task_id JOIN campaign c ON c.id = t.campaign_id
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
		WHERE other.entry_id = act.entry_id AND other.id <> act.id), '[]') AS also`;
const joined = sql`campaign_act act LEFT JOIN account_name entered ON entered.account_id = act.account_id
	LEFT JOIN account_name judge ON judge.account_id = act.judged_by
	LEFT JOIN campaign_emergency e ON e.id = act.emergency_id`;

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

/** One count of an entry: for which task, in which emergency it was done, and what of its paperwork is left for later. */
export interface EntryCount {
	readonly taskId: string;
	readonly emergencyId: string | null;
	readonly paperwork: Paperwork | null;
}

/** Enters what was done once, with a count for each of some tasks. @returns the count of the first of them */
export async function insertEntry(
	tx: Database,
	row: Evidence & { counts: readonly EntryCount[]; doneOn: string; accountId: string; now: Date },
): Promise<string> {
	const { rows } = await sql<{ id: string; taskId: string }>`WITH entry AS MATERIALIZED (SELECT uuidv7() AS id)
		INSERT INTO campaign_act
			(entry_id, task_id, emergency_id, paperwork, done_on, record, document_number, amount, chair, expected, attended,
				account_id, at)
		SELECT entry.id, count."taskId", count."emergencyId", count.paperwork, ${row.doneOn}::date, ${row.record}, ${row.documentNumber}::bigint, ${row.amount}::float8,
			${row.meeting?.chair ?? null}, ${row.meeting?.expected ?? null}::int, ${row.meeting?.attended ?? null}::int,
			${row.accountId}, ${row.now}::timestamptz
		FROM entry, jsonb_to_recordset(${JSON.stringify(row.counts)}::jsonb)
			AS count ("taskId" uuid, "emergencyId" uuid, paperwork text) RETURNING id, task_id AS "taskId"`.execute(tx);
	const made = rows.find(({ taskId }) => taskId === row.counts[0]?.taskId);
	if (!made) throw new Error('a new entry has no count');
	return made.id;
}

/** Counts what one count of an entry shows for more tasks. @returns these counts, each with its task */
export async function addCounts(
	tx: Database,
	id: string,
	counts: readonly EntryCount[],
): Promise<{ id: string; taskId: string }[]> {
	const { rows } = await sql<{ id: string; taskId: string }>`INSERT INTO campaign_act
			(entry_id, task_id, emergency_id, paperwork, done_on, record, document_number, amount, chair, expected, attended,
				account_id, at)
		SELECT act.entry_id, count."taskId", count."emergencyId", count.paperwork, act.done_on, act.record,
			act.document_number, act.amount, act.chair, act.expected, act.attended, act.account_id, act.at
		FROM campaign_act act, jsonb_to_recordset(${JSON.stringify(counts)}::jsonb)
			AS count ("taskId" uuid, "emergencyId" uuid, paperwork text) WHERE act.id = ${id}
		RETURNING id, task_id AS "taskId"`.execute(tx);
	return rows;
}

/**
 * What was entered for one of some tasks on a day by one line that is still to be completed, and does not count for a task of another
 * level: the oldest. @param tasks the same task on other levels
 */
export async function waitingFor(
	tx: Database,
	wish: { taskId: string; tasks: readonly string[]; doneOn: string; today: string },
): Promise<{ id: string; entryId: string } | null> {
	const { rows } = await sql<{ id: string; entryId: string }>`SELECT act.id, act.entry_id AS "entryId"
		FROM campaign_act act JOIN campaign_emergency e ON e.id = act.emergency_id
		WHERE act.task_id = ANY(${[...wish.tasks]}::uuid[]) AND act.done_on = ${wish.doneOn} AND act.paperwork = 'owed'
			AND act.withdrawn_at IS NULL AND NOT coalesce(${isPast(wish.today)}, false)
			AND NOT EXISTS (SELECT 1 FROM campaign_act here WHERE here.entry_id = act.entry_id AND here.task_id = ${wish.taskId})
		ORDER BY act.id LIMIT 1`.execute(tx);
	return rows[0] ?? null;
}

export interface EntryState {
	readonly id: string;
	readonly taskId: string;
	readonly paperwork: Paperwork | null;
	readonly running: boolean;
	readonly judged: boolean;
}

/** Every count of an entry, also those of tasks that are in no list any more. */
export async function countsOf(tx: Database, entryId: string): Promise<EntryState[]> {
	const { rows } = await sql<EntryState>`
		SELECT act.id, act.task_id AS "taskId", act.paperwork, c.state = 'running' AS running, act.quality IS NOT NULL AS judged
		FROM campaign_act act JOIN campaign_task t ON t.id = act.task_id JOIN campaign c ON c.id = t.campaign_id
		WHERE act.entry_id = ${entryId} ORDER BY act.task_id`.execute(tx);
	return rows;
}

/** The other rounds of what recurs among some tasks. */
export async function otherRounds(tx: Database, ids: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT DISTINCT t.id FROM campaign_task mine
		JOIN campaign_action a ON a.id = mine.action_id AND a.months IS NOT NULL
		JOIN campaign_task t ON t.action_id = mine.action_id AND t.organisation_id = mine.organisation_id
		WHERE mine.id = ANY(${[...ids]}::uuid[]) AND t.id <> ALL(${[...ids]}::uuid[])`.execute(tx);
	return rows.map(({ id }) => id);
}

/** The round in which something was entered already that was done on a day, other than the round of a task of the same action. */
export async function roundTakenOn(tx: Database, taskId: string, doneOn: string): Promise<number | null> {
	const { rows } = await sql<{ round: number }>`SELECT t.round FROM campaign_task mine
		JOIN campaign_task t ON t.action_id = mine.action_id AND t.organisation_id = mine.organisation_id AND t.round <> mine.round
		JOIN campaign_act act ON act.task_id = t.id AND act.done_on = ${doneOn} AND act.withdrawn_at IS NULL
		WHERE mine.id = ${taskId} ORDER BY t.round LIMIT 1`.execute(tx);
	return rows[0]?.round ?? null;
}

export async function setWithdrawn(tx: Database, entryId: string, at: Date | null): Promise<void> {
	await sql`UPDATE campaign_act SET withdrawn_at = ${at} WHERE entry_id = ${entryId}`.execute(tx);
}

/** Replaces what shows an act by what its tasks ask for. */
export async function completeEvidence(
	tx: Database,
	{ entryId, taskIds }: { entryId: string; taskIds: readonly string[] },
	evidence: Evidence,
): Promise<void> {
	await sql`UPDATE campaign_act SET record = ${evidence.record}, document_number = ${evidence.documentNumber},
		amount = ${evidence.amount}, chair = ${evidence.meeting?.chair ?? null},
		expected = ${evidence.meeting?.expected ?? null}, attended = ${evidence.meeting?.attended ?? null},
		paperwork = 'given'
		WHERE entry_id = ${entryId} AND task_id = ANY(${[...taskIds]}::uuid[]) AND paperwork = 'owed'`.execute(tx);
}

export async function judgeAct(
	tx: Database,
	row: { id: string; quality: Quality | null; note: string; accountId: string; now: Date },
): Promise<void> {
	await sql`UPDATE campaign_act SET quality = ${row.quality}, quality_note = nullif(${row.note}, ''),
		judged_by = ${row.accountId}, judged_at = ${row.now} WHERE id = ${row.id}`.execute(tx);
}

/** Acts of some tasks that were not taken back, by task, as they are counted. */
export async function countedActs(tx: Database, taskIds: readonly string[]): Promise<Map<string, CountedAct[]>> {
	const { rows } = await sql<CountedAct & { taskId: string }>`SELECT task_id AS "taskId", done_on AS "doneOn", amount,
			quality, paperwork FROM campaign_act
		WHERE task_id = ANY(${[...taskIds]}::uuid[]) AND withdrawn_at IS NULL ORDER BY done_on, id`.execute(tx);
	return Map.groupBy(rows, ({ taskId }) => taskId);
}

/** Keeps what the acts of tasks come to. */
export async function saveDone(tx: Database, rows: readonly (Done & { id: string })[]): Promise<void> {
	await sql`UPDATE campaign_task t SET done_on = now."doneOn", done_well = now."doneWell", acts = now.acts
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			AS now (id uuid, "doneOn" date, "doneWell" boolean, acts int) WHERE t.id = now.id`.execute(tx);
}
