import type { KyselyPlugin } from 'kysely';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../platform/db/index.ts';

/** As soon as so many transactions wait for a lock. */
export const locked = (db: Database, count: number): Promise<void> =>
	expect
		.poll(
			async () =>
				(
					await sql`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'
						AND datname = current_database()`.execute(db)
				).rows.length,
			{ timeout: 10_000 },
		)
		.toBe(count);

interface Paused {
	/** The database, for whoever is to be kept waiting. */
	readonly db: Database;
	/** When a statement has reached the place. */
	readonly reached: Promise<void>;
	goOn(): void;
}

/** Keeps whoever uses the database waiting behind a statement that names something, its transaction open. */
export function pausedAt(db: Database, name: string): Paused {
	const [reached, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	const held = new Set<object>();
	const plugin: KyselyPlugin = {
		transformQuery: ({ node, queryId }) => {
			if (JSON.stringify(node).includes(name)) held.add(queryId);
			return node;
		},
		transformResult: async ({ queryId, result }) => {
			if (held.delete(queryId)) {
				reached.resolve();
				await gate.promise;
			}
			return result;
		},
	};
	return { db: db.withPlugin(plugin), reached: reached.promise, goOn: gate.resolve };
}
