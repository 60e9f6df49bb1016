import { createHash } from 'node:crypto';
import type { ClausePrint } from '@pacesetter/core/directives/repeats';
import { sql } from 'kysely';
import { type Database, locks, takeLock } from '../../../platform/db/index.ts';

/** What a clause of a directive says. */
export interface OfClause {
	readonly clause: string;
	readonly print: ClausePrint;
}

/** A form that words have, told from all others. */
export interface KeptPrint extends ClausePrint {
	readonly id: number;
}

/** Forms that have runs in common. */
export interface Near {
	readonly mine: KeptPrint;
	readonly others: readonly KeptPrint[];
}

interface PrintRow {
	readonly id: number;
	readonly characters: number;
	readonly oneIn: number;
	readonly samples: readonly number[];
}
const printFrom = ({ id, characters, oneIn, samples }: PrintRow): KeptPrint => ({
	id,
	characters,
	samples: { oneIn, hashes: Int32Array.from(samples) },
});

const digestOf = ({ samples: { oneIn, hashes } }: ClausePrint): string =>
	createHash('sha256').update(Int32Array.of(oneIn)).update(hashes).digest('hex');

/**
 * Keeps what clauses of a directive say, in the place of what was kept of them. Nobody else keeps any until the transaction ends, so
 * that of two that are new at once one meets the other.
 * @param clauses null for all of them
 * @returns the forms that are new
 */
export async function replacePrints(
	tx: Database,
	id: string,
	wish: { readonly rules: number; readonly clauses: readonly string[] | null; readonly prints: readonly OfClause[] },
): Promise<number[]> {
	const { rules, clauses, prints } = wish;
	await takeLock(tx, locks.prints);
	const among = clauses ? sql`clause = ANY(${[...clauses]}::text[])` : sql`true`;
	await sql`DELETE FROM directive_clause_print WHERE directive_id = ${id} AND ${among}`.execute(tx);
	const rows = prints.map(({ clause, print }) => {
		const { characters, samples } = print;
		return { clause, digest: digestOf(print), characters, one_in: samples.oneIn, samples: [...samples.hashes] };
	});
	const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
		AS given (clause text, digest text, characters int, one_in int, samples jsonb)`;
	const { rows: fresh } = await sql<{
		id: number;
	}>`INSERT INTO directive_print (rules, digest, characters, one_in, samples)
		SELECT ${rules}, decode(digest, 'hex'), characters, one_in, ARRAY(SELECT jsonb_array_elements_text(samples)::integer)
		FROM ${given} ON CONFLICT DO NOTHING RETURNING id`.execute(tx);
	await sql`INSERT INTO directive_print_run (run, print) SELECT unnest(samples), id FROM directive_print
		WHERE id = ANY(${fresh.map((one) => one.id)}::bigint[])`.execute(tx);
	await sql`INSERT INTO directive_clause_print (directive_id, clause, print)
		SELECT ${id}, given.clause, kept.id FROM ${given}
		JOIN directive_print kept ON kept.rules = ${rules} AND kept.digest = decode(given.digest, 'hex')`.execute(tx);
	return fresh.map((one) => one.id);
}

/** A run that more forms have than these tells nothing of them: 各单位要高度重视. */
const mostHolders = 300;
/** So many others are held against a form, those with the most runs in common; of those that are asked about with it only a few. */
const mostCompared = { others: 100, together: 10 };

/**
 * Other forms that have runs in common with some, other than those that stand everywhere. Those that come together are of one directive,
 * which is no repetition of itself: a long one whose clauses are all of one mould isn't held against itself a hundred times.
 * @param least the share of either that the other must hold, where both have samples of one density
 */
export async function nearPrints(tx: Database, ids: readonly number[], least: number): Promise<Near[]> {
	const { rows } = await sql<{ mine: PrintRow; others: PrintRow[] }>`WITH asked AS MATERIALIZED (
			SELECT print AS mine, run FROM directive_print_run WHERE print = ANY(${[...ids]}::bigint[])
		), held AS MATERIALIZED (
			SELECT run, ARRAY(SELECT print FROM directive_print_run holder
				WHERE holder.run = one.run LIMIT ${mostHolders + 1}::int) AS prints
			FROM (SELECT DISTINCT run FROM asked) AS one
		), everywhere AS (
			SELECT mine, count(*) AS runs FROM asked JOIN held USING (run)
			WHERE cardinality(prints) > ${mostHolders}::int GROUP BY mine
		), common AS (
			SELECT mine, other, count(*) AS runs, other = ANY(${[...ids]}::bigint[]) AS together, row_number() OVER
				(PARTITION BY mine, other = ANY(${[...ids]}::bigint[]) ORDER BY count(*) DESC, other DESC) AS place
			FROM asked JOIN held USING (run) CROSS JOIN LATERAL unnest(prints) AS other
			WHERE cardinality(prints) <= ${mostHolders}::int AND other <> mine GROUP BY mine, other
		)
		SELECT ${printOf('mine')} AS mine, json_agg(${printOf('other')}) AS others
		FROM common JOIN directive_print mine ON mine.id = common.mine
		JOIN directive_print other ON other.id = common.other AND other.rules = mine.rules
		LEFT JOIN everywhere ON everywhere.mine = common.mine
		WHERE common.place <= CASE WHEN together THEN ${mostCompared.together}::int ELSE ${mostCompared.others}::int END AND (mine.one_in <> other.one_in OR common.runs + coalesce(everywhere.runs, 0)
			>= ${least}::float8 * least(cardinality(mine.samples), cardinality(other.samples)))
		GROUP BY mine.id`.execute(tx);
	return rows.map(({ mine, others }) => ({ mine: printFrom(mine), others: others.map(printFrom) }));
}

const printOf = (alias: 'mine' | 'other') =>
	sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'characters', ${sql.ref(`${alias}.characters`)},
		'oneIn', ${sql.ref(`${alias}.one_in`)}, 'samples', ${sql.ref(`${alias}.samples`)})`;

/** Keeps forms that ask for the same, with how much of one the other holds, in hundredths. */
export async function saveAlike(
	tx: Database,
	pairs: readonly { readonly print: number; readonly other: number; readonly share: number }[],
): Promise<void> {
	await sql`INSERT INTO directive_print_alike (print, other, share)
		SELECT print, other, share FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
			AS given (print bigint, other bigint, share smallint)
		UNION SELECT other, print, share FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
			AS given (print bigint, other bigint, share smallint)
		ON CONFLICT DO NOTHING`.execute(tx);
}

/** Forgets the forms that no clause has any more. */
export async function forgetPrints(tx: Database): Promise<void> {
	await takeLock(tx, locks.prints);
	await sql`DELETE FROM directive_print
		WHERE NOT EXISTS (SELECT 1 FROM directive_clause_print own WHERE own.print = directive_print.id)`.execute(tx);
}

export async function setPrintedBy(tx: Database, id: string, by: number): Promise<void> {
	await sql`UPDATE directive SET printed_by = ${by} WHERE id = ${id}`.execute(tx);
}

/** Directives whose clauses were printed by other rules, or not at all; the next of them by id. */
export async function withoutPrints(tx: Database, by: number, after: string, limit: number): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT id FROM directive
		WHERE reading IN ('ready', 'failed') AND printed_by <> ${by} AND id > ${after} ORDER BY id LIMIT ${limit}`.execute(
		tx,
	);
	return rows.map(({ id }) => id);
}

/** Nobody else changes its draft until the transaction ends. */
export async function lockDirective(tx: Database, id: string): Promise<void> {
	await sql`SELECT 1 FROM directive WHERE id = ${id} FOR UPDATE`.execute(tx);
}
