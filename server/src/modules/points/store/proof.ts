import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { issuerAccount } from './accounts.ts';

export interface Sums {
	readonly accounts: number;
	readonly transfers: number;
	readonly held: number;
	/** Of all postings; nothing where all is right. */
	readonly postings: number;
}

export async function sumsOf(tx: Database): Promise<Sums> {
	const { rows } = await sql<Sums>`SELECT
		(SELECT count(*) FROM points_account WHERE id <> ${issuerAccount}) AS accounts,
		(SELECT count(*) FROM points_transfer) AS transfers,
		(SELECT coalesce(sum(balance), 0)::bigint FROM points_account WHERE id <> ${issuerAccount}) AS held,
		(SELECT coalesce(sum(amount), 0)::bigint FROM points_posting) AS postings`.execute(tx);
	return rows[0] ?? { accounts: 0, transfers: 0, held: 0, postings: 0 };
}

/** Accounts whose balance or number of postings is not what the postings say, or that owe. The first hundred. */
export async function wrongAccounts(tx: Database): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`SELECT a.id FROM points_account a LEFT JOIN (
			SELECT account, sum(amount) AS balance, count(*) AS postings, max(number) AS newest FROM points_posting GROUP BY account
		) p ON p.account = a.id
		WHERE a.balance <> coalesce(p.balance, 0) OR a.postings <> coalesce(p.postings, 0)
			OR a.postings <> coalesce(p.newest, 0) OR (a.balance < 0 AND a.id <> ${issuerAccount})
		ORDER BY a.id LIMIT 100`.execute(tx);
	return rows.map((row) => row.id);
}

/** Accounts with a posting whose balance is not the one before it and its amount. The first hundred. */
export async function brokenStatements(tx: Database): Promise<number[]> {
	const { rows } = await sql<{ account: number }>`SELECT DISTINCT account FROM (
			SELECT account, balance, sum(amount) OVER (PARTITION BY account ORDER BY number) AS derived FROM points_posting
		) p WHERE balance <> derived ORDER BY account LIMIT 100`.execute(tx);
	return rows.map((row) => row.account);
}

/** Rewards in force that are not those of the transfers, as far as it is known what they were for. The first hundred. */
export async function wrongRewards(tx: Database): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`SELECT coalesce(t.id, r.transfer) AS id FROM (
			SELECT id, document_id, payer FROM points_transfer given WHERE document_id IS NOT NULL
				AND NOT EXISTS (SELECT 1 FROM points_transfer back WHERE back.reverses = given.id)
		) t FULL JOIN points_reward r ON r.transfer = t.id
		WHERE (t.document_id, t.payer) IS DISTINCT FROM (r.document_id, r.payer) ORDER BY 1 LIMIT 100`.execute(tx);
	return rows.map((row) => row.id);
}

/** Transfers whose postings are not its two sides. The first hundred. */
export async function wrongTransfers(tx: Database): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`SELECT t.id FROM points_transfer t
		LEFT JOIN points_posting p ON p.transfer = t.id
		GROUP BY t.id HAVING count(*) <> 2 OR bool_or(p.amount IS DISTINCT FROM
			CASE p.account WHEN t.payer THEN -t.amount WHEN t.payee THEN t.amount END)
		ORDER BY t.id LIMIT 100`.execute(tx);
	return rows.map((row) => row.id);
}
