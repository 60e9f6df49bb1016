import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/** An account's points, locked until the transaction ends. */
export interface Held {
	readonly id: number;
	readonly balance: number;
}

/** The number of the account from which all points come. */
export const issuerAccount = 1;

/**
 * The points of these accounts, opened where they are not yet. Whoever moves points locks all that he needs here, at once
 * and in one order, so that transfers that cross wait for each other and never both ways.
 */
export async function lockAccounts(
	tx: Database,
	accountIds: readonly string[],
	withIssuer: boolean,
): Promise<(accountId: string) => Held> {
	await sql`INSERT INTO points_account (account_id) SELECT account_id FROM unnest(${[...accountIds]}::text[]) account_id
		ORDER BY account_id ON CONFLICT (account_id) DO NOTHING`.execute(tx);
	const { rows } = await sql<Held & { account_id: string | null }>`SELECT id, account_id, balance FROM points_account
		WHERE account_id = ANY(${[...accountIds]}) OR (${withIssuer} AND id = ${issuerAccount})
		ORDER BY id FOR UPDATE`.execute(tx);
	return (accountId) => {
		const held = rows.find((row) => row.account_id === accountId);
		if (!held) throw new Error('an account was asked for that is not locked');
		return held;
	};
}

export interface Totals {
	readonly balance: number;
	readonly earned: number;
	readonly given: number;
}

export async function balanceOf(tx: Database, accountId: string): Promise<number> {
	const { rows } = await sql<{ balance: number }>`SELECT balance FROM points_account
		WHERE account_id = ${accountId}`.execute(tx);
	return rows[0]?.balance ?? 0;
}

/** What an account has, what its documents were given and what it gave, without what was taken back. */
export async function totalsOf(tx: Database, accountId: string): Promise<Totals> {
	const { rows } = await sql<Totals>`SELECT a.balance, rewards.earned, rewards.given
		FROM points_account a CROSS JOIN LATERAL (
			SELECT coalesce(sum(p.amount) FILTER (WHERE p.amount > 0), 0)::bigint AS earned,
				coalesce(sum(-p.amount) FILTER (WHERE p.amount < 0), 0)::bigint AS given
			FROM points_posting p JOIN points_transfer t ON t.id = p.transfer
			WHERE p.account = a.id AND t.kind = 'reward'
				AND NOT EXISTS (SELECT 1 FROM points_transfer r WHERE r.reverses = t.id)
		) rewards
		WHERE a.account_id = ${accountId}`.execute(tx);
	return rows[0] ?? { balance: 0, earned: 0, given: 0 };
}

/** Whether somebody can sign in with an account, by its id. */
export async function isInUse(tx: Database, accountId: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM account_in_use WHERE account_id = ${accountId}`.execute(tx);
	return rows.length > 0;
}

/** The id of an account with which somebody can sign in, by its name. */
export async function findInUse(tx: Database, userName: string): Promise<string | null> {
	const { rows } = await sql<{ account_id: string }>`SELECT account_id FROM account_in_use
		WHERE user_name = ${userName}`.execute(tx);
	return rows[0]?.account_id ?? null;
}
