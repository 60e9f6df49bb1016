import { type Permission, type Role, roleNames, roles, type SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import { type Database, plannedOnce } from '../../../platform/db/index.ts';

/** Roles that hold a permission. */
const rolesWith = (permission: Permission): string[] =>
	roleNames.filter((role) => (roles[role] as readonly Permission[]).includes(permission));

/** The ranges (low, high) of the tree in which an account's grants give a permission, as they are granted. */
export const spans = (account: SignedIn, permission: Permission): RawBuilder<{ low: number; high: number }> =>
	account.administrator
		? sql`(SELECT 0::bigint AS low, 9007199254740991::bigint AS high)`
		: sql`(SELECT ${plannedOnce} low, high FROM grant_reach
				WHERE account_id = ${account.accountId} AND role = ANY(${rolesWith(permission)}))`;

/**
 * The same, merged so that none overlap. It is part of the statement that uses it, so that a tree under change is never
 * read with ranges from before.
 */
export const reach = (account: SignedIn, permission: Permission): RawBuilder<{ low: number; high: number }> =>
	sql`(SELECT lower(span) AS low, upper(span) - 1 AS high FROM (
			SELECT unnest(range_agg(int8range(low, high, '[]'))) AS span FROM ${spans(account, permission)} AS granted
		) AS merged)`;

/** Whether a number of the tree lies in reach. */
export const inReach = (
	account: SignedIn,
	permission: Permission,
	preorder: RawBuilder<unknown>,
): RawBuilder<boolean> =>
	account.administrator
		? sql`true`
		: sql`EXISTS (SELECT ${plannedOnce} 1 FROM grant_reach WHERE account_id = ${account.accountId}
				AND role = ANY(${rolesWith(permission)}) AND ${preorder} BETWEEN low AND high)`;

/** Whether one grant reaches a whole span of the tree. */
export const reachesWhole = (
	account: SignedIn,
	permission: Permission,
	first: RawBuilder<unknown>,
	last: RawBuilder<unknown>,
): RawBuilder<boolean> =>
	account.administrator
		? sql`true`
		: sql`EXISTS (SELECT 1 FROM grant_reach WHERE account_id = ${account.accountId}
				AND role = ANY(${rolesWith(permission)}) AND low <= ${first} AND high >= ${last})`;

/** The roles that an account holds over an organisation, the nearest first: in which capacity it may act there. */
export async function capacitiesAt(
	tx: Database,
	account: SignedIn,
	organisationId: number,
): Promise<{ role: Role; organisationId: number }[]> {
	const { rows } = await sql<{ role: Role; organisation_id: number }>`
		SELECT ${plannedOnce} reach.role, reach.organisation_id FROM grant_reach reach
		JOIN organisation o ON o.id = ${organisationId} AND o.preorder BETWEEN reach.low AND reach.high
		WHERE reach.account_id = ${account.accountId}
		ORDER BY reach.high - reach.low, reach.grant_id`.execute(tx);
	return rows.map((row) => ({ role: row.role, organisationId: row.organisation_id }));
}

/** What an account's grants in force let it do somewhere. */
export async function findPermissions(tx: Database, accountId: string): Promise<Permission[]> {
	const { rows } = await sql<{ role: Role }>`
		SELECT ${plannedOnce} DISTINCT role FROM grant_in_force WHERE account_id = ${accountId}`.execute(tx);
	return [...new Set(rows.flatMap(({ role }) => [...roles[role]]))];
}
