import type { Caller } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { visibleTo } from '../../library/index.ts';

export interface FavouriteRow {
	readonly number: number;
	readonly title: string;
	readonly format: string | null;
	readonly added_at: Date;
}

/** What lies in a folder of the caller's, or in none, of what he may see now, the newest first. */
export async function listKept(
	tx: Database,
	caller: NonNullable<Caller>,
	wanted: { folderId: string | null; offset: number; limit: number },
): Promise<{ rows: FavouriteRow[]; total: number }> {
	const kept = sql`FROM reading_favourite kept JOIN library_document document ON document.id = kept.document_id
		WHERE kept.account_id = ${caller.accountId} AND kept.folder_id IS NOT DISTINCT FROM ${wanted.folderId}::uuid
			AND ${visibleTo(caller)}`;
	const { rows } =
		await sql<FavouriteRow>`SELECT document.number, document.title, document.format, kept.added_at ${kept}
		ORDER BY kept.added_at DESC, document.number DESC LIMIT ${wanted.limit} OFFSET ${wanted.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total ${kept}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** The folders that an account keeps a document in; null: in none of them. */
export async function placesOf(tx: Database, accountId: string, documentId: string): Promise<Set<string | null>> {
	const { rows } = await sql<{ folder_id: string | null }>`SELECT folder_id FROM reading_favourite
		WHERE account_id = ${accountId} AND document_id = ${documentId}`.execute(tx);
	return new Set(rows.map((row) => row.folder_id));
}

interface Place {
	readonly accountId: string;
	readonly documentId: string;
	readonly folderId: string | null;
}

/** Keeps a document at a place; where it is there already, nothing changes. */
export async function keep(tx: Database, { accountId, documentId, folderId }: Place, now: Date): Promise<void> {
	await sql`INSERT INTO reading_favourite (account_id, folder_id, document_id, added_at)
		VALUES (${accountId}, ${folderId}, ${documentId}, ${now}) ON CONFLICT DO NOTHING`.execute(tx);
}

/** @returns since when it was kept there; null: it was not */
export async function letGo(tx: Database, { accountId, documentId, folderId }: Place): Promise<Date | null> {
	const { rows } = await sql<{ added_at: Date }>`DELETE FROM reading_favourite WHERE account_id = ${accountId}
		AND document_id = ${documentId} AND folder_id IS NOT DISTINCT FROM ${folderId}::uuid RETURNING added_at`.execute(
		tx,
	);
	return rows[0]?.added_at ?? null;
}

/** The documents an account keeps, the newest first, whoever may see them now. */
export async function favouriteIds(tx: Database, accountId: string): Promise<string[]> {
	const { rows } = await sql<{ document_id: string }>`SELECT kept.document_id FROM reading_favourite kept
		LEFT JOIN reading_folder folder ON folder.id = kept.folder_id
		WHERE kept.account_id = ${accountId} AND folder.removed_at IS NULL
		GROUP BY kept.document_id ORDER BY max(kept.added_at) DESC, kept.document_id`.execute(tx);
	return rows.map((row) => row.document_id);
}

export interface SharedFolder {
	readonly id: string;
	readonly ownerId: string;
	readonly name: string;
	/** The newest first, whoever may see them now: whoever shows them asks that of the library. */
	readonly documentIds: readonly string[];
}

/** For other modules: some folders with their owners, by their ids; those that are not there or were removed are left out. */
export async function favouritesOf(tx: Database, folderIds: readonly string[]): Promise<Map<string, SharedFolder>> {
	if (folderIds.length === 0) return new Map();
	const { rows } = await sql<SharedFolder>`SELECT folder.id, folder.account_id AS "ownerId", folder.name,
			ARRAY(SELECT kept.document_id FROM reading_favourite kept WHERE kept.account_id = folder.account_id
				AND kept.folder_id = folder.id ORDER BY kept.added_at DESC, kept.document_id) AS "documentIds"
		FROM reading_folder folder
		WHERE folder.id = ANY(${[...folderIds]}::uuid[]) AND folder.removed_at IS NULL`.execute(tx);
	return new Map(rows.map((row) => [row.id, row]));
}
