import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** Whether somebody has signed in with an account and not out again. */
export async function hasSession(tx: Database, accountId: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM session WHERE account_id = ${accountId} LIMIT 1`.execute(tx);
	return rows.length > 0;
}

/** Ends every session of an account at once. @returns how many there were */
export async function endSessions(tx: Database, accountId: string): Promise<number> {
	const { rows } = await sql`DELETE FROM session WHERE account_id = ${accountId} RETURNING id`.execute(tx);
	return rows.length;
}

/** When somebody last came in with an account. */
export async function noteSignIn(tx: Database, accountId: string, at: Date): Promise<void> {
	await sql`UPDATE account SET last_signed_in_at = ${at} WHERE id = ${accountId}`.execute(tx);
}
