import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { issuerAccount } from './accounts.ts';

export interface IssueRow {
	readonly id: number;
	readonly at: Date;
	readonly user_name: string;
	readonly amount: number;
	readonly reason: string;
	readonly by: string | null;
	readonly asked_by: string;
	readonly undone: boolean;
}

/** What was issued by hand, the newest first. */
export async function listIssues(
	tx: Database,
	page: { offset: number; limit: number },
): Promise<{ rows: IssueRow[]; total: number }> {
	const { rows } = await sql<IssueRow>`SELECT t.id, t.at, name.user_name, t.amount, t.reason, giver.user_name AS by,
			t.asked_by, EXISTS (SELECT 1 FROM points_transfer r WHERE r.reverses = t.id) AS undone
		FROM points_transfer t JOIN points_account payee ON payee.id = t.payee
		JOIN account_name name ON name.account_id = payee.account_id
		LEFT JOIN account_name giver ON giver.account_id = t.asked_by
		WHERE t.kind = 'issue' ORDER BY t.id DESC LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM points_transfer
		WHERE kind = 'issue'`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

export async function findAllowance(tx: Database): Promise<number> {
	const { rows } = await sql<{ amount: number }>`SELECT amount FROM points_allowance`.execute(tx);
	return rows[0]?.amount ?? 0;
}

export async function keepAllowance(tx: Database, amount: number, now: Date): Promise<void> {
	await sql`UPDATE points_allowance SET amount = ${amount}, changed_at = ${now}`.execute(tx);
}

/** Accounts in use that have not had a month's allowance yet. `accountId`: this one alone is asked about. */
export async function withoutAllowance(
	tx: Database,
	month: string,
	{ accountId = null, limit = 1 }: { accountId?: string | null; limit?: number },
): Promise<string[]> {
	const { rows } = await sql<{ account_id: string }>`SELECT account_id FROM account_in_use u
		WHERE (${accountId}::text IS NULL OR account_id = ${accountId}) AND NOT EXISTS (SELECT 1 FROM points_account a JOIN points_transfer t ON t.payee = a.id
			WHERE a.account_id = u.account_id AND t.kind = 'allowance' AND t.month = ${month})
		ORDER BY account_id LIMIT ${limit}`.execute(tx);
	return rows.map((row) => row.account_id);
}

/** Gives accounts, which are locked, a month's allowance; who has had it gets no second one. @returns to how many */
export async function insertAllowances(
	tx: Database,
	allowance: { accountIds: readonly string[]; month: string; amount: number; now: Date },
): Promise<number> {
	const { rows } = await sql`INSERT INTO points_transfer (kind, payer, payee, amount, at, month)
		SELECT 'allowance', ${issuerAccount}::bigint, id, ${allowance.amount}::bigint, ${allowance.now}::timestamptz,
			${allowance.month}::text
		FROM points_account WHERE account_id = ANY(${[...allowance.accountIds]}) ORDER BY id
		ON CONFLICT (payee, month) WHERE kind = 'allowance' DO NOTHING RETURNING id`.execute(tx);
	return rows.length;
}
