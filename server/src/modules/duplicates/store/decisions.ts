import type { Decision } from '@pacesetter/core/duplicates';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { withDuplicates } from '../tables.ts';

export interface DecisionRow {
	readonly from: string;
	readonly to: string;
	readonly from_content: string;
	readonly to_content: string;
	readonly decision: Decision;
	readonly reason: string | null;
	readonly decided_at: Date;
}

/** What was decided about some documents and others, from whichever side; the newest first. */
export async function findDecisions(tx: Database, documentIds: readonly string[]): Promise<DecisionRow[]> {
	const ids = [...documentIds];
	const { rows } = await sql<DecisionRow>`SELECT document_id AS from, other_id AS to, content AS from_content,
			other_content AS to_content, decision, reason, decided_at
		FROM duplicate_decision WHERE document_id = ANY(${ids}::uuid[]) OR other_id = ANY(${ids}::uuid[])
		ORDER BY decided_at DESC`.execute(tx);
	return rows;
}

/** Keeps a decision in place of an earlier one about the two. */
export async function saveDecision(
	tx: Database,
	row: {
		document_id: string;
		other_id: string;
		content: string;
		other_content: string;
		decision: Decision;
		reason: string | null;
		decided_by: string;
		decided_at: Date;
	},
): Promise<void> {
	await withDuplicates(tx)
		.insertInto('duplicate_decision')
		.values(row)
		.onConflict((conflict) => conflict.columns(['document_id', 'other_id']).doUpdateSet(row))
		.execute();
}

/** What was decided about one document and another, from the one's side; undefined: nothing. */
export const findDecision = (tx: Database, documentId: string, otherId: string) =>
	withDuplicates(tx)
		.selectFrom('duplicate_decision')
		.select('decision')
		.where('document_id', '=', documentId)
		.where('other_id', '=', otherId)
		.executeTakeFirst();

/** The two are to be decided about again. */
export async function forgetDecision(tx: Database, documentId: string, otherId: string): Promise<void> {
	await withDuplicates(tx)
		.deleteFrom('duplicate_decision')
		.where('document_id', '=', documentId)
		.where('other_id', '=', otherId)
		.execute();
}
