import type { CaseState, Measure, ReportKind } from '@pacesetter/core/moderation';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** A case with what its reports say in sum. */
export interface CaseRow {
	readonly id: string;
	readonly document_id: string | null;
	readonly number: number;
	readonly title: string;
	readonly uploader_id: string | null;
	readonly state: CaseState;
	readonly edition: number;
	readonly opened_at: Date;
	readonly frozen_at: Date | null;
	readonly told_at: Date | null;
	readonly measure: Measure | null;
	readonly recycled: boolean;
	readonly decided_by: string | null;
	readonly decided_at: Date | null;
	readonly reason: string | null;
	readonly appeal: string | null;
	readonly appealed_at: Date | null;
	readonly answered_by: string | null;
	readonly answered_at: Date | null;
	readonly answer: string | null;
	readonly kinds: readonly ReportKind[];
	/** Whose reports have not been taken back; null: the account is gone. */
	readonly reporter_ids: readonly (string | null)[];
	/** And whose have. */
	readonly ever_ids: readonly (string | null)[];
	/** Who brought what it is about. */
	readonly owner_ids: readonly string[];
}

const found = sql`SELECT c.*, told.*,
		ARRAY(SELECT account_id FROM moderation_owner WHERE case_id = c.id) AS owner_ids
	FROM moderation_case c
	CROSS JOIN LATERAL (SELECT
		coalesce(array_agg(DISTINCT kind ORDER BY kind) FILTER (WHERE withdrawn_at IS NULL), '{}') AS kinds,
		coalesce(array_agg(reporter_id) FILTER (WHERE withdrawn_at IS NULL), '{}') AS reporter_ids,
		coalesce(array_agg(DISTINCT reporter_id), '{}') AS ever_ids
		FROM moderation_report WHERE case_id = c.id) told`;

export async function findCase(tx: Database, id: string): Promise<CaseRow | undefined> {
	return (await sql<CaseRow>`${found} WHERE c.id = ${id}`.execute(tx)).rows[0];
}

/** The case of a document that is not over. */
async function findLive(tx: Database, documentId: string): Promise<CaseRow | undefined> {
	return (await sql<CaseRow>`${found} WHERE c.document_id = ${documentId} AND c.closed_at IS NULL`.execute(tx)).rows[0];
}

/**
 * The same, locked, after its document. Who locked it before may have taken the last report back: then it is over, and as
 * the document is locked there is no other.
 */
export async function lockLive(tx: Database, documentId: string): Promise<CaseRow | undefined> {
	const seen = await findLive(tx, documentId);
	if (seen) await lockCase(tx, seen.id);
	return seen && findLive(tx, documentId);
}

/** Whoever changes a case does it after this, and after he locked its document, if he changes that as well. */
export async function lockCase(tx: Database, id: string): Promise<void> {
	await sql`SELECT 1 FROM moderation_case WHERE id = ${id} FOR UPDATE`.execute(tx);
}

