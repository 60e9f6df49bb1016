import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './connect.ts';

const pauseMs = 200;

/** Whether transactions of this product that are open began before a moment. */
async function olderOpen(db: Database, since: Date): Promise<boolean> {
	// Sessions of another role show no beginning, and write nothing of ours.
	const { rows } = await sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
		AND pid <> pg_backend_pid() AND xact_start < ${since} LIMIT 1`.execute(db);
	return rows.length > 0;
}

/**
 * Waits until everybody whose transaction is open now has ended it. Nobody is kept from anything meanwhile, unlike by a lock
 * of a table, behind which all who come later would wait as well.
 * @returns false when that took longer than `most` milliseconds, or the signal fired
 */
export async function waitForOlder(db: Database, most: number, signal: AbortSignal): Promise<boolean> {
	const { rows } = await sql<{ now: Date }>`SELECT clock_timestamp() AS now`.execute(db);
	const since = rows[0]?.now ?? new Date(0);
	for (const until = performance.now() + most; performance.now() < until; ) {
		if (signal.aborted) return false;
		if (!(await olderOpen(db, since))) return true;
		await delay(pauseMs, undefined, { signal }).catch(() => undefined);
	}
	return false;
}
