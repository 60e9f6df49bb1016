import type { SignedIn } from '@pacesetter/core/identity';
import { type Level, levels, type OrganisationType } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import { type Database, plannedAnew } from '../../../platform/db/index.ts';
import type { OrganisationRow } from './organisations.ts';
import { inReach, reach, spans } from './reach.ts';

export interface TreeRow {
	readonly id: number;
	readonly type: OrganisationType;
	readonly level: Level;
	readonly short_name: string;
	readonly has_children: boolean;
}

const hasChildren = sql`EXISTS (SELECT 1 FROM organisation child WHERE child.parent_id = o.id AND child.ended_on IS NULL)`;

/** The existing organisations directly below one, as far as the account sees them. */
export async function treeBelow(tx: Database, account: SignedIn, parentId: number): Promise<TreeRow[]> {
	const { rows } = await sql<TreeRow>`SELECT o.id, o.type, o.level, o.short_name, ${hasChildren} AS has_children
		FROM organisation o
		WHERE o.parent_id = ${parentId} AND o.ended_on IS NULL AND ${inReach(account, 'organisation.view', sql`o.preorder`)}
		ORDER BY o.position, o.id`.execute(tx);
	return rows;
}

/** The tops of what an account sees: those whose parent it does not see. */
export async function treeTops(tx: Database, account: SignedIn): Promise<TreeRow[]> {
	const { rows } = await sql<TreeRow>`
		WITH reach AS MATERIALIZED (SELECT low, high FROM ${spans(account, 'organisation.view')} AS granted),
		top AS (
			SELECT o.* FROM organisation o WHERE o.parent_id IS NULL AND EXISTS (SELECT 1 FROM reach WHERE o.preorder BETWEEN low AND high)
			UNION SELECT o.* FROM organisation o JOIN reach ON o.preorder = reach.low
		)
		SELECT o.id, o.type, o.level, o.short_name, ${hasChildren} AS has_children FROM top o
		WHERE o.ended_on IS NULL AND NOT EXISTS (
			SELECT 1 FROM organisation above JOIN reach ON above.preorder BETWEEN reach.low AND reach.high
			WHERE above.id = o.parent_id)
		ORDER BY o.preorder`.execute(tx);
	return rows;
}

export interface ListWish {
	/** Only what is below this one, as far as it is seen; null: all that is seen. */
	readonly below: OrganisationRow | null;
	readonly direct: boolean;
	/** A LIKE pattern for the search text. */
	readonly pattern: string | null;
	readonly type: OrganisationType | null;
	readonly ended: boolean;
}

export interface ListedRow extends OrganisationRow {
	readonly members: number | null;
	readonly responsible: string | null;
	readonly parent_type: OrganisationType | null;
	readonly parent_level: Level | null;
	readonly parent_short_name: string | null;
}

/** Members on the rosters of an organisation `o` and of those below it. Null above `level`, where it would take too long. */
const membersBelow = (level: Level): RawBuilder<number | null> => sql`CASE WHEN o.level >= ${level} THEN (
	SELECT sum(below.roster_size) FROM organisation below WHERE below.preorder BETWEEN o.preorder AND o.subtree_end) END`;

/** Who holds the post of the responsible person (R66) of an organisation `o`. */
const responsiblePerson: RawBuilder<string | null> = sql`(SELECT person.name FROM post
	JOIN tenure ON tenure.post_id = post.id AND upper_inf(tenure.valid)
	JOIN person ON person.id = tenure.person_id
	WHERE post.organisation_id = o.id AND post.responsible AND post.abolished_on IS NULL)`;

/** The columns of a row of the table, of an organisation `o` with its parent `above`; members from `level` down. */
export const listedColumns = (
	level: Level,
) => sql`o.*, ${membersBelow(level)} AS members, ${responsiblePerson} AS responsible,
	above.type AS parent_type, above.level AS parent_level, above.short_name AS parent_short_name`;

const wanted = (wish: ListWish): RawBuilder<boolean> => {
	const parts = [
		wish.ended ? sql`o.ended_on IS NOT NULL` : sql`o.ended_on IS NULL`,
		...(wish.below && wish.direct ? [sql`o.parent_id = ${wish.below.id}`] : []),
		...(wish.below && !wish.direct
			? [sql`o.preorder > ${wish.below.preorder} AND o.preorder <= ${wish.below.subtree_end}`]
			: []),
		...(wish.pattern ? [sql`o.search LIKE ${wish.pattern} ${plannedAnew}`] : []),
		...(wish.type ? [sql`o.type = ${wish.type}`] : []),
	];
	return sql.join(parts, sql` AND `);
};

/** So many rows are counted at most: nobody turns more pages, and a count of millions takes seconds. */
const mostCounted = 10_000;

/** A page of the list, and how many rows the whole has, up to `mostCounted`. */
export interface Listed {
	readonly rows: ListedRow[];
	readonly total: number;
}

/**
 * One page of the organisations that an account sees, in the order of the tree. The ranges in reach don't overlap, so each
 * gives its first rows by the index and nothing comes twice. One statement, so that reach is found out once.
 */
export async function listOrganisations(
	tx: Database,
	account: SignedIn,
	wish: ListWish,
	page: { offset: number; limit: number },
): Promise<Listed> {
	const { rows } = await sql<ListedRow & { total: number }>`WITH span AS MATERIALIZED (
			SELECT low, high FROM ${reach(account, 'organisation.view')} AS reach
		), counted AS (
			SELECT count(*) AS total FROM (
				SELECT 1 FROM span JOIN organisation o ON o.preorder BETWEEN span.low AND span.high AND ${wanted(wish)}
				LIMIT ${mostCounted}
			) AS found
		), page AS (
			SELECT found.* FROM span
			CROSS JOIN LATERAL (
				SELECT o.* FROM organisation o WHERE o.preorder BETWEEN span.low AND span.high AND ${wanted(wish)}
				ORDER BY o.preorder LIMIT ${page.offset + page.limit}
			) AS found
			ORDER BY found.preorder LIMIT ${page.limit} OFFSET ${page.offset}
		)
		SELECT ${listedColumns(levels.grassroots)}, counted.total FROM counted
		LEFT JOIN page AS o ON true
		LEFT JOIN organisation above ON above.id = o.parent_id
			AND EXISTS (SELECT 1 FROM span WHERE above.preorder BETWEEN span.low AND span.high)
		ORDER BY o.preorder`.execute(tx);
	// A page without rows still tells how many there are.
	return { rows: rows.filter((row) => row.id !== null), total: rows[0]?.total ?? 0 };
}