export async function insertCase(
	tx: Database,
	document: { id: string; number: number; title: string; uploader_id: string },
	now: Date,
): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO moderation_case
			(document_id, number, title, uploader_id, opened_at)
		VALUES (${document.id}, ${document.number}, ${document.title}, ${document.uploader_id}, ${now})
		RETURNING id`.execute(tx);
	const [row] = rows;
	if (!row) throw new Error('the case is not there');
	return row.id;
}

/** Who brought what was reported does not decide about it. */
export async function addOwners(tx: Database, id: string, accountIds: readonly string[]): Promise<void> {
	await sql`INSERT INTO moderation_owner SELECT ${id}, unnest(${[...accountIds]}::text[])
		ON CONFLICT DO NOTHING`.execute(tx);
}

type Gathered = 'kinds' | 'reporter_ids' | 'ever_ids' | 'owner_ids';
export type CaseChange = Partial<Omit<CaseRow, 'id' | 'document_id' | 'edition' | Gathered>> & {
	readonly closed_at?: Date | null;
};

/** Makes a case another edition; with nothing changed, of its reports. */
export async function updateCase(tx: Database, id: string, change: CaseChange = {}): Promise<void> {
	const sets = Object.entries(change).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
	await sql`UPDATE moderation_case SET ${sql.join([sql`edition = edition + 1`, ...sets])} WHERE id = ${id}`.execute(tx);
}

interface Page {
	readonly offset: number;
	readonly limit: number;
}

const waits = sql`c.state IN ('open', 'appealed')`;
/** Nobody decides about what he brought, nor hears of what is told of it. */
const notOf = (accountId: string) => sql`NOT EXISTS (SELECT 1 FROM moderation_owner owner
	WHERE owner.case_id = c.id AND owner.account_id = ${accountId})`;

/** For those who decide: what waits, the oldest first, or what stands in a state, the newest first. */
export async function listCases(
	tx: Database,
	accountId: string,
	wanted: Page & { state: CaseState | null; kind: ReportKind | null },
): Promise<{ rows: CaseRow[]; total: number; waiting: number }> {
	const { state, kind } = wanted;
	const where = sql`WHERE ${notOf(accountId)} AND ${state === null ? waits : sql`c.state = ${state}`}
		AND ${
			kind === null
				? sql`true`
				: sql`EXISTS (SELECT 1 FROM moderation_report r WHERE r.case_id = c.id
			AND r.withdrawn_at IS NULL AND r.kind = ${kind})`
		}`;
	const order = state === null ? sql`coalesce(c.appealed_at, c.opened_at), c.id` : sql`c.id DESC`;
	const { rows } = await sql<CaseRow>`${found} ${where} ORDER BY ${order}
		LIMIT ${wanted.limit} OFFSET ${wanted.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number; waiting: number }>`SELECT
		(SELECT count(*) FROM moderation_case c ${where}) AS total,
		(SELECT count(*) FROM moderation_case c WHERE ${notOf(accountId)} AND ${waits}) AS waiting`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0, waiting: counted[0]?.waiting ?? 0 };
}

/** For an uploader: what he knows of about his documents. `numbers`: of these, what is not over. */
export async function listOwnCases(
	tx: Database,
	uploaderId: string,
	wanted: Page & { numbers: readonly number[] | null },
): Promise<{ rows: CaseRow[]; total: number }> {
	const { numbers } = wanted;
	const where = sql`WHERE c.uploader_id = ${uploaderId} AND c.told_at IS NOT NULL
		AND ${numbers === null ? sql`true` : sql`c.closed_at IS NULL AND c.number = ANY(${[...numbers]}::bigint[])`}`;
	const { rows } = await sql<CaseRow>`${found} ${where} ORDER BY c.id DESC
		LIMIT ${wanted.limit} OFFSET ${wanted.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM moderation_case c
		${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** The names of accounts, those that are gone left out. */
export async function namesOf(tx: Database, accountIds: readonly string[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ account_id: string; user_name: string }>`SELECT account_id, user_name FROM account_name
		WHERE account_id = ANY(${[...accountIds]})`.execute(tx);
	return new Map(rows.map((row) => [row.account_id, row.user_name]));
}

/** Accounts that hold one of these roles now. */
export async function holdersOf(tx: Database, roles: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ account_id: string }>`SELECT DISTINCT account_id FROM account_holding
		WHERE role = ANY(${[...roles]})`.execute(tx);
	return rows.map((row) => row.account_id);
}

export async function countClosed(tx: Database, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM moderation_case
		WHERE closed_at < ${before}`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** With their reports. */
export async function removeClosed(tx: Database, before: Date, most: number): Promise<number> {
	const { rows } = await sql`DELETE FROM moderation_case WHERE id IN (SELECT id FROM moderation_case
		WHERE closed_at < ${before} ORDER BY closed_at LIMIT ${most} FOR UPDATE SKIP LOCKED) RETURNING id`.execute(tx);
	return rows.length;
}
