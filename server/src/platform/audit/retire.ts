import { sql } from 'kysely';
import type { Database } from '../db/index.ts';

/**
 * Takes entries older than the retention period out of the log, whole seals at a time; the chain goes on from the hash of
 * the last one. The database itself refuses anything younger than six months (Cybersecurity Law, article 21).
 * @param days retention in days
 * @returns entries taken out
 */
export async function retireEntries(db: Database, now: Date, days: number): Promise<number> {
	const before = new Date(now.getTime() - days * 86_400_000);
	const { rows } = await sql<{ gone: number }>`SELECT audit_retire(${before}) AS gone`.execute(db);
	return rows[0]?.gone ?? 0;
}
