import type { LinkTarget } from '@pacesetter/core/sharing';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import type { SealedColumn } from '../../../platform/secrets/index.ts';

/** What this module keeps sealed. */
export const sharingSealed: readonly SealedColumn[] = [
	{ table: 'share_link', column: 'token', sealed: 'token_sealed' },
];

export interface LinkRow {
	readonly id: string;
	readonly tokenSealed: string;
	readonly makerId: string;
	readonly target: LinkTarget;
	/** Null: it leads to a folder, or the document was erased. */
	readonly number: number | null;
	/** Null: it leads to a document, or the folder was erased. */
	readonly folderId: string | null;
	readonly restricted: boolean;
	/** Its hash. */
	readonly password: string | null;
	readonly downloads: boolean;
	readonly madeAt: Date;
	readonly expiresAt: Date;
	readonly revokedAt: Date | null;
	readonly openings: number;
}

const found = sql`SELECT l.id, l.token_sealed AS "tokenSealed", l.maker_id AS "makerId", l.target, d.number,
		l.folder_id AS "folderId", l.restricted, l.password, l.downloads, l.made_at AS "madeAt", l.expires_at AS "expiresAt",
		l.revoked_at AS "revokedAt", l.openings
	FROM share_link l LEFT JOIN library_document d ON d.id = l.document_id`;

export async function findByTokenHash(tx: Database, hash: string): Promise<LinkRow | undefined> {
	return (await sql<LinkRow>`${found} WHERE l.token_hash = ${hash}`.execute(tx)).rows[0];
}

/** A link of an account. */
export async function findOwn(tx: Database, makerId: string, id: string): Promise<LinkRow | undefined> {
	return (await sql<LinkRow>`${found} WHERE l.maker_id = ${makerId} AND l.id = ${id}`.execute(tx)).rows[0];
}

/** A link that an account has made already with a key. */
export async function findByKey(tx: Database, makerId: string, key: string): Promise<LinkRow | undefined> {
	return (await sql<LinkRow>`${found} WHERE l.maker_id = ${makerId} AND l.key = ${key}`.execute(tx)).rows[0];
}

/** An account's links, all or those to one folder, the newest first. */
export async function listOwn(
	tx: Database,
	makerId: string,
	wish: { folderId: string | null; offset: number; limit: number },
): Promise<{ rows: LinkRow[]; total: number }> {
	const wanted = sql`l.maker_id = ${makerId} AND (${wish.folderId}::uuid IS NULL OR l.folder_id = ${wish.folderId})`;
	const { rows } = await sql<LinkRow>`${found} WHERE ${wanted}
		ORDER BY l.made_at DESC, l.id DESC LIMIT ${wish.limit} OFFSET ${wish.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM share_link l
		WHERE ${wanted}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** Folders to which links of an account lead now, with how many do. */
export async function foldersOf(
	tx: Database,
	makerId: string,
	now: Date,
): Promise<{ folderId: string; links: number }[]> {
	const { rows } = await sql<{ folderId: string; links: number }>`SELECT folder_id AS "folderId", count(*) AS links
		FROM share_link WHERE maker_id = ${makerId} AND folder_id IS NOT NULL AND revoked_at IS NULL AND expires_at > ${now}
		GROUP BY folder_id`.execute(tx);
	return rows;
}

export interface NewLink {
	readonly id: string;
	readonly tokenHash: string;
	readonly tokenSealed: string;
	readonly makerId: string;
	readonly leadsTo: { readonly documentId: string } | { readonly folderId: string };
	readonly restricted: boolean;
	readonly password: string | null;
	readonly downloads: boolean;
	readonly madeAt: Date;
	readonly expiresAt: Date;
	readonly key: string;
}

/** @returns whether it was made; not when the key has served */
export async function insertLink(tx: Database, link: NewLink): Promise<boolean> {
	const [target, documentId, folderId] =
		'folderId' in link.leadsTo ? ['folder', null, link.leadsTo.folderId] : ['document', link.leadsTo.documentId, null];
	const { rows } =
		await sql`INSERT INTO share_link (id, token_hash, token_sealed, maker_id, target, document_id, folder_id,
			restricted, password, downloads, made_at, expires_at, key)
		VALUES (${link.id}, ${link.tokenHash}, ${link.tokenSealed}, ${link.makerId}, ${target}, ${documentId}, ${folderId},
			${link.restricted}, ${link.password}, ${link.downloads}, ${link.madeAt}, ${link.expiresAt}, ${link.key})
		ON CONFLICT (maker_id, key) DO NOTHING RETURNING id`.execute(tx);
	return rows.length > 0;
}

/** @returns whether it was not so already */
export async function setRevoked(tx: Database, id: string, at: Date | null): Promise<boolean> {
	const { rows } = await sql`UPDATE share_link SET revoked_at = ${at}
		WHERE id = ${id} AND (revoked_at IS NULL) = (${at}::timestamptz IS NOT NULL) RETURNING id`.execute(tx);
	return rows.length > 0;
}
