import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** Counts one more, exactly, also when many count at once. @returns the new count */
export async function addOne(tx: Database, documentId: string, what: 'views' | 'downloads'): Promise<number> {
	const column = sql.ref(what);
	const { rows } = await sql<{ count: number }>`UPDATE document_count SET ${column} = ${column} + 1
		WHERE document_id = ${documentId} RETURNING ${column} AS count`.execute(tx);
	return rows[0]?.count ?? 0;
}
