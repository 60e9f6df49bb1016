import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

export interface Readers {
	readonly accountIds: readonly string[];
	readonly personIds: readonly string[];
	/** User names that no account had when they were named. They let nobody in, also not whoever takes one later. */
	readonly unknownNames: readonly string[];
}

/** Whom a document is for, one by one; for those who look after it. */
export async function findReaders(tx: Database, documentId: string) {
	const { rows } = await sql<{
		account: string | null;
		user: string | null;
		person: string | null;
		name: string | null;
	}>`
		SELECT reader.account_id AS account, coalesce(account_name.user_name, reader.unknown_name) AS user,
			reader.person_id AS person, person_called.name
		FROM document_reader reader
		LEFT JOIN account_name ON account_name.account_id = reader.account_id
		LEFT JOIN person_called ON person_called.person_id = reader.person_id
		WHERE reader.document_id = ${documentId}
		-- By name: the order of entry would tell which names an account has.
		ORDER BY coalesce(account_name.user_name, reader.unknown_name) COLLATE "C", reader.id`.execute(tx);
	return {
		accounts: rows.flatMap(({ account, user }) => (user ? [{ id: account, userName: user }] : [])),
		persons: rows.flatMap(({ person, name }) => (person && name ? [{ id: person, name }] : [])),
	};
}

/** All of them; who isn't among these no longer is. */
export async function saveReaders(tx: Database, documentId: string, readers: Readers): Promise<void> {
	await sql`DELETE FROM document_reader WHERE document_id = ${documentId}`.execute(tx);
	await sql`INSERT INTO document_reader (document_id, account_id)
		SELECT DISTINCT ${documentId}::uuid, account FROM unnest(${readers.accountIds}::text[]) account`.execute(tx);
	await sql`INSERT INTO document_reader (document_id, person_id)
		SELECT DISTINCT ${documentId}::uuid, person FROM unnest(${readers.personIds}::uuid[]) person`.execute(tx);
	await sql`INSERT INTO document_reader (document_id, unknown_name)
		SELECT DISTINCT ${documentId}::uuid, name FROM unnest(${readers.unknownNames}::text[]) name`.execute(tx);
}

/** Accounts by their user names. */
export async function accountsNamed(tx: Database, userNames: readonly string[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ account_id: string; user_name: string }>`SELECT account_id, user_name FROM account_name
		WHERE user_name = ANY(${userNames}::text[])`.execute(tx);
	return new Map(rows.map((row) => [row.user_name, row.account_id]));
}
