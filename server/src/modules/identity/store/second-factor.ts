import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** The account has no second factor any more, and no recovery codes. @returns whether it had one */
export async function removeSecondFactor(tx: Database, accountId: string): Promise<boolean> {
	await sql`DELETE FROM recovery_code WHERE account_id = ${accountId}`.execute(tx);
	const { rows } = await sql`DELETE FROM second_factor WHERE account_id = ${accountId} RETURNING id`.execute(tx);
	return rows.length > 0;
}
