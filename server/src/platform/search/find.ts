import { type FullTextQuery, MatchQuery, Operator, PhraseQuery, type Table } from '@lancedb/lancedb';
import { z } from 'zod';

/** What is looked for in a part. `any`: some of these terms; `all`: each of them; `row`: these characters in a row, in one of the ways given. */
export type Clause =
	| { readonly any: readonly string[] }
	| { readonly all: readonly string[] }
	| { readonly row: readonly (readonly string[])[] };

/** Where it is looked for; null: everywhere. */
export interface Within {
	readonly audiences: readonly string[] | null;
	readonly shelves: readonly string[] | null;
	readonly kind: string | null;
	readonly year: number | null;
}

export interface Hit {
	readonly stamp: number;
	readonly part: number;
	readonly score: number;
}

const found = z.array(z.object({ stamp: z.coerce.number(), part: z.number(), _score: z.number() }));

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const oneOf = (column: string, values: readonly string[] | null): string[] =>
	values === null ? [] : [`${column} IN (${['', ...values].map(literal).join(', ')})`];

function condition({ audiences, shelves, kind, year }: Within): string {
	return [
		// Rows below zero only lend their words' rarity: see merge.ts.
		'stamp > 0',
		...oneOf('audience', audiences),
		...oneOf('shelf', shelves),
		...(kind === null ? [] : oneOf('kind', [kind])),
		...(year === null ? [] : [`year = ${Math.trunc(year)}`]),
	].join(' AND ');
}

const unique = (terms: readonly string[]): string => [...new Set(terms)].join(' ');

function queriesFor(clause: Clause): FullTextQuery[] {
	if ('any' in clause) return [new MatchQuery(unique(clause.any), 'terms')];
	if ('all' in clause) return [new MatchQuery(unique(clause.all), 'terms', { operator: Operator.And })];
	return clause.row.map((characters) => {
		const text = characters.join(' ');
		return characters.length === 1 ? new MatchQuery(text, 'characters') : new PhraseQuery(text, 'characters');
	});
}

async function ask(table: Table, query: FullTextQuery, where: string, most: number, fast: boolean): Promise<Hit[]> {
	const wanted = table.query().fullTextSearch(query).where(where).select(['stamp', 'part', '_score']).limit(most);
	const rows = await (fast ? wanted.fastSearch() : wanted).toArray();
	return found
		.parse(rows.map((row) => ({ ...row })))
		.map(({ stamp, part, _score }) => ({ stamp, part, score: _score }));
}

/** A part may stand in two tables while it is on its way from one to the other. */
export const keyOf = ({ stamp, part }: { stamp: number; part: number }): string => `${stamp}.${part}`;

/** Where rows stand: the main table, and the small one of those that are new. */
export interface Pair {
	readonly main: Table;
	readonly small: Table;
}

/** The best parts, best first, each once. Rows that the main table's index doesn't know yet still stand in the small one. */
export async function findParts({ main, small }: Pair, clause: Clause, within: Within, most: number): Promise<Hit[]> {
	const where = condition(within);
	const queries = queriesFor(clause);
	const lists = await Promise.all(
		queries.flatMap((query) => [ask(main, query, where, most, true), ask(small, query, where, most, false)]),
	);
	const best = new Map<string, Hit>();
	for (const hit of lists.flat()) {
		const before = best.get(keyOf(hit));
		if (!before || before.score < hit.score) best.set(keyOf(hit), hit);
	}
	return [...best.values()].toSorted((one, other) => other.score - one.score).slice(0, most);
}
