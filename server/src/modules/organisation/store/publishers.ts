import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { type Database, plannedAnew } from '../../../platform/db/index.ts';
import { personInReach } from './people.ts';
import { inReach, reach } from './reach.ts';

export interface Publisher {
	readonly id: number;
	readonly shortName: string;
}

/** Existing organisations in whose name an account may publish: where it stands itself, and those whose papers it keeps. */
export async function findPublishers(
	tx: Database,
	account: SignedIn,
	pattern: string | null,
	most: number,
): Promise<Publisher[]> {
	const wanted = sql`o.ended_on IS NULL AND ${pattern ? sql`o.search LIKE ${pattern} ${plannedAnew}` : sql`true`}`;
	const { rows } = await sql<Publisher>`SELECT id, short_name AS "shortName" FROM (
			SELECT o.id, o.short_name, o.preorder FROM account_seat seat JOIN organisation o ON o.id = seat.organisation_id
			WHERE seat.account_id = ${account.accountId} AND ${wanted}
			UNION
			SELECT found.* FROM ${reach(account, 'library.publish')} AS span CROSS JOIN LATERAL (
				SELECT o.id, o.short_name, o.preorder FROM organisation o
				WHERE o.preorder BETWEEN span.low AND span.high AND ${wanted} ORDER BY o.preorder LIMIT ${most}
			) AS found
		) AS publisher ORDER BY preorder LIMIT ${most}`.execute(tx);
	return rows;
}

/** Whether an account may publish in the name of an organisation. */
export async function mayPublishFor(tx: Database, account: SignedIn, organisationId: number): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM organisation o
		WHERE o.id = ${organisationId} AND o.ended_on IS NULL AND (${inReach(account, 'library.publish', sql`o.preorder`)}
			OR EXISTS (SELECT 1 FROM account_seat seat
				WHERE seat.account_id = ${account.accountId} AND seat.organisation_id = o.id))`.execute(tx);
	return rows.length > 0;
}

/** Of these persons those whom an account sees on rosters and in posts, and himself. */
export async function knownPersons(tx: Database, account: SignedIn, ids: readonly string[]): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`SELECT p.id FROM person p WHERE p.id = ANY(${ids}::uuid[]) AND (
			EXISTS (SELECT 1 FROM own_person WHERE account_id = ${account.accountId} AND person_id = p.id)
			OR ${personInReach(account, 'member.view', sql`p.id`)})`.execute(tx);
	return new Set(rows.map(({ id }) => id));
}
