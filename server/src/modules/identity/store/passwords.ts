import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { changeWays } from './ways.ts';

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
	// Whoever came half way with the old one begins anew.
	await changeWays(tx, accountId);
	await sql`INSERT INTO password_history (account_id, password, replaced_at)
		SELECT account_id, password, now() FROM credential
		WHERE account_id = ${accountId} AND provider_id = 'credential' AND password IS NOT NULL`.execute(tx);
	await sql`UPDATE credential SET password = ${passwordHash}, updated_at = now()
		WHERE account_id = ${accountId} AND provider_id = 'credential'`.execute(tx);
	await sql`UPDATE account SET must_change_password = ${options.mustChange}, password_changed_at = now()
		WHERE id = ${accountId}`.execute(tx);
	await sql`DELETE FROM session WHERE account_id = ${accountId} AND id IS DISTINCT FROM ${options.keepSession}`.execute(
		tx,
	);
}

/** When the password of an account was changed last, by whomever; what was made before it may be in other hands. */
export async function passwordChangedAt(tx: Database, accountId: string): Promise<Date | null> {
	const { rows } = await sql<{ at: Date }>`SELECT password_changed_at AS at FROM account
		WHERE id = ${accountId}`.execute(tx);
	return rows[0]?.at ?? null;
}

/** The hashes of an account's password and of those before it, `kept` of these. */
export async function pastPasswords(tx: Database, accountId: string, kept: number): Promise<string[]> {
	const { rows } = await sql<{ password: string }>`
		(SELECT password FROM credential WHERE account_id = ${accountId} AND provider_id = 'credential' AND password IS NOT NULL)
		UNION ALL
		(SELECT password FROM password_history WHERE account_id = ${accountId} ORDER BY id DESC LIMIT ${kept})`.execute(tx);
	return rows.map(({ password }) => password);
}

/** What a sign-in is checked against. */
export interface SignInRow {
	readonly accountId: string;
	readonly userName: string;
	readonly password: string | null;
	readonly disabled: boolean;
	readonly secondFactor: boolean;
	/** How often what opens it was changed. */
	readonly waysChanged: number;
}

/** An account by its user name, or by the subject that the unified sign-in knows it by, whether it may sign in or not. */
export async function findForSignIn(
	tx: Database,
	by: { userName: string } | { subject: string },
): Promise<SignInRow | null> {
	const where =
		'userName' in by
			? sql`a.user_name = ${by.userName}`
			: sql`EXISTS (SELECT 1 FROM credential u WHERE u.account_id = a.id AND u.provider_id = 'oidc'
				AND u.provider_account_id = ${by.subject})`;
	const { rows } = await sql<SignInRow>`SELECT a.id AS "accountId", a.user_name AS "userName", c.password,
			a.disabled_at IS NOT NULL AS disabled, f.confirmed_at IS NOT NULL AS "secondFactor",
			a.ways_changed AS "waysChanged"
		FROM account a LEFT JOIN credential c ON c.account_id = a.id AND c.provider_id = 'credential'
		LEFT JOIN second_factor f ON f.account_id = a.id WHERE ${where}`.execute(tx);
	return rows[0] ?? null;
}

/** The unified sign-in knows the account's owner by this subject from now on; null: by none. */
export async function linkSubject(tx: Database, accountId: string, subject: string | null): Promise<void> {
	await changeWays(tx, accountId);
	await sql`DELETE FROM credential WHERE account_id = ${accountId} AND provider_id = 'oidc'`.execute(tx);
	if (subject === null) return;
	await sql`INSERT INTO credential (id, account_id, provider_id, provider_account_id)
		VALUES (${randomUUID()}, ${accountId}, 'oidc', ${subject})`.execute(tx);
}
