import type { NoticeKind, Tidings } from '@pacesetter/core/notices';
import { sql } from 'kysely';
import type { Database } from '../../platform/db/index.ts';

export interface NoticeRow {
	readonly id: string;
	readonly kind: NoticeKind;
	readonly parameters: Readonly<Record<string, string | number>>;
	readonly link: string;
	readonly told_at: Date;
	readonly read_at: Date | null;
}

export async function insertNotices(
	tx: Database,
	accountIds: readonly string[],
	{ kind, parameters, link }: Tidings,
	now: Date,
): Promise<void> {
	await sql`INSERT INTO notice (account_id, kind, parameters, link, told_at)
		SELECT account_id, ${kind}, ${JSON.stringify(parameters)}::jsonb, ${link}, ${now}
		FROM unnest(${[...accountIds]}::text[]) AS told (account_id)`.execute(tx);
}

const columns = sql`id, kind, parameters, link, told_at, read_at`;

/** What an account was told, the newest first. */
export async function listOwn(
	tx: Database,
	accountId: string,
	wanted: { unread: boolean; offset: number; limit: number },
): Promise<{ rows: NoticeRow[]; total: number }> {
	const own = sql`FROM notice WHERE account_id = ${accountId} AND (read_at IS NULL OR NOT ${wanted.unread})`;
	const { rows } = await sql<NoticeRow>`SELECT ${columns} ${own}
		ORDER BY id DESC LIMIT ${wanted.limit} OFFSET ${wanted.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total ${own}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

export async function countUnread(tx: Database, accountId: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM notice
		WHERE account_id = ${accountId} AND read_at IS NULL`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** `at` null: unread again. One that is read already keeps its time. @returns undefined: the account has no such */
export async function setRead(
	tx: Database,
	accountId: string,
	id: string,
	at: Date | null,
): Promise<NoticeRow | undefined> {
	const { rows } = await sql<NoticeRow>`UPDATE notice
		SET read_at = CASE WHEN ${at}::timestamptz IS NOT NULL THEN coalesce(read_at, ${at}) END
		WHERE account_id = ${accountId} AND id = ${id} RETURNING ${columns}`.execute(tx);
	return rows[0];
}

export async function setReadUpTo(tx: Database, accountId: string, id: string, at: Date): Promise<void> {
	await sql`UPDATE notice SET read_at = ${at} WHERE account_id = ${accountId} AND read_at IS NULL AND id <= ${id}`.execute(
		tx,
	);
}

/** What has been told, or read, long ago. */
const older = (since: 'told_at' | 'read_at', before: Date) =>
	sql`notice WHERE ${sql.ref(since)} < ${before} ORDER BY ${sql.ref(since)}`;

export async function countOlder(tx: Database, since: 'told_at' | 'read_at', before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count
		FROM (SELECT id FROM ${older(since, before)}) AS due`.execute(tx);
	return rows[0]?.count ?? 0;
}

export async function removeOlder(
	tx: Database,
	since: 'told_at' | 'read_at',
	before: Date,
	most: number,
): Promise<number> {
	const { rows } = await sql`DELETE FROM notice WHERE id IN (
		SELECT id FROM ${older(since, before)} LIMIT ${most} FOR UPDATE SKIP LOCKED) RETURNING id`.execute(tx);
	return rows.length;
}
