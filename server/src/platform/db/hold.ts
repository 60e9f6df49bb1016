import { sql } from 'kysely';
import type { Database } from './connect.ts';

/** Until the transaction ends, nobody takes this thing alone. Many may hold it together. */
export async function hold(tx: Database, thing: string): Promise<void> {
	await sql`SELECT pg_advisory_xact_lock_shared(hashtextextended(${thing}, 0))`.execute(tx);
}

/** Waits until nobody holds this thing; until the transaction ends, nobody else does. */
export async function holdAlone(tx: Database, thing: string): Promise<void> {
	await sql`SELECT pg_advisory_xact_lock(hashtextextended(${thing}, 0))`.execute(tx);
}
