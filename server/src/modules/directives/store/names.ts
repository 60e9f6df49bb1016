import type { Citation } from '@pacesetter/core/directives/desk';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { inReach } from '../../organisation/index.ts';
import { seenBy } from './seen.ts';

/** Names of organisations that an account may see. */
export async function organisationNames(
	tx: Database,
	account: SignedIn,
	ids: readonly number[],
): Promise<Map<number, string>> {
	const { rows } = await sql<{ id: number; name: string }>`SELECT o.organisation_id AS id, o.short_name AS name
		FROM organisation_place o WHERE o.organisation_id = ANY(${[...ids]}::bigint[])
			AND ${inReach(account, 'organisation.view', sql`o.preorder`)}`.execute(tx);
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** One that an account sees and that still is; by its full name for a record. */
export async function livingOrganisation(tx: Database, account: SignedIn, id: number) {
	const { rows } = await sql<{ fullName: string }>`SELECT o.full_name AS "fullName" FROM organisation_place o
		WHERE o.organisation_id = ${id} AND o.ended_on IS NULL
			AND ${inReach(account, 'organisation.view', sql`o.preorder`)}`.execute(tx);
	return rows[0];
}

/** The organisation of a post that an account sees and that still is. */
export async function organisationOfPost(tx: Database, account: SignedIn, id: string): Promise<number | undefined> {
	const { rows } = await sql<{ id: number }>`SELECT p.organisation_id AS id FROM post_name p
		JOIN organisation_place o ON o.organisation_id = p.organisation_id
		WHERE p.post_id = ${id} AND p.abolished_on IS NULL AND o.ended_on IS NULL
			AND ${inReach(account, 'organisation.view', sql`o.preorder`)}`.execute(tx);
	return rows[0]?.id;
}

/** Titles of posts, for those whose organisation is named anyway. */
export async function postTitles(tx: Database, ids: readonly string[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ id: string; title: string }>`SELECT post_id AS id, title FROM post_name
		WHERE post_id = ANY(${[...ids]}::uuid[])`.execute(tx);
	return new Map(rows.map(({ id, title }) => [id, title]));
}

export interface CitedRow {
	readonly directive: string;
	readonly clause: string;
	readonly title: string;
	readonly issuer: string;
	readonly level: number;
	readonly heading: string;
	readonly cites: readonly Citation[];
}

/** Clauses of directives that an account may see. */
export async function findCited(tx: Database, account: SignedIn, cites: readonly Citation[]): Promise<CitedRow[]> {
	const { rows } =
		await sql<CitedRow>`SELECT d.id AS directive, c.id AS clause, d.title, d.issuer_name AS issuer, d.level,
			coalesce(c.title, c.heading) AS heading, c.cites
		FROM jsonb_to_recordset(${JSON.stringify(cites)}::jsonb) AS asked(directive uuid, clause text)
		JOIN directive_clause c ON c.directive_id = asked.directive AND c.id = asked.clause
		JOIN directive d ON d.id = c.directive_id
		JOIN organisation_place o ON o.organisation_id = d.organisation_id
		WHERE ${seenBy(account, 'directive.view')}`.execute(tx);
	return rows;
}
