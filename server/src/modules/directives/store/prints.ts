import type { ClausePrint } from '@pacesetter/core/directives/repeats';
import type { SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { seenBy } from './seen.ts';

/** Keeps what the clauses of a directive say, in the place of what was kept. */
export async function savePrints(
	tx: Database,
	id: string,
	by: number,
	prints: readonly (ClausePrint & { readonly clause: string })[],
): Promise<void> {
	const rows = prints.map(({ clause, characters, samples, keys }) => ({
		clause,
		characters,
		one_in: samples.oneIn,
		samples: [...samples.hashes],
		keys: [...keys.hashes],
	}));
	await sql`DELETE FROM directive_clause_print WHERE directive_id = ${id}`.execute(tx);
	await sql`INSERT INTO directive_clause_print (directive_id, clause, characters, one_in, samples, keys)
		SELECT ${id}, clause, characters, one_in, ARRAY(SELECT jsonb_array_elements_text(samples)::integer),
			ARRAY(SELECT jsonb_array_elements_text(keys)::integer)
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			AS given (clause text, characters int, one_in int, samples jsonb, keys jsonb)`.execute(tx);
	await sql`UPDATE directive SET printed_by = ${by} WHERE id = ${id}`.execute(tx);
}

/** Directives whose clauses were printed by other rules, or not at all; the next of them by id. */
export async function withoutPrints(tx: Database, by: number, after: string, limit: number): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT id FROM directive
		WHERE reading = 'ready' AND printed_by <> ${by} AND id > ${after} ORDER BY id LIMIT ${limit}`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Nobody else changes its draft until the transaction ends. */
export async function lockDirective(tx: Database, id: string): Promise<void> {
	await sql`SELECT 1 FROM directive WHERE id = ${id} FOR UPDATE`.execute(tx);
}

interface KeptPrint {
	readonly characters: number;
	readonly oneIn: number;
	readonly samples: readonly number[];
}
export interface AlikeClause {
	readonly theirs: KeptPrint;
	readonly directive: string;
	readonly title: string;
	readonly issuer: string;
	readonly level: number;
	readonly on: string;
	readonly earlier: string;
	readonly heading: string;
	/** Accepted items that come of it on its own desk. */
	readonly items: number;
}
export interface AlikeRow {
	readonly clause: string;
	readonly mine: KeptPrint;
	readonly others: readonly AlikeClause[];
}

/** So many that share the most keys with a clause are held against it whole, and so many of these are told. */
const most = { held: 200, told: 20 };
const printOf = (alias: string): RawBuilder<KeptPrint> =>
	sql`json_build_object('characters', ${sql.ref(`${alias}.characters`)}, 'oneIn', ${sql.ref(`${alias}.one_in`)},
		'samples', ${sql.ref(`${alias}.samples`)})`;
const inCommon = (column: 'keys' | 'samples'): RawBuilder<number> =>
	sql`cardinality(ARRAY(SELECT unnest(${sql.ref(`other.${column}`)}) INTERSECT SELECT unnest(${sql.ref(`print.${column}`)})))`;
const dayOf = (alias: string): RawBuilder<string> =>
	sql`coalesce(${sql.ref(`${alias}.issued_on`)}, (${sql.ref(`${alias}.received_at`)} AT TIME ZONE 'Asia/Shanghai')::date)`;

/**
 * Clauses of earlier directives that the account may see which have runs in common with those of one. What passes it on, or what it
 * passes on, is no repetition; nor is the same document where another organisation registered it. A clause that was merged into another
 * is told as that one. Of those that are equally like, the latest are told.
 * @param least the share of either that the other must hold, where both have samples of one density
 */
export async function alikeBefore(tx: Database, account: SignedIn, id: string, least: number): Promise<AlikeRow[]> {
	const { rows } = await sql<AlikeRow>`WITH RECURSIVE own AS (SELECT * FROM directive WHERE id = ${id}),
		up (id) AS (
			SELECT parent_id FROM own UNION SELECT directive.parent_id FROM up JOIN directive ON directive.id = up.id
		), down (id) AS (
			SELECT id FROM own UNION SELECT directive.id FROM down JOIN directive ON directive.parent_id = down.id
		), earlier AS MATERIALIZED (
			SELECT d.* FROM directive d JOIN organisation_place o ON o.organisation_id = d.organisation_id CROSS JOIN own
			WHERE (${dayOf('d')}, d.registered_at) < (${dayOf('own')}, own.registered_at)
				AND d.id NOT IN (SELECT id FROM up WHERE id IS NOT NULL UNION ALL SELECT id FROM down) AND d.content <> own.content
				AND d.document_id IS DISTINCT FROM own.document_id AND ${seenBy(account, 'directive.view')}
		)
		SELECT print.clause, ${printOf('print')} AS mine, found.others
		FROM directive_clause_print print CROSS JOIN LATERAL (
			SELECT json_agg(alike) AS others FROM (
				SELECT ${printOf('other')} AS theirs, d.id AS directive, d.title, d.issuer_name AS issuer, d.level,
					to_char(${dayOf('d')}, 'YYYY-MM-DD') AS on, clause.id AS earlier,
					coalesce(clause.title, clause.heading) AS heading,
					(SELECT count(*)::int FROM directive_draft_item item
						WHERE item.directive_id = d.id AND item.state = 'accepted' AND item.clauses ? clause.id) AS items
				FROM (
					SELECT other.* FROM directive_clause_print other JOIN earlier ON earlier.id = other.directive_id
					WHERE other.keys && print.keys ORDER BY ${inCommon('keys')} DESC, other.directive_id DESC LIMIT ${most.held}::int
				) other JOIN earlier d ON d.id = other.directive_id
				JOIN directive_clause clause
					ON clause.directive_id = d.id AND (clause.id = other.clause OR clause.merged ? other.clause)
				CROSS JOIN LATERAL (SELECT ${inCommon('samples')} AS runs) common
				WHERE other.one_in <> print.one_in
					OR common.runs >= ${least}::float8 * least(cardinality(other.samples), cardinality(print.samples))
				ORDER BY common.runs DESC, d.id DESC LIMIT ${most.told}::int
			) alike
		) found
		WHERE print.directive_id = ${id} AND found.others IS NOT NULL`.execute(tx);
	return rows;
}
