import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** Whether somebody has signed in with an account and not out again. */
export async function hasSession(tx: Database, accountId: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM session WHERE account_id = ${accountId} LIMIT 1`.execute(tx);
	return rows.length > 0;
}

/** Whether a session was opened after an instant. */
export async function beganAfter(tx: Database, id: string | null, after: Date): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM session WHERE id = ${id} AND created_at > ${after}`.execute(tx);
	return rows.length > 0;
}

export interface ListedSession {
	readonly id: string;
	readonly device: string;
	readonly startedAt: Date;
	readonly lastSeenAt: Date;
}

/** Sessions of an account that go on, the one used last first. */
export async function listSessions(tx: Database, accountId: string, now: Date): Promise<ListedSession[]> {
	const { rows } = await sql<ListedSession>`SELECT id, coalesce(user_agent, '') AS device, created_at AS "startedAt",
			last_seen_at AS "lastSeenAt"
		FROM session WHERE account_id = ${accountId} AND expires_at > ${now} ORDER BY last_seen_at DESC, id`.execute(tx);
	return rows;
}

/** Ends one session of an account at once. @returns whether it was there */
export async function endSession(tx: Database, accountId: string, id: string): Promise<boolean> {
	const { rows } = await sql`DELETE FROM session WHERE account_id = ${accountId} AND id = ${id} RETURNING id`.execute(
		tx,
	);
	return rows.length > 0;
}

/** Ends every session of an account but one. @returns how many there were */
export async function endOtherSessions(tx: Database, accountId: string, keep: string | null): Promise<number> {
	const { rows } = await sql`DELETE FROM session WHERE account_id = ${accountId} AND id IS DISTINCT FROM ${keep}
		RETURNING id`.execute(tx);
	return rows.length;
}

/** A session was used. */
export async function touchSession(tx: Database, id: string, at: Date): Promise<void> {
	await sql`UPDATE session SET last_seen_at = ${at} WHERE id = ${id}`.execute(tx);
}

/** When somebody last came in with an account. */
export async function noteSignIn(tx: Database, accountId: string, at: Date): Promise<void> {
	await sql`UPDATE account SET last_signed_in_at = ${at} WHERE id = ${accountId}`.execute(tx);
}
