import type { SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { seenBy } from './seen.ts';

/** A clause of an earlier directive that asks for what a clause asks for again. */
export interface Repeated {
	readonly directive: string;
	readonly title: string;
	readonly issuer: string;
	readonly level: number;
	readonly on: string;
	readonly earlier: string;
	readonly heading: string;
	/** How much of one clause the other holds, in hundredths. */
	readonly share: number;
	/** Accepted items that come of it on its own desk. */
	readonly items: number;
}

/** So many of those that asked for the same are told. */
const most = 20;
const dayOf = (alias: string): RawBuilder<string> =>
	sql`coalesce(${sql.ref(`${alias}.issued_on`)}, (${sql.ref(`${alias}.received_at`)} AT TIME ZONE 'Asia/Shanghai')::date)`;

/**
 * `found`: where something else says the same as a clause of a directive, or as one that was merged into it; `earlier`: the directives
 * among these that are earlier and that the account may see. What passes it on, or what it passes on, is no repetition; nor is the
 * same document where another organisation registered it.
 * @param of the clauses asked about, by `part.clause`
 */
const foundBefore = (account: SignedIn, id: string, of: RawBuilder<boolean>) => sql`RECURSIVE part AS (
		SELECT id AS clause, id AS part FROM directive_clause WHERE directive_id = ${id}
		UNION ALL SELECT id, jsonb_array_elements_text(merged) FROM directive_clause WHERE directive_id = ${id}
	), alike AS (
		SELECT clause, print, max(share) AS share FROM (
			SELECT part.clause, mine.print, 100 AS share FROM part
			JOIN directive_clause_print mine ON mine.directive_id = ${id} AND mine.clause = part.part WHERE ${of}
			UNION ALL SELECT part.clause, alike.other, alike.share FROM part
			JOIN directive_clause_print mine ON mine.directive_id = ${id} AND mine.clause = part.part
			JOIN directive_print_alike alike ON alike.print = mine.print WHERE ${of}
		) AS each GROUP BY clause, print
	), found AS MATERIALIZED (
		SELECT alike.clause, alike.share, theirs.directive_id, theirs.clause AS theirs
		FROM alike JOIN directive_clause_print theirs ON theirs.print = alike.print AND theirs.directive_id <> ${id}
	), own AS (
		SELECT * FROM directive WHERE id = ${id}
	), up (id) AS (
		SELECT parent_id FROM own UNION SELECT directive.parent_id FROM up JOIN directive ON directive.id = up.id
	), down (id) AS (
		SELECT id FROM own UNION SELECT directive.id FROM down JOIN directive ON directive.parent_id = down.id
	), earlier AS MATERIALIZED (
		SELECT d.* FROM (SELECT DISTINCT directive_id FROM found) AS candidate
		JOIN directive d ON d.id = candidate.directive_id
		JOIN organisation_place o ON o.organisation_id = d.organisation_id CROSS JOIN own
		WHERE (${dayOf('d')}, d.registered_at) < (${dayOf('own')}, own.registered_at)
			AND d.id NOT IN (SELECT id FROM up WHERE id IS NOT NULL UNION ALL SELECT id FROM down) AND d.content <> own.content
			AND d.document_id IS DISTINCT FROM own.document_id AND ${seenBy(account, 'directive.view')}
	)`;

/** In how many earlier directives that the account may see each clause of one was asked for; none for a new one. */
export async function timesBefore(tx: Database, account: SignedIn, id: string): Promise<Map<string, number>> {
	const { rows } = await sql<{ clause: string; times: number }>`WITH ${foundBefore(account, id, sql`true`)}
		SELECT found.clause, count(DISTINCT found.directive_id)::int AS times
		FROM found JOIN earlier d ON d.id = found.directive_id GROUP BY found.clause`.execute(tx);
	return new Map(rows.map(({ clause, times }) => [clause, times]));
}

/**
 * Where a clause of a directive was asked for before, the likest, and of those that are equally like the latest. A clause that was
 * merged into another is told as that one.
 */
export async function clauseBefore(tx: Database, account: SignedIn, id: string, clause: string): Promise<Repeated[]> {
	const { rows } = await sql<Repeated>`WITH ${foundBefore(account, id, sql`part.clause = ${clause}`)}, told AS (
			SELECT DISTINCT ON (d.id, clause.id) d.id AS directive, d.title, d.issuer_name AS issuer, d.level,
				to_char(${dayOf('d')}, 'YYYY-MM-DD') AS on, clause.id AS earlier,
				coalesce(clause.title, clause.heading) AS heading, found.share
			FROM found JOIN earlier d ON d.id = found.directive_id
			CROSS JOIN LATERAL (
				SELECT id, title, heading FROM directive_clause WHERE directive_id = d.id AND id = found.theirs
				UNION ALL SELECT id, title, heading FROM directive_clause WHERE directive_id = d.id AND merged ? found.theirs
				LIMIT 1
			) clause
			ORDER BY d.id, clause.id, found.share DESC
		)
		SELECT told.*, (SELECT count(*)::int FROM directive_draft_item item WHERE item.directive_id = told.directive
			AND item.state = 'accepted' AND item.clauses ? told.earlier) AS items
		FROM (SELECT * FROM told ORDER BY share DESC, told.on DESC, directive DESC LIMIT ${most}::int) AS told
		ORDER BY told.on DESC, share DESC, directive DESC`.execute(tx);
	return rows;
}
