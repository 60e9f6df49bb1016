import type { Caller } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { visibleTo } from '../../library/index.ts';

export interface FolderRow {
	readonly id: string;
	readonly name: string;
}

/** Whoever changes what an account keeps does it after this. */
export async function lockReader(tx: Database, accountId: string): Promise<void> {
	await sql`INSERT INTO reading_reader (account_id) VALUES (${accountId})
		ON CONFLICT (account_id) DO UPDATE SET account_id = excluded.account_id`.execute(tx);
}

/** An account's folders by name, without those removed. */
export async function listFolders(tx: Database, accountId: string): Promise<FolderRow[]> {
	const { rows } = await sql<FolderRow>`SELECT id, name FROM reading_folder
		WHERE account_id = ${accountId} AND removed_at IS NULL ORDER BY name, id`.execute(tx);
	return rows;
}

/** How many documents lie in each folder that the caller may see now; null: in none. */
export async function countKept(tx: Database, caller: NonNullable<Caller>): Promise<Map<string | null, number>> {
	const { rows } = await sql<{ folder_id: string | null; count: number }>`SELECT kept.folder_id, count(*) AS count
		FROM reading_favourite kept JOIN library_document document ON document.id = kept.document_id
		WHERE kept.account_id = ${caller.accountId} AND ${visibleTo(caller)} GROUP BY kept.folder_id`.execute(tx);
	return new Map(rows.map((row) => [row.folder_id, row.count]));
}

export async function insertFolder(tx: Database, accountId: string, name: string): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO reading_folder (account_id, name)
		VALUES (${accountId}, ${name}) RETURNING id`.execute(tx);
	const [row] = rows;
	if (!row) throw new Error('the folder is not there');
	return row.id;
}

export async function renameFolder(tx: Database, id: string, name: string): Promise<void> {
	await sql`UPDATE reading_folder SET name = ${name} WHERE id = ${id}`.execute(tx);
}

export async function markRemoved(tx: Database, id: string, at: Date | null): Promise<void> {
	await sql`UPDATE reading_folder SET removed_at = ${at} WHERE id = ${id}`.execute(tx);
}

/** A removed folder of an account. */
export async function findRemoved(tx: Database, accountId: string, id: string): Promise<FolderRow | undefined> {
	const { rows } = await sql<FolderRow>`SELECT id, name FROM reading_folder
		WHERE account_id = ${accountId} AND id = ${id} AND removed_at IS NOT NULL`.execute(tx);
	return rows[0];
}

export async function countOldFolders(tx: Database, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM reading_folder
		WHERE removed_at < ${before}`.execute(tx);
	return rows[0]?.count ?? 0;
}

export async function deleteOldFolders(tx: Database, before: Date, most: number): Promise<number> {
	const { rows } = await sql`DELETE FROM reading_folder WHERE id IN (SELECT id FROM reading_folder
		WHERE removed_at < ${before} ORDER BY removed_at LIMIT ${most} FOR UPDATE SKIP LOCKED) RETURNING id`.execute(tx);
	return rows.length;
}
