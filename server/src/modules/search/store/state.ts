import { sql } from 'kysely';
import { type Database, plannedOnce } from '../../../platform/db/index.ts';
import { withSearch } from '../tables.ts';

/** Which tables are searched, and how a rebuild stands; undefined before the first writer has come. */
export const findState = (tx: Database) => withSearch(tx).selectFrom('search_index').selectAll().executeTakeFirst();

/** Whether everything that is published can be found: not before the index has been filled, nor after it was lost. */
export async function isComplete(tx: Database): Promise<boolean> {
	const { rows } = await sql<{ complete: boolean }>`SELECT ${plannedOnce} count(*) > 0
		AND bool_and(rebuild_total IS NULL OR rebuilt_at IS NOT NULL) AS complete FROM search_index`.execute(tx);
	return rows[0]?.complete ?? false;
}

/** A document was erased, of which the index may still hold text: it is to be made again. */
export async function noteErased(tx: Database, now: Date): Promise<void> {
	await withSearch(tx).updateTable('search_index').set({ erased_at: now }).execute();
}

export type IndexState = NonNullable<Awaited<ReturnType<typeof findState>>>;

export async function saveState(tx: Database, state: Partial<Omit<IndexState, 'id'>>): Promise<void> {
	await withSearch(tx).updateTable('search_index').set(state).execute();
}

export async function insertState(tx: Database, names: { main: string; small: string }): Promise<void> {
	await withSearch(tx)
		.insertInto('search_index')
		.values({ id: true, ...names })
		// What was made before is gone.
		.onConflict((conflict) => conflict.column('id').doUpdateSet({ ...names, rebuilt_at: null }))
		.execute();
}

/** Nobody else merges or rebuilds while this transaction lasts. @returns false when another does */
export async function tryMergeLock(tx: Database): Promise<boolean> {
	const { rows } = await sql<{ had: boolean }>`SELECT
		pg_try_advisory_xact_lock(hashtextextended('search.merge', 0)) AS had`.execute(tx);
	return rows[0]?.had ?? false;
}
