import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import type { SealedColumn } from '../../../platform/secrets/index.ts';

/** What this module keeps sealed. */
export const identitySealed: readonly SealedColumn[] = [
	{ table: 'second_factor', column: 'secret', sealed: 'secret_sealed' },
];

export interface SecondFactorRow {
	readonly id: string;
	readonly sealed: string;
	readonly confirmedAt: Date | null;
	readonly lastStep: number;
}

/** The second factor of an account; nobody else takes a code of it until the transaction ends. */
export async function findSecondFactor(tx: Database, accountId: string): Promise<SecondFactorRow | undefined> {
	const { rows } = await sql<SecondFactorRow>`SELECT id, secret_sealed AS sealed, confirmed_at AS "confirmedAt",
			last_step AS "lastStep"
		FROM second_factor WHERE account_id = ${accountId} FOR UPDATE`.execute(tx);
	return rows[0];
}

export async function insertSecondFactor(
	tx: Database,
	factor: { id: string; accountId: string; sealed: string },
): Promise<void> {
	await sql`INSERT INTO second_factor (id, account_id, secret_sealed)
		VALUES (${factor.id}, ${factor.accountId}, ${factor.sealed})`.execute(tx);
}

export async function confirmSecondFactor(tx: Database, id: string, step: number, at: Date): Promise<void> {
	await sql`UPDATE second_factor SET confirmed_at = ${at}, last_step = ${step} WHERE id = ${id}`.execute(tx);
}

export async function takeStep(tx: Database, id: string, step: number): Promise<void> {
	await sql`UPDATE second_factor SET last_step = ${step} WHERE id = ${id}`.execute(tx);
}

/** The account has no second factor any more, and no recovery codes. @returns whether it had one */
export async function removeSecondFactor(tx: Database, accountId: string): Promise<boolean> {
	await sql`DELETE FROM recovery_code WHERE account_id = ${accountId}`.execute(tx);
	const { rows } = await sql`DELETE FROM second_factor WHERE account_id = ${accountId} RETURNING id`.execute(tx);
	return rows.length > 0;
}

export async function putRecoveryCodes(tx: Database, accountId: string, hashes: readonly string[]): Promise<void> {
	await sql`DELETE FROM recovery_code WHERE account_id = ${accountId}`.execute(tx);
	await sql`INSERT INTO recovery_code (account_id, code_hash)
		SELECT ${accountId}, unnest(${[...hashes]}::text[])`.execute(tx);
}

/** @returns whether there was such a code, not used before */
export async function takeRecoveryCode(tx: Database, accountId: string, hash: string, at: Date): Promise<boolean> {
	const { rows } = await sql`UPDATE recovery_code SET used_at = ${at}
		WHERE account_id = ${accountId} AND code_hash = ${hash} AND used_at IS NULL RETURNING code_hash`.execute(tx);
	return rows.length > 0;
}

/** Nobody has recovery codes any more: the key by which they were found is another one. @returns how many there were */
export async function forgetRecoveryCodes(tx: Database): Promise<number> {
	const { numAffectedRows } = await sql`DELETE FROM recovery_code WHERE used_at IS NULL`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

export async function countRecoveryCodes(tx: Database, accountId: string): Promise<number> {
	const { rows } = await sql<{ left: number }>`SELECT count(*) AS left FROM recovery_code
		WHERE account_id = ${accountId} AND used_at IS NULL`.execute(tx);
	return rows[0]?.left ?? 0;
}

export interface ChallengeRow {
	readonly accountId: string;
	readonly userName: string;
	readonly tries: number;
	readonly waysChanged: number;
}

/** A sign-in whose password was right; nobody else answers it until the transaction ends. */
export async function findChallenge(tx: Database, tokenHash: string, now: Date): Promise<ChallengeRow | undefined> {
	const { rows } = await sql<ChallengeRow>`SELECT c.account_id AS "accountId", a.user_name AS "userName", c.tries,
			c.ways_changed AS "waysChanged"
		FROM sign_in_challenge c JOIN account a ON a.id = c.account_id
		WHERE c.token_hash = ${tokenHash} AND c.expires_at > ${now} AND a.disabled_at IS NULL
			AND a.ways_changed = c.ways_changed FOR UPDATE OF c`.execute(tx);
	return rows[0];
}

/** Keeps one, and lets go of those that are over. */
export async function insertChallenge(
	tx: Database,
	challenge: { tokenHash: string; accountId: string; waysChanged: number; expiresAt: Date },
	now: Date,
): Promise<void> {
	await sql`DELETE FROM sign_in_challenge WHERE expires_at <= ${now}`.execute(tx);
	await sql`INSERT INTO sign_in_challenge (token_hash, account_id, ways_changed, expires_at)
		VALUES (${challenge.tokenHash}, ${challenge.accountId}, ${challenge.waysChanged}, ${challenge.expiresAt})`.execute(
		tx,
	);
}

export async function countTry(tx: Database, tokenHash: string): Promise<void> {
	await sql`UPDATE sign_in_challenge SET tries = tries + 1 WHERE token_hash = ${tokenHash}`.execute(tx);
}

export async function endChallenge(tx: Database, tokenHash: string): Promise<void> {
	await sql`DELETE FROM sign_in_challenge WHERE token_hash = ${tokenHash}`.execute(tx);
}
