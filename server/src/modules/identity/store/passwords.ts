import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

export async function findPasswordHash(tx: Database, accountId: string): Promise<string | null> {
	const { rows } = await sql<{ password: string | null }>`SELECT password FROM credential
		WHERE account_id = ${accountId} AND provider_id = 'credential' FOR UPDATE`.execute(tx);
	return rows[0]?.password ?? null;
}

/** The new password takes effect, the old one is remembered as such, and every other session of the account ends. */
export async function updatePassword(
	tx: Database,
	accountId: string,
	passwordHash: string | null,
	options: { keepSession: string | null; mustChange: boolean },
): Promise<void> {
	await sql`INSERT INTO password_history (account_id, password, replaced_at)
		SELECT account_id, password, now() FROM credential
		WHERE account_id = ${accountId} AND provider_id = 'credential' AND password IS NOT NULL`.execute(tx);
	await sql`UPDATE credential SET password = ${passwordHash}, updated_at = now()
		WHERE account_id = ${accountId} AND provider_id = 'credential'`.execute(tx);
	await sql`UPDATE account SET must_change_password = ${options.mustChange}, password_changed_at = now(),
		updated_at = now() WHERE id = ${accountId}`.execute(tx);
	await sql`DELETE FROM session WHERE account_id = ${accountId} AND id IS DISTINCT FROM ${options.keepSession}`.execute(
		tx,
	);
}

/** What a sign-in is checked against. */
export interface SignInRow {
	readonly accountId: string;
	readonly userName: string;
	readonly password: string | null;
	readonly disabled: boolean;
}

/** The account of a user name, whether it may sign in or not. */
export async function findForSignIn(tx: Database, userName: string): Promise<SignInRow | null> {
	const { rows } = await sql<SignInRow>`SELECT a.id AS "accountId", a.user_name AS "userName", c.password,
			a.disabled_at IS NOT NULL AS disabled
		FROM account a LEFT JOIN credential c ON c.account_id = a.id AND c.provider_id = 'credential'
		WHERE a.user_name = ${userName}`.execute(tx);
	return rows[0] ?? null;
}
