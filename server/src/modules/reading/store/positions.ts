import type { Caller } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { visibleTo } from '../../library/index.ts';

/** Whether an account lets it be kept where it stops reading; whoever has said nothing does. */
export async function keepsPositions(tx: Database, accountId: string): Promise<boolean> {
	const { rows } = await sql<{ positions_kept: boolean }>`SELECT positions_kept FROM reading_reader
		WHERE account_id = ${accountId}`.execute(tx);
	return rows[0]?.positions_kept ?? true;
}

export async function setPositionsKept(tx: Database, accountId: string, kept: boolean): Promise<void> {
	await sql`UPDATE reading_reader SET positions_kept = ${kept} WHERE account_id = ${accountId}`.execute(tx);
}

export interface PositionRow {
	readonly number: number;
	readonly title: string;
	readonly page: number;
	readonly pages: number | null;
	readonly at: Date;
}

/** Where the caller stopped in documents that he may see now, the newest first. */
export async function listPositions(tx: Database, caller: NonNullable<Caller>): Promise<PositionRow[]> {
	const { rows } = await sql<PositionRow>`SELECT document.number, document.title, kept.page, kept.at,
			(SELECT max(number) FROM library_page page WHERE page.content = document.content) AS pages
		FROM reading_position kept JOIN library_document document ON document.id = kept.document_id
		WHERE kept.account_id = ${caller.accountId} AND ${visibleTo(caller)} ORDER BY kept.at DESC, document.number DESC`.execute(
		tx,
	);
	return rows;
}

/** The documents that it is kept of, those read last first, whoever may see them now. */
export async function positionIds(tx: Database, accountId: string): Promise<string[]> {
	const { rows } = await sql<{ document_id: string }>`SELECT document_id FROM reading_position
		WHERE account_id = ${accountId} ORDER BY at DESC, document_id`.execute(tx);
	return rows.map((row) => row.document_id);
}

export async function findPosition(tx: Database, accountId: string, documentId: string): Promise<number | null> {
	const { rows } = await sql<{ page: number }>`SELECT page FROM reading_position
		WHERE account_id = ${accountId} AND document_id = ${documentId}`.execute(tx);
	return rows[0]?.page ?? null;
}

interface Position {
	readonly accountId: string;
	readonly documentId: string;
	readonly page: number;
}

/** One row a document; the oldest beyond so many go. */
export async function savePosition(tx: Database, position: Position, now: Date, most: number): Promise<void> {
	const { accountId, documentId, page } = position;
	await sql`INSERT INTO reading_position (account_id, document_id, page, at)
		VALUES (${accountId}, ${documentId}, ${page}, ${now})
		ON CONFLICT (account_id, document_id) DO UPDATE SET page = excluded.page, at = excluded.at`.execute(tx);
	await sql`DELETE FROM reading_position WHERE account_id = ${accountId} AND document_id IN (
		SELECT document_id FROM reading_position WHERE account_id = ${accountId}
		ORDER BY at DESC, document_id OFFSET ${most})`.execute(tx);
}

/** `documentId` null: all of them. */
export async function deletePositions(tx: Database, accountId: string, documentId: string | null): Promise<void> {
	await sql`DELETE FROM reading_position WHERE account_id = ${accountId}
		AND (${documentId}::uuid IS NULL OR document_id = ${documentId})`.execute(tx);
}

export async function countOldPositions(tx: Database, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM reading_position
		WHERE at < ${before}`.execute(tx);
	return rows[0]?.count ?? 0;
}

export async function deleteOldPositions(tx: Database, before: Date, most: number): Promise<number> {
	const { rows } = await sql`DELETE FROM reading_position WHERE (account_id, document_id) IN (
		SELECT account_id, document_id FROM reading_position WHERE at < ${before} ORDER BY at LIMIT ${most}
		FOR UPDATE SKIP LOCKED) RETURNING page`.execute(tx);
	return rows.length;
}
