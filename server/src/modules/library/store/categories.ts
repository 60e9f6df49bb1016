import type { Caller } from '@pacesetter/core/identity';
import type { Category } from '@pacesetter/core/library';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { withLibrary } from '../tables.ts';
import { readableBy } from './readable.ts';

const columns = ['id', 'parent', 'name', 'position', 'reviewed', 'copies'] as const;

export const allCategories = (tx: Database): Promise<Category[]> =>
	withLibrary(tx).selectFrom('category').select(columns).execute();

/** Changes of the tree follow each other: a check of the whole tree holds until the transaction ends. */
export async function lockCategories(tx: Database): Promise<Category[]> {
	await sql`LOCK TABLE category IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
	return allCategories(tx);
}

/** Whether there is such a category; it stays until the transaction ends. */
export async function holdCategory(tx: Database, id: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM category WHERE id = ${id} FOR KEY SHARE`.execute(tx);
	return rows.length > 0;
}

export const insertCategory = (
	tx: Database,
	category: { parent: string | null; name: string; position: number; reviewed?: boolean },
): Promise<Category> =>
	withLibrary(tx).insertInto('category').values(category).returning(columns).executeTakeFirstOrThrow();

/** Whether a category or one above it asks for review. */
export async function isReviewed(tx: Database, id: string): Promise<boolean> {
	const { rows } = await sql<{ reviewed: boolean }>`SELECT category_reviewed(${id}::uuid) AS reviewed`.execute(tx);
	return rows[0]?.reviewed ?? false;
}

export const updateCategory = (tx: Database, { id, ...change }: Category): Promise<Category> =>
	withLibrary(tx).updateTable('category').set(change).where('id', '=', id).returning(columns).executeTakeFirstOrThrow();

export async function deleteCategory(tx: Database, id: string): Promise<void> {
	await withLibrary(tx).deleteFrom('category').where('id', '=', id).execute();
}

/**
 * Whether a category holds documents, those in the recycle bin included, or other categories. Nothing is put into it
 * until the transaction ends.
 */
export async function categoryInUse(tx: Database, id: string): Promise<boolean> {
	await sql`SELECT 1 FROM category WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } = await sql<{ used: boolean }>`SELECT EXISTS (SELECT 1 FROM document WHERE category_id = ${id})
		OR EXISTS (SELECT 1 FROM category WHERE parent = ${id}) AS used`.execute(tx);
	return rows[0]?.used ?? false;
}

/** How many documents the caller may read in each category itself. */
export async function countByCategory(tx: Database, caller: Caller): Promise<Map<string, number>> {
	const { rows } = await sql<{ category_id: string; documents: number }>`SELECT category_id, count(*) AS documents
		FROM document WHERE ${readableBy(caller)}
		GROUP BY category_id`.execute(tx);
	return new Map(rows.map((row) => [row.category_id, row.documents]));
}
