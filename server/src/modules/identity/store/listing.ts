import type { AccountState, SeparateRole } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

export interface PersonCard {
	readonly id: string;
	readonly name: string;
	readonly organisation: string | null;
}

export interface ListedAccount {
	readonly id: string;
	readonly userName: string;
	readonly name: string;
	/** Also of who is dead, whose card nobody is shown. */
	readonly personId: string | null;
	readonly person: PersonCard | null;
	readonly role: SeparateRole | null;
	readonly founder: boolean;
	readonly state: AccountState;
	readonly secondFactor: boolean;
	readonly locked: boolean;
	readonly lastSignedInAt: Date | null;
	readonly createdAt: Date;
	/** Its rights wait for a second administrator. */
	readonly dormant: boolean;
}

const person = sql`CASE WHEN p.person_id IS NULL THEN NULL ELSE
	json_build_object('id', p.person_id, 'name', p.name, 'organisation', p.organisation) END AS person`;
const columns = sql`a.id, a.user_name AS "userName", a.name, a.person_id AS "personId", ${person}, r.role, a.administrator AS founder,
	CASE WHEN a.disabled_at IS NULL THEN 'active' ELSE 'disabled' END AS state,
	a.dormant_since IS NOT NULL AS dormant, f.confirmed_at IS NOT NULL AS "secondFactor", a.last_signed_in_at AS "lastSignedInAt", a.created_at AS "createdAt",
	EXISTS (SELECT 1 FROM sign_in_failure s WHERE s.subject = a.id AND s.blocked_until > now()) AS locked`;
const joined = sql`account a LEFT JOIN account_role r ON r.account_id = a.id
	LEFT JOIN second_factor f ON f.account_id = a.id LEFT JOIN person_card p ON p.person_id = a.person_id`;

/** Accounts by user name, name or the pinyin of the person's name; the newest first. */
export async function listAccounts(
	tx: Database,
	wish: { pattern: string | null; state: AccountState | null },
	page: { offset: number; limit: number },
): Promise<{ rows: ListedAccount[]; total: number }> {
	const { pattern, state } = wish;
	const parts: RawBuilder<unknown>[] = [
		sql`true`,
		...(pattern === null
			? []
			: [sql`(a.user_name LIKE ${pattern} OR lower(a.name) LIKE ${pattern} OR p.search LIKE ${pattern})`]),
		...(state === null ? [] : [sql`(a.disabled_at IS NULL) = ${state === 'active'}`]),
	];
	const where = sql.join(parts, sql` AND `);
	const { rows } = await sql<ListedAccount>`SELECT ${columns} FROM ${joined} WHERE ${where}
		ORDER BY a.created_at DESC, a.id LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*) AS total FROM ${joined} WHERE ${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** One account, kept from others until the transaction ends. */
export async function findListed(tx: Database, id: string): Promise<ListedAccount | undefined> {
	await sql`SELECT 1 FROM account WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } = await sql<ListedAccount>`SELECT ${columns} FROM ${joined} WHERE a.id = ${id}`.execute(tx);
	return rows[0];
}

export interface ListedInvitation {
	readonly id: string;
	readonly name: string;
	readonly person: PersonCard | null;
	readonly madeBy: string | null;
	readonly madeAt: Date;
	readonly expiresAt: Date;
}

/** Invitations that still open something, the newest first. */
export async function listInvitations(tx: Database, now: Date): Promise<ListedInvitation[]> {
	const { rows } = await sql<ListedInvitation>`SELECT l.id, l.name, ${person}, m.user_name AS "madeBy",
			l.made_at AS "madeAt", l.expires_at AS "expiresAt"
		FROM account_link l LEFT JOIN account m ON m.id = l.made_by LEFT JOIN person_card p ON p.person_id = l.person_id
		WHERE l.purpose = 'invitation' AND l.used_at IS NULL AND l.withdrawn_at IS NULL AND l.expires_at > ${now}
		ORDER BY l.made_at DESC, l.id LIMIT 200`.execute(tx);
	return rows;
}

/** People without an account, the nearest name first. */
export async function findPeople(tx: Database, pattern: string): Promise<PersonCard[]> {
	const { rows } = await sql<PersonCard>`SELECT p.person_id AS id, p.name, p.organisation FROM person_card p
		WHERE p.search LIKE ${pattern} AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.person_id)
		ORDER BY length(p.name), p.name, p.person_id LIMIT 20`.execute(tx);
	return rows;
}

/** Whether there is such a person who lives. */
export async function personExists(tx: Database, id: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM person_card WHERE person_id = ${id}`.execute(tx);
	return rows.length > 0;
}
