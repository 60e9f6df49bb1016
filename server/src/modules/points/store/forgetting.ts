import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** Rewards from before a moment of which it is known which document they were for. */
export async function countNamed(tx: Database, before: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM points_transfer
		WHERE document_id IS NOT NULL AND at < ${before}`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** Forgets which document they were for. Only the database itself can. */
export async function forgetNamed(tx: Database, before: Date, most: number): Promise<number> {
	const { rows } = await sql<{ forgotten: number }>`SELECT points_forget(${before}, ${most}) AS forgotten`.execute(tx);
	return rows[0]?.forgotten ?? 0;
}
