import type { Caller } from '@pacesetter/core/identity';
import type { CaseState, ReportKind } from '@pacesetter/core/moderation';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { visibleTo } from '../../library/index.ts';

/** A report as its reporter sees it, with how its case stands. */
export interface OwnReportRow {
	readonly id: string;
	readonly case_id: string;
	readonly kind: ReportKind;
	readonly words: string;
	readonly pages: readonly number[];
	readonly title: string;
	readonly evidence_number: number | null;
	readonly made_at: Date;
	readonly withdrawn_at: Date | null;
	readonly number: number;
	readonly state: CaseState;
	readonly frozen_at: Date | null;
	readonly reason: string | null;
	readonly answer: string | null;
	/** He may see the document now. */
	readonly open: boolean;
}

const own = (caller: NonNullable<Caller>) => sql`SELECT r.id, r.case_id, r.kind, r.words, r.pages, r.title,
		r.evidence_number, r.made_at, r.withdrawn_at, c.number, c.state, c.frozen_at, c.reason, c.answer,
		EXISTS (SELECT 1 FROM library_document document WHERE document.id = c.document_id AND ${visibleTo(caller)}) AS open
	FROM moderation_report r JOIN moderation_case c ON c.id = r.case_id WHERE r.reporter_id = ${caller.accountId}`;

export async function findOwnReport(
	tx: Database,
	caller: NonNullable<Caller>,
	id: string,
): Promise<OwnReportRow | undefined> {
	return (await sql<OwnReportRow>`${own(caller)} AND r.id = ${id}`.execute(tx)).rows[0];
}

/** A reporter's report of a document that is to be decided. */
export async function findWaiting(
	tx: Database,
	caller: NonNullable<Caller>,
	documentId: string,
): Promise<OwnReportRow | undefined> {
	return (
		await sql<OwnReportRow>`${own(caller)} AND c.document_id = ${documentId} AND c.closed_at IS NULL
			AND r.withdrawn_at IS NULL`.execute(tx)
	).rows[0];
}

export async function listOwnReports(
	tx: Database,
	caller: NonNullable<Caller>,
	page: { offset: number; limit: number },
): Promise<{ rows: OwnReportRow[]; total: number }> {
	const { rows } = await sql<OwnReportRow>`${own(caller)} ORDER BY r.id DESC
		LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM moderation_report
		WHERE reporter_id = ${caller.accountId}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** The report that a reporter has made already with a key, and of which document. */
export async function findByKey(
	tx: Database,
	reporterId: string,
	key: string,
): Promise<{ id: string; number: number } | undefined> {
	const { rows } = await sql<{ id: string; number: number }>`SELECT r.id, c.number FROM moderation_report r
		JOIN moderation_case c ON c.id = r.case_id WHERE r.reporter_id = ${reporterId} AND r.key = ${key}`.execute(tx);
	return rows[0];
}

export async function countMade(tx: Database, reporterId: string, since: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM moderation_report
		WHERE reporter_id = ${reporterId} AND made_at >= ${since}`.execute(tx);
	return rows[0]?.count ?? 0;
}

export interface NewReport {
	readonly caseId: string;
	readonly reporterId: string;
	readonly kind: ReportKind;
	readonly words: string;
	readonly pages: readonly number[];
	readonly version: number;
	readonly title: string;
	readonly evidence: { readonly id: string; readonly number: number } | null;
	readonly key: string;
}

export async function insertReport(tx: Database, report: NewReport, now: Date): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO moderation_report
			(case_id, reporter_id, kind, words, pages, version, title, evidence_id, evidence_number, key, made_at)
		VALUES (${report.caseId}, ${report.reporterId}, ${report.kind}, ${report.words}, ${[...report.pages]}::integer[],
			${report.version}, ${report.title}, ${report.evidence?.id ?? null}, ${report.evidence?.number ?? null},
			${report.key}, ${now}) RETURNING id`.execute(tx);
	const [row] = rows;
	if (!row) throw new Error('the report is not there');
	return row.id;
}

export async function markWithdrawn(tx: Database, id: string, now: Date): Promise<void> {
	await sql`UPDATE moderation_report SET withdrawn_at = ${now} WHERE id = ${id}`.execute(tx);
}

/** A report as those who decide see it. */
export interface ReportRow {
	readonly id: string;
	readonly reporter_id: string | null;
	readonly kind: ReportKind;
	readonly words: string;
	readonly pages: readonly number[];
	readonly version: number;
	readonly evidence_number: number | null;
	/** As it is called now; null: it is not there, or not for whoever asks. */
	readonly evidence_title: string | null;
	readonly made_at: Date;
	readonly withdrawn_at: Date | null;
}

export async function reportsOf(tx: Database, caller: Caller, caseId: string): Promise<ReportRow[]> {
	const { rows } = await sql<ReportRow>`SELECT r.id, r.reporter_id, r.kind, r.words, r.pages, r.version,
			r.evidence_number, r.made_at, r.withdrawn_at,
			(SELECT document.title FROM library_document document WHERE document.id = r.evidence_id
				AND ${visibleTo(caller)}) AS evidence_title
		FROM moderation_report r WHERE r.case_id = ${caseId} ORDER BY r.id`.execute(tx);
	return rows;
}

/** Whose reports have not been taken back, by the title that they saw. */
export async function reportersOf(tx: Database, caseId: string): Promise<{ title: string; told: string[] }[]> {
	const { rows } = await sql<{ title: string; told: string[] }>`SELECT title, array_agg(reporter_id) AS told
		FROM moderation_report WHERE case_id = ${caseId} AND withdrawn_at IS NULL AND reporter_id IS NOT NULL
		GROUP BY title`.execute(tx);
	return rows;
}
