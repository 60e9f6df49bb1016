import type { Permission, SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from './names.ts';
import { spans } from './reach.ts';

interface Top {
	readonly id: number;
	readonly organisation: OrganisationName;
	readonly low: number;
	readonly high: number;
}

type Counts = Readonly<Record<string, number>>;

/** What is counted: joined to an organisation `o`, and as columns that are numbers. */
export interface Counting {
	readonly permission: Permission;
	readonly from: RawBuilder<unknown>;
	readonly counts: RawBuilder<unknown>;
}

/**
 * Counts below an organisation, by the parts of it: each organisation is looked at once, and told into which part it falls by
 * the parts' bounds. Bounds and reach are read in the same statement; `low` and `high`, read before, only let the database
 * plan for a range of that size: without them it takes any for the whole country.
 */
async function countByPart(
	tx: Database,
	account: SignedIn,
	{ permission, from, counts }: Counting,
	{ id, low, high }: Top,
	parts: readonly Top[],
): Promise<(Counts & { slot: number; seen: number })[]> {
	const { rows } = await sql<Counts & { slot: number; seen: number }>`
		WITH whole AS MATERIALIZED (SELECT preorder, subtree_end FROM organisation WHERE id = ${id}),
		bounds AS MATERIALIZED (SELECT array_agg(bound ORDER BY bound) AS list FROM (
			SELECT unnest(ARRAY[preorder, subtree_end + 1]) AS bound FROM organisation
			WHERE id = ANY(${parts.map((part) => part.id)}::bigint[])) AS each),
		reached AS MATERIALIZED (SELECT range_agg(int8range(low, high, '[]')) AS spans
			FROM ${spans(account, permission)} AS granted)
		SELECT coalesce(width_bucket(o.preorder, (SELECT list FROM bounds)), 0) AS slot, count(*) AS seen, ${counts}
		FROM organisation o ${from}
		WHERE o.preorder BETWEEN ${low} AND ${high} AND o.preorder <@ (SELECT spans FROM reached)
			AND o.preorder BETWEEN (SELECT preorder FROM whole) AND (SELECT subtree_end FROM whole)
		GROUP BY 1`.execute(tx);
	return rows;
}

const add = (rows: readonly Counts[]): Counts => {
	const sum: Record<string, number> = {};
	for (const row of rows) for (const [name, value] of Object.entries(row)) sum[name] = (sum[name] ?? 0) + value;
	return sum;
};

/**
 * What is counted at each of some organisations with all below it that the account sees: either each by itself, or the first
 * of them and what stands directly below it. Where nothing is seen, nothing is told.
 */
export async function countBelow<Row extends Counts>(
	tx: Database,
	account: SignedIn,
	ids: readonly number[],
	counting: Counting,
): Promise<(Row & { organisation: OrganisationName })[]> {
	const { rows: tops } = await sql<Top>`SELECT o.id, ${nameOf('o')} AS organisation, o.preorder AS low,
		o.subtree_end AS high FROM organisation o WHERE o.id = ANY(${[...ids]}) ORDER BY o.preorder`.execute(tx);
	const [first, ...others] = tops;
	const told = (top: Top, rows: readonly Counts[]) => {
		const { slot: _, seen, ...sums } = add(rows);
		return seen ? [{ ...(sums as Row), organisation: top.organisation }] : [];
	};
	if (first && others.every(({ low }) => low > first.low && low <= first.high)) {
		const rows = await countByPart(tx, account, counting, first, others);
		const parts = others.flatMap((part, at) =>
			told(
				part,
				rows.filter(({ slot }) => slot === 2 * at + 1),
			),
		);
		return [...told(first, rows), ...parts];
	}
	const each = [];
	for (const top of tops) each.push(...told(top, await countByPart(tx, account, counting, top, [])));
	return each;
}
