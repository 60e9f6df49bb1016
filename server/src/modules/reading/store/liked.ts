import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** Whether an account is told of documents like those it knows; whoever has said nothing is. */
export async function likedIsOn(tx: Database, accountId: string): Promise<boolean> {
	const { rows } = await sql<{ liked_on: boolean }>`SELECT liked_on FROM reading_reader
		WHERE account_id = ${accountId}`.execute(tx);
	return rows[0]?.liked_on ?? true;
}

export async function setLikedOn(tx: Database, accountId: string, on: boolean): Promise<void> {
	await sql`UPDATE reading_reader SET liked_on = ${on} WHERE account_id = ${accountId}`.execute(tx);
}
