import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

export type TransferKind = 'allowance' | 'issue' | 'reward' | 'reversal';

export interface NewTransfer {
	readonly kind: 'issue' | 'reward' | 'reversal';
	readonly payer: number;
	readonly payee: number;
	readonly amount: number;
	readonly at: Date;
	readonly askedBy: string;
	readonly key?: string;
	readonly documentId?: string;
	readonly reason?: string;
	readonly reverses?: number;
}

/** Moves points between accounts that are locked. The database makes the postings. @returns its number */
export async function insertTransfer(tx: Database, transfer: NewTransfer): Promise<number> {
	const { kind, payer, payee, amount, at, askedBy } = transfer;
	const { rows } = await sql<{ id: number }>`INSERT INTO points_transfer
			(kind, payer, payee, amount, at, asked_by, key, document_id, reason, reverses)
		VALUES (${kind}, ${payer}, ${payee}, ${amount}, ${at}, ${askedBy}, ${transfer.key ?? null},
			${transfer.documentId ?? null}, ${transfer.reason ?? null}, ${transfer.reverses ?? null})
		RETURNING id`.execute(tx);
	const [row] = rows;
	if (!row) throw new Error('the transfer is not there');
	return row.id;
}

export interface FoundTransfer {
	readonly id: number;
	readonly kind: TransferKind;
	readonly amount: number;
	readonly at: Date;
	readonly asked_by: string | null;
	readonly document_id: string | null;
	/** Of the one who was paid, and of the one who paid; null: the issuer. */
	readonly payee_id: string | null;
	readonly payer_id: string | null;
	readonly undone: boolean;
}

const found = sql`SELECT t.id, t.kind, t.amount, t.at, t.asked_by, t.document_id, payee.account_id AS payee_id,
		payer.account_id AS payer_id, EXISTS (SELECT 1 FROM points_transfer r WHERE r.reverses = t.id) AS undone
	FROM points_transfer t JOIN points_account payer ON payer.id = t.payer JOIN points_account payee ON payee.id = t.payee`;

export async function findTransfer(tx: Database, id: number): Promise<FoundTransfer | undefined> {
	const { rows } = await sql<FoundTransfer>`${found} WHERE t.id = ${id}`.execute(tx);
	return rows[0];
}

/** What an account has asked for already with a key. */
export async function findByKey(tx: Database, askedBy: string, key: string): Promise<FoundTransfer | undefined> {
	const { rows } = await sql<FoundTransfer>`${found} WHERE t.asked_by = ${askedBy} AND t.key = ${key}`.execute(tx);
	return rows[0];
}

/** An account's reward of a document that is in force. */
export async function findReward(
	tx: Database,
	documentId: string,
	accountId: string,
): Promise<FoundTransfer | undefined> {
	const { rows } = await sql<FoundTransfer>`${found} JOIN points_reward r ON r.transfer = t.id
		WHERE r.document_id = ${documentId} AND payer.account_id = ${accountId}`.execute(tx);
	return rows[0];
}

/** How many rewards a document has been given, those included of which it is forgotten whose they were. */
export async function countRewards(tx: Database, documentId: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT
		(SELECT count(*) FROM points_reward WHERE document_id = ${documentId})
		+ coalesce((SELECT rewards FROM points_reward_past WHERE document_id = ${documentId}), 0) AS count`.execute(tx);
	return rows[0]?.count ?? 0;
}
