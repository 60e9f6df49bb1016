import { randomUUID } from 'node:crypto';
import { type DormantReason, roles, type SeparateRole, type SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { type Database, holdAlone } from '../../../platform/db/index.ts';
import { changeWays } from './ways.ts';

export interface AccountWithDues {
	readonly account: SignedIn;
	readonly passwordIsOld: boolean;
	readonly hasSecondFactor: boolean;
}

interface DuesRow {
	readonly userName: string;
	readonly administrator: boolean;
	readonly mustChangePassword: boolean;
	readonly personId: string | null;
	readonly role: SeparateRole | null;
	readonly passwordIsOld: boolean;
	readonly hasSecondFactor: boolean;
	readonly dormantSince: Date | null;
	readonly dormantBecause: DormantReason | null;
	readonly dormantBy: string | null;
}

/**
 * An account that may sign in, with the rights it holds as one of the three administrators and without those that grants
 * add, and what may be due; null when there is none, or it is disabled.
 */
export async function findWithDues(tx: Database, id: string, oldBefore: Date): Promise<AccountWithDues | null> {
	const { rows } =
		await sql<DuesRow>`SELECT a.user_name AS "userName", a.administrator, a.must_change_password AS "mustChangePassword",
			a.person_id AS "personId", r.role,
			a.password_changed_at < ${oldBefore} AND EXISTS (SELECT 1 FROM credential c WHERE c.account_id = a.id
				AND c.provider_id = 'credential' AND c.password IS NOT NULL) AS "passwordIsOld",
			f.confirmed_at IS NOT NULL AS "hasSecondFactor",
			a.dormant_since AS "dormantSince", a.dormant_because AS "dormantBecause", b.user_name AS "dormantBy"
		FROM account a LEFT JOIN account_role r ON r.account_id = a.id LEFT JOIN second_factor f ON f.account_id = a.id
		LEFT JOIN account b ON b.id = a.dormant_by
		WHERE a.id = ${id} AND a.disabled_at IS NULL`.execute(tx);
	const [row] = rows;
	if (!row) return null;
	const {
		role,
		passwordIsOld,
		hasSecondFactor,
		dormantSince: since,
		dormantBecause: because,
		dormantBy: by,
		...rest
	} = row;
	const dormant = since && because ? { since, because, by } : null;
	const account = { ...rest, accountId: id, dormant, permissions: role === null ? [] : [...roles[role]] };
	return { account, passwordIsOld, hasSecondFactor };
}

/** The same, with nothing due but what was given by somebody else. */
export const findAccount = async (tx: Database, id: string): Promise<SignedIn | null> =>
	(await findWithDues(tx, id, new Date(0)))?.account ?? null;

export async function findAccountByName(tx: Database, userName: string): Promise<SignedIn | null> {
	const { rows } = await sql<{ id: string }>`SELECT id FROM account WHERE user_name = ${userName}`.execute(tx);
	return rows[0] ? findAccount(tx, rows[0].id) : null;
}

/** How many accounts there are; nobody else adds one until the transaction ends. */
export async function lockAccounts(tx: Database): Promise<number> {
	await sql`LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
	const { rows } = await sql<{ accounts: number }>`SELECT count(*) AS accounts FROM account`.execute(tx);
	return rows[0]?.accounts ?? 0;
}

export interface NewAccount {
	readonly userName: string;
	/** argon2id; null: only the unified sign-in opens it. */
	readonly passwordHash: string | null;
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
	await changeWays(tx, id);
	await sql`UPDATE account SET disabled_at = ${at} WHERE id = ${id}`.execute(tx);
}

/** Whose it is from now on; null: nobody's on the rosters. */
export async function linkPerson(tx: Database, id: string, personId: string | null): Promise<void> {
	await sql`UPDATE account SET person_id = ${personId}, updated_at = now() WHERE id = ${id}`.execute(tx);
}

/** Nothing here names a person any more who has no account now: neither his invitations nor the account that was his. */
export async function forgetPerson(tx: Database, personId: string): Promise<void> {
	await sql`UPDATE account SET name = user_name WHERE person_id IS NULL
		AND id IN (SELECT account_id FROM account_link WHERE person_id = ${personId})`.execute(tx);
	await sql`UPDATE account_link SET name = '***' WHERE person_id = ${personId}`.execute(tx);
}

/** Whether a person has an account already; nobody else gives him one until the transaction ends. */
export async function personHasAccount(tx: Database, personId: string): Promise<boolean> {
	await holdAlone(tx, `account of ${personId}`);
	const { rows } = await sql`SELECT 1 FROM account WHERE person_id = ${personId}`.execute(tx);
	return rows.length > 0;
}

/** Names that others know of an account: whom it is for, and the organisation on whose roster he is. */
export async function namesOf(tx: Database, id: string): Promise<string[]> {
	const { rows } = await sql<{
		names: string[];
	}>`SELECT array_remove(ARRAY[a.name, p.name, p.organisation], NULL) AS names
		FROM account a LEFT JOIN person_card p ON p.person_id = a.person_id WHERE a.id = ${id}`.execute(tx);
	return rows[0]?.names ?? [];
}
