import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../platform/db/index.ts';
import { withIdentity } from './tables.ts';

/** An account by id, without the rights that grants add; null when there is none. */
export async function findAccount(tx: Database, id: string): Promise<SignedIn | null> {
	const row = await withIdentity(tx).selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) return null;
	return {
		accountId: row.id,
		userName: row.user_name,
		administrator: row.administrator,
		mustChangePassword: row.must_change_password,
		permissions: [],
	};
}

export async function findAccountByName(tx: Database, userName: string): Promise<SignedIn | null> {
	const row = await withIdentity(tx)
		.selectFrom('account')
		.select('id')
		.where('user_name', '=', userName)
		.executeTakeFirst();
	return row ? findAccount(tx, row.id) : null;
}

/** How many accounts there are; nobody else adds one until the transaction ends. */
export async function lockAccounts(tx: Database): Promise<number> {
	await sql`LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
	const { rows } = await sql<{ accounts: number }>`SELECT count(*) AS accounts FROM account`.execute(tx);
	return rows[0]?.accounts ?? 0;
}

/** Whether somebody has signed in with an account and not out again. */
export async function hasSession(tx: Database, accountId: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM session WHERE account_id = ${accountId} LIMIT 1`.execute(tx);
	return rows.length > 0;
}

/** A new account that signs in with a name and a password. `passwordHash`: argon2id. */
export async function insertAccount(
	tx: Database,
	account: { userName: string; passwordHash: string; administrator: boolean; mustChangePassword: boolean },
): Promise<string> {
	const id = randomUUID();
	// better-auth wants an address; nobody is written to at this one.
	const email = `${id}@accounts.invalid`;
	await sql`INSERT INTO account (id, name, email, user_name, display_user_name, administrator, must_change_password)
		VALUES (${id}, ${account.userName}, ${email}, ${account.userName}, ${account.userName},
			${account.administrator}, ${account.mustChangePassword})`.execute(tx);
	await sql`INSERT INTO credential (id, account_id, provider_id, provider_account_id, password)
		VALUES (${randomUUID()}, ${id}, 'credential', ${id}, ${account.passwordHash})`.execute(tx);
	return id;
}

export async function findPasswordHash(tx: Database, accountId: string): Promise<string | null> {
	const { rows } = await sql<{ password: string | null }>`SELECT password FROM credential
		WHERE account_id = ${accountId} AND provider_id = 'credential' FOR UPDATE`.execute(tx);
	return rows[0]?.password ?? null;
}

/** The new password takes effect and every other session of the account ends. */
export async function updatePassword(
	tx: Database,
	accountId: string,
	passwordHash: string,
	options: { keepSession: string | null; mustChange: boolean },
): Promise<void> {
	await sql`UPDATE credential SET password = ${passwordHash}, updated_at = now()
		WHERE account_id = ${accountId} AND provider_id = 'credential'`.execute(tx);
	await sql`UPDATE account SET must_change_password = ${options.mustChange}, updated_at = now() WHERE id = ${accountId}`.execute(
		tx,
	);
	await sql`DELETE FROM session WHERE account_id = ${accountId} AND id IS DISTINCT FROM ${options.keepSession}`.execute(
		tx,
	);
}
