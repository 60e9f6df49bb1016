import { createHash } from 'node:crypto';
import { type PostgresCursor, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult, sql } from 'kysely';
import pg from 'pg';

const [once, anew] = ['/* planned once */', '/* planned anew */'];

/**
 * A statement with this in it is planned once a connection and then only run. For what is asked again and again and takes
 * longer to plan than to run, as everything does that goes through the views of rights.
 */
export const plannedOnce = sql.raw(once);

/** Overrules it: for a statement whose best plan hangs on what is asked for, such as a search by pattern. */
export const plannedAnew = sql.raw(anew);

const names = new Map<string, string>();

/** A name for a statement; null for one that is planned each time. */
function nameOf(text: string): string | null {
	if (!text.includes(once) || text.includes(anew)) return null;
	const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 24);
	names.set(text, name);
	return name;
}

/** Whether a plan made before a migration no longer fits; a new connection makes a new one. */
export const isStalePlan = (error: unknown): boolean =>
	error instanceof pg.DatabaseError && error.code === '0A000' && error.message.startsWith('cached plan');

/** What the query builder needs of a connection; it asks for no cursors here. */
function planning(client: pg.PoolClient): PostgresPoolClient {
	let stale = false;
	function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
	function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
	function query(asked: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
		if (typeof asked !== 'string') throw new TypeError('rows are not read by cursor');
		const name = nameOf(asked);
		const answer = client.query({ text: asked, values: [...values], ...(name ? { name } : {}) });
		return answer.catch((error) => {
			stale ||= isStalePlan(error);
			throw error;
		});
	}
	return { query, release: (destroy) => client.release(destroy || stale) };
}

/** The pool as the query builder sees it. */
export const planningPool = (pool: pg.Pool): PostgresPool => ({
	options: pool.options,
	connect: async () => planning(await pool.connect()),
	end: () => pool.end(),
});
