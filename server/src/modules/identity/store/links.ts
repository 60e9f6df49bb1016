import type { LinkPurpose } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

export interface LinkRow {
	readonly id: string;
	readonly purpose: LinkPurpose;
	readonly name: string;
	readonly personId: string | null;
	readonly accountId: string | null;
	/** Of a reset: whose it is. */
	readonly userName: string | null;
	readonly expiresAt: Date;
	readonly usedAt: Date | null;
	readonly withdrawnAt: Date | null;
	readonly madeBy: string | null;
}

/** A link by what is kept of its token; nobody else takes it up until the transaction ends. */
export async function findLink(tx: Database, tokenHash: string): Promise<LinkRow | undefined> {
	const { rows } = await sql<LinkRow>`SELECT l.id, l.purpose, l.name, l.person_id AS "personId",
			l.account_id AS "accountId", a.user_name AS "userName", l.expires_at AS "expiresAt", l.used_at AS "usedAt",
			l.withdrawn_at AS "withdrawnAt", l.made_by AS "madeBy"
		FROM account_link l LEFT JOIN account a ON a.id = l.account_id AND a.disabled_at IS NULL
		WHERE l.token_hash = ${tokenHash} FOR UPDATE OF l`.execute(tx);
	return rows[0];
}

export interface NewLink {
	readonly purpose: LinkPurpose;
	readonly tokenHash: string;
	readonly name: string;
	readonly personId: string | null;
	readonly accountId: string | null;
	readonly madeBy: string;
	readonly madeAt: Date;
	readonly expiresAt: Date;
}

export async function insertLink(tx: Database, link: NewLink): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO account_link (purpose, token_hash, name, person_id, account_id,
			made_by, made_at, expires_at)
		VALUES (${link.purpose}, ${link.tokenHash}, ${link.name}, ${link.personId}, ${link.accountId}, ${link.madeBy},
			${link.madeAt}, ${link.expiresAt}) RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new link has no id');
	return made.id;
}

/** The link has opened what it was for. */
export async function spendLink(tx: Database, id: string, accountId: string, at: Date): Promise<void> {
	await sql`UPDATE account_link SET used_at = ${at}, account_id = ${accountId} WHERE id = ${id}`.execute(tx);
}

/** Ends the open links to a new password of an account. */
export async function withdrawResets(tx: Database, accountId: string, at: Date): Promise<void> {
	await sql`UPDATE account_link SET withdrawn_at = ${at} WHERE account_id = ${accountId} AND purpose = 'reset'
		AND used_at IS NULL AND withdrawn_at IS NULL`.execute(tx);
}

/** @returns false when there is no such invitation, or it was taken up or back */
export async function withdrawInvitation(tx: Database, id: string, at: Date): Promise<boolean> {
	const { rows } = await sql`UPDATE account_link SET withdrawn_at = ${at}
		WHERE id = ${id} AND purpose = 'invitation' AND used_at IS NULL AND withdrawn_at IS NULL RETURNING id`.execute(tx);
	return rows.length > 0;
}
