import type { Caller } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { visibleTo } from '../../library/index.ts';
import type { TransferKind } from './transfers.ts';

export interface StatementRow {
	readonly number: number;
	readonly at: Date;
	readonly kind: TransferKind;
	readonly amount: number;
	readonly balance: number;
	/** Null where the caller may not see it now. */
	readonly document_number: number | null;
	readonly title: string | null;
	/** It was a reward, and is not known any more of what. */
	readonly forgotten: boolean;
	readonly reason: string | null;
	readonly transfer: number;
	readonly undone: boolean;
}

/** Postings of the caller's own account below a number, the newest first, with the documents that he may see. */
export async function listPostings(
	tx: Database,
	caller: NonNullable<Caller>,
	page: { below: number; limit: number },
): Promise<StatementRow[]> {
	// The document of a reversal is that of what it reverses.
	const { rows } =
		await sql<StatementRow>`SELECT p.number, t.at, t.kind, p.amount, p.balance, t.reason, t.id AS transfer,
			document.number AS document_number, document.title,
			coalesce(o.kind, t.kind) = 'reward' AND coalesce(t.document_id, o.document_id) IS NULL AS forgotten,
			EXISTS (SELECT 1 FROM points_transfer r WHERE r.reverses = t.id) AS undone
		FROM points_account a JOIN points_posting p ON p.account = a.id JOIN points_transfer t ON t.id = p.transfer
		LEFT JOIN points_transfer o ON o.id = t.reverses
		LEFT JOIN library_document document
			ON document.id = coalesce(t.document_id, o.document_id) AND ${visibleTo(caller)}
		WHERE a.account_id = ${caller.accountId} AND p.number < ${page.below}
		ORDER BY p.number DESC LIMIT ${page.limit}`.execute(tx);
	return rows;
}

/** How many postings an account has. They are numbered up to this without a gap. */
export async function countPostings(tx: Database, accountId: string): Promise<number> {
	const { rows } = await sql<{ postings: number }>`SELECT postings FROM points_account
		WHERE account_id = ${accountId}`.execute(tx);
	return rows[0]?.postings ?? 0;
}
