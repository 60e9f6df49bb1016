import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/**
 * What opens an account is about to be changed: a sign-in that began before opens nothing, and one that is just being
 * opened waits. Comes before its sessions are ended, so that none slips in between.
 */
export async function changeWays(tx: Database, accountId: string): Promise<void> {
	await sql`UPDATE account SET ways_changed = ways_changed + 1, updated_at = now() WHERE id = ${accountId}`.execute(tx);
	await sql`DELETE FROM sign_in_challenge WHERE account_id = ${accountId}`.execute(tx);
}

/** Whether an account still signs in and nothing that opens it has changed; neither does until the transaction ends. */
export async function waysHold(tx: Database, accountId: string, waysChanged: number): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM account WHERE id = ${accountId} AND ways_changed = ${waysChanged}
		AND disabled_at IS NULL FOR SHARE`.execute(tx);
	return rows.length > 0;
}
