import type { SignedIn } from '@pacesetter/core/identity';
import { levels } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import { type Database, plannedOnce } from '../../../platform/db/index.ts';
import { type ListedRow, listedColumns } from './lists.ts';
import type { OrganisationRow } from './organisations.ts';
import { inReach } from './reach.ts';

/** One organisation with the columns of the table. */
export async function findListed(tx: Database, id: number): Promise<ListedRow | undefined> {
	const { rows } = await sql<ListedRow>`SELECT ${plannedOnce} ${listedColumns(levels.county)} FROM organisation o
		LEFT JOIN organisation above ON above.id = o.parent_id WHERE o.id = ${id}`.execute(tx);
	return rows[0];
}

/** Those of some organisations that an account sees, in their order. */
export async function seenAmong(
	tx: Database,
	account: SignedIn,
	rows: readonly OrganisationRow[],
): Promise<OrganisationRow[]> {
	const ids = rows.map((row) => row.id);
	const { rows: found } = await sql<{ id: number }>`SELECT o.id FROM organisation o
		WHERE o.id = ANY(${ids}) AND ${inReach(account, 'organisation.view', sql`o.preorder`)}`.execute(tx);
	const seen = new Set(found.map((row) => row.id));
	return rows.filter((row) => seen.has(row.id));
}

export interface FactsRow {
	readonly full_members: number;
	readonly own_members: number;
	readonly committee_posts: number;
	readonly groups: number;
	readonly responsible_post: boolean;
	readonly vacant_since: string | null;
	readonly term_ends_on: string | null;
}

/** What the rules say something of, see `findings` in core. Days are YYYY-MM-DD. */
export async function factsOf(tx: Database, id: number): Promise<FactsRow> {
	const { rows } = await sql<FactsRow>`SELECT ${plannedOnce}
		(SELECT count(*) FROM member WHERE organisation_id = ${id} AND ended_because IS NULL AND state = 'full') AS full_members,
		(SELECT count(*) FROM member WHERE organisation_id = ${id} AND ended_because IS NULL) AS own_members,
		(SELECT count(*) FROM post WHERE organisation_id = ${id} AND abolished_on IS NULL AND kind = 'committee_member') AS committee_posts,
		(SELECT count(*) FROM organisation WHERE parent_id = ${id} AND ended_on IS NULL AND type = 'group') AS groups,
		EXISTS (SELECT 1 FROM post WHERE organisation_id = ${id} AND abolished_on IS NULL AND responsible) AS responsible_post,
		(SELECT coalesce((SELECT max(upper(valid)) FROM tenure WHERE post_id = post.id), post.created_on) FROM post
			WHERE organisation_id = ${id} AND abolished_on IS NULL AND responsible
			AND NOT EXISTS (SELECT 1 FROM tenure WHERE post_id = post.id AND upper_inf(valid))) AS vacant_since,
		(SELECT min(tenure.term_ends_on) FROM tenure JOIN post ON post.id = tenure.post_id
			WHERE post.organisation_id = ${id} AND upper_inf(tenure.valid)) AS term_ends_on`.execute(tx);
	const [facts] = rows;
	if (!facts) throw new Error('a query of counts gave no row');
	return facts;
}
