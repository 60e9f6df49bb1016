import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { isStalePlan, planningPool } from './planned.ts';

/** A database, or a transaction on it. It knows no tables: each store brings those of its module (`withTables`). */
export type Database = Kysely<Record<never, never>>;

// A bigint is a count or a number of ours, far below 2^53, and JavaScript can count with it.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A day is a day wherever it is read: YYYY-MM-DD, not an instant at somebody's midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, String);

/** What a process needs of its database: queries, and the pool for libraries that bring their own. */
export interface Connection {
	readonly db: Database;
	readonly pool: pg.Pool;
	close(): Promise<void>;
}

export function connect(url: string, most: number, onError: (error: Error) => void): Connection {
	const pool = new pg.Pool({ connectionString: url, max: most, application_name: 'pacesetter' });
	// An idle connection that breaks is replaced by the pool; without a listener it would end the process.
	pool.on('error', onError);
	const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool: planningPool(pool) }) });
	return { db, pool, close: () => db.destroy() };
}

/** Whether PostgreSQL ended a transaction because it and another waited for each other. */
const isDeadlock = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '40P01';

/** Tries of a transaction that met another one, each waiting for what the other held. */
const mostTries = 5;

/**
 * Runs a transaction. PostgreSQL ends one of two that wait for each other, and one with a plan from before a migration;
 * that one begins anew.
 */
export async function transact<Result>(db: Database, run: (tx: Database) => Promise<Result>): Promise<Result> {
	for (let tries = 1; ; tries += 1) {
		try {
			return await db.transaction().execute(run);
		} catch (error) {
			if (!(isDeadlock(error) || isStalePlan(error)) || tries === mostTries) throw error;
		}
	}
}

/** Whether the database answers. */
export const answers = (db: Database): Promise<boolean> =>
	sql`SELECT 1`.execute(db).then(
		() => true,
		() => false,
	);

/** Does something inside a transaction and takes it back, whatever it wrote; what it found out remains. */
export async function rehearse<Result>(tx: Database, run: () => Promise<Result>): Promise<Result> {
	await sql`SAVEPOINT rehearsal`.execute(tx);
	try {
		return await run();
	} finally {
		await sql`ROLLBACK TO SAVEPOINT rehearsal`.execute(tx);
		await sql`RELEASE SAVEPOINT rehearsal`.execute(tx);
	}
}
