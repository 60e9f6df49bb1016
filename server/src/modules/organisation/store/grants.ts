import type { GrantedRole, Scope } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import { type Database, plannedAnew } from '../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from './names.ts';

export interface GrantRow {
	readonly id: string;
	readonly accountId: string;
	readonly userName: string;
	readonly role: GrantedRole;
	readonly organisation: OrganisationName;
	readonly scope: Scope;
	readonly chosen: OrganisationName[];
	readonly beginsAt: Date;
	readonly endsAt: Date | null;
	readonly revokedAt: Date | null;
	readonly delegatedFrom: string | null;
	readonly reason: string | null;
	readonly grantedBy: string | null;
}

const columns = sql`g.id, g.account_id AS "accountId", held.user_name AS "userName", g.role, ${nameOf('o')} AS organisation,
	g.scope, g.begins_at AS "beginsAt", g.ends_at AS "endsAt", g.revoked_at AS "revokedAt",
	g.delegated_from AS "delegatedFrom", g.reason, giver.user_name AS "grantedBy",
	coalesce((SELECT json_agg(${nameOf('chosen')} ORDER BY chosen.preorder) FROM account_grant_chosen c
		JOIN organisation chosen ON chosen.id = c.organisation_id WHERE c.grant_id = g.id), '[]') AS chosen`;
const joined = sql`account_grant g JOIN organisation o ON o.id = g.organisation_id
	JOIN account_name held ON held.account_id = g.account_id LEFT JOIN account_name giver ON giver.account_id = g.granted_by`;

export interface GrantWish {
	readonly organisationId: number | null;
	readonly userName: string | null;
	readonly role: GrantedRole | null;
	/** Only those in force or still to come. */
	readonly current: boolean;
}

/** So many rows are counted at most. */
const mostCounted = 10_000;

/** One page of the grants, the newest first. */
export async function listGrants(
	tx: Database,
	wish: GrantWish,
	page: { offset: number; limit: number },
): Promise<{ rows: GrantRow[]; total: number }> {
	const parts: RawBuilder<boolean>[] = [
		sql`true`,
		...(wish.organisationId === null ? [] : [sql<boolean>`g.organisation_id = ${wish.organisationId}`]),
		...(wish.userName === null ? [] : [sql<boolean>`held.user_name = ${wish.userName}`]),
		...(wish.role === null ? [] : [sql<boolean>`g.role = ${wish.role}`]),
		...(wish.current ? [sql<boolean>`g.revoked_at IS NULL AND (g.ends_at IS NULL OR g.ends_at > now())`] : []),
	];
	const where = sql.join(parts, sql` AND `);
	const { rows } = await sql<GrantRow>`SELECT ${columns} FROM ${joined} WHERE ${where}
		ORDER BY g.granted_at DESC, g.id DESC LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM (
			SELECT 1 FROM account_grant g JOIN account_name held ON held.account_id = g.account_id
			WHERE ${where} LIMIT ${mostCounted}
		) AS counted`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** The grants of an account, and those it lent. */
export async function grantsOf(tx: Database, accountId: string): Promise<GrantRow[]> {
	const { rows } = await sql<GrantRow>`SELECT ${columns} FROM ${joined}
		LEFT JOIN account_grant behind ON behind.id = g.delegated_from
		WHERE g.account_id = ${accountId} OR behind.account_id = ${accountId}
		ORDER BY g.granted_at DESC, g.id DESC`.execute(tx);
	return rows;
}

/** One grant, whoever asks; kept from others until the transaction ends. */
export async function findGrant(tx: Database, id: string): Promise<GrantRow | undefined> {
	await sql`SELECT 1 FROM account_grant WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } = await sql<GrantRow>`SELECT ${columns} FROM ${joined} WHERE g.id = ${id}`.execute(tx);
	return rows[0];
}

export interface NewGrant {
	readonly accountId: string;
	readonly role: GrantedRole;
	readonly organisationId: number;
	readonly scope: Scope;
	readonly chosen: readonly number[];
	readonly beginsAt: Date;
	readonly endsAt: Date | null;
	readonly delegatedFrom: string | null;
	readonly reason: string | null;
	readonly grantedBy: string;
	readonly grantedAt: Date;
}

export async function insertGrant(tx: Database, grant: NewGrant): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO account_grant (account_id, role, organisation_id, scope,
			begins_at, ends_at, delegated_from, reason, granted_by, granted_at)
		VALUES (${grant.accountId}, ${grant.role}, ${grant.organisationId}, ${grant.scope}, ${grant.beginsAt},
			${grant.endsAt}, ${grant.delegatedFrom}, ${grant.reason}, ${grant.grantedBy}, ${grant.grantedAt})
		RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new grant has no id');
	await sql`INSERT INTO account_grant_chosen (grant_id, organisation_id)
		SELECT ${made.id}, unnest(${[...grant.chosen]}::bigint[])`.execute(tx);
	return made.id;
}

/** Ends a grant; what was lent of it has no force without it. */
export async function revokeGrant(tx: Database, id: string, at: Date): Promise<void> {
	await sql`UPDATE account_grant SET revoked_at = ${at}
		WHERE (id = ${id} OR delegated_from = ${id}) AND revoked_at IS NULL`.execute(tx);
}

/** The account of a user name; null when there is none. */
export async function accountNamed(tx: Database, userName: string): Promise<string | null> {
	const { rows } = await sql<{ id: string }>`SELECT account_id AS id FROM account_name
		WHERE user_name = ${userName}`.execute(tx);
	return rows[0]?.id ?? null;
}

/** What stands in the way of giving an account rights. */
export async function standingOfAccount(
	tx: Database,
	accountId: string,
): Promise<{ separate: boolean; dormant: boolean }> {
	const { rows } = await sql<{ separate: boolean; dormant: boolean }>`SELECT separate, dormant FROM account_standing
		WHERE account_id = ${accountId}`.execute(tx);
	return rows[0] ?? { separate: false, dormant: false };
}

export interface PlaceRow extends OrganisationName {
	readonly code: string;
	readonly parent: string | null;
}

/** Organisations that exist, whoever asks, in the order of the tree. */
export async function findPlaces(
	tx: Database,
	pattern: string | null,
	page: { offset: number; limit: number },
): Promise<PlaceRow[]> {
	const { rows } = await sql<PlaceRow>`SELECT o.id, o.type, o.level, o.short_name AS "shortName", o.code,
		above.short_name AS parent
		FROM organisation o LEFT JOIN organisation above ON above.id = o.parent_id
		WHERE o.ended_on IS NULL AND (${pattern}::text IS NULL OR o.search LIKE ${pattern} ${plannedAnew})
		ORDER BY o.preorder LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	return rows;
}
