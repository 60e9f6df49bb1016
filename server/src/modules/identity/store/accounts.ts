import { randomUUID } from 'node:crypto';
import { roles, type SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { withIdentity } from './tables.ts';

/**
 * An account that may sign in, with the rights it holds as one of the three administrators and without those that grants
 * add; null when there is none, or it is disabled.
 */
export async function findAccount(tx: Database, id: string): Promise<SignedIn | null> {
	const row = await withIdentity(tx)
		.selectFrom('account')
		.leftJoin('account_role', 'account_role.account_id', 'account.id')
		.select(['account.id', 'user_name', 'administrator', 'must_change_password', 'account_role.role'])
		.where('account.id', '=', id)
		.where('disabled_at', 'is', null)
		.executeTakeFirst();
	if (!row) return null;
	return {
		accountId: row.id,
		userName: row.user_name,
		administrator: row.administrator,
		mustChangePassword: row.must_change_password,
		permissions: row.role === null ? [] : [...roles[row.role]],
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

export interface NewAccount {
	readonly userName: string;
	/** argon2id. */
	readonly passwordHash: string;
	readonly administrator: boolean;
	readonly mustChangePassword: boolean;
	/** Whose it is; left out: the user name stands for it. */
	readonly name?: string;
	readonly personId?: string | null;
}

/**
 * A new account that signs in with a name and a password.
 * @returns null when another has the name
 */
export async function insertAccountUnlessTaken(tx: Database, account: NewAccount): Promise<string | null> {
	const id = randomUUID();
	// better-auth wants an address; nobody is written to at this one.
	const email = `${id}@accounts.invalid`;
	const { rows } = await sql`INSERT INTO account (id, name, email, user_name, display_user_name, administrator,
			must_change_password, person_id)
		VALUES (${id}, ${account.name ?? account.userName}, ${email}, ${account.userName}, ${account.userName},
			${account.administrator}, ${account.mustChangePassword}, ${account.personId ?? null})
		ON CONFLICT (user_name) DO NOTHING RETURNING id`.execute(tx);
	if (rows.length === 0) return null;
	await sql`INSERT INTO credential (id, account_id, provider_id, provider_account_id, password)
		VALUES (${randomUUID()}, ${id}, 'credential', ${id}, ${account.passwordHash})`.execute(tx);
	return id;
}

/** The same, of a name that nobody has. */
export async function insertAccount(tx: Database, account: NewAccount): Promise<string> {
	const id = await insertAccountUnlessTaken(tx, account);
	if (id === null) throw new Error('the user name is taken');
	return id;
}

/** From now on it signs in, or it doesn't; the sessions are another matter. */
export async function setDisabled(tx: Database, id: string, at: Date | null): Promise<void> {
	await sql`UPDATE account SET disabled_at = ${at}, updated_at = now() WHERE id = ${id}`.execute(tx);
}

/** Whether a person has an account already. */
export async function personHasAccount(tx: Database, personId: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM account WHERE person_id = ${personId}`.execute(tx);
	return rows.length > 0;
}
