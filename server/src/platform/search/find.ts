import {
	BooleanQuery,
	type FullTextQuery,
	MatchQuery,
	Occur,
	Operator,
	PhraseQuery,
	type Table,
} from '@lancedb/lancedb';
import { IndexUnreadable } from './unreadable.ts';

/**
 * What is looked for in a part. `any`: some of these terms, of these single `characters` or of these `rows`; `all`: each of them; `row`: these characters in a row, in one of the ways
 * given. `also`: what has it is better, and none need have it.
 */
export type Clause =
	| {
			readonly any: readonly string[];
			readonly characters?: readonly string[];
			readonly rows?: readonly (readonly string[])[];
			readonly also?: boolean;
	  }
	| { readonly all: readonly string[] }
	| { readonly row: readonly (readonly string[])[] };

/** Where it is looked for; null: everywhere. */
export interface Within {
	readonly audiences: readonly string[] | null;
	readonly shelves: readonly string[] | null;
	readonly kind: string | null;
	readonly keepers: readonly string[] | null;
	readonly year: number | null;
}

export interface Hit {
	readonly stamp: number;
	readonly part: number;
	readonly score: number;
}

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const oneOf = (column: string, values: readonly string[] | null, unknown = ''): string[] =>
	values === null ? [] : [`${column} IN (${[unknown, ...values].map(literal).join(', ')})`];

/** Each condition is answered by an index of its column; without one, the whole column would be read. */
const conditions = ({ audiences, shelves, kind, keepers, year }: Within): string[] => [
	...oneOf('audience', audiences),
	...oneOf('shelf', shelves),
	// What is nobody's is not sought among what is somebody's.
	...oneOf('keeper', keepers, '-'),
	...(kind === null ? [] : oneOf('kind', [kind])),
	...(year === null ? [] : [`year = ${Math.trunc(year)}`]),
];

const unique = (terms: readonly string[]): string => [...new Set(terms)].join(' ');

const joined = (queries: readonly [Occur, FullTextQuery][]): FullTextQuery => {
	const [only] = queries;
	return queries.length === 1 && only ? only[1] : new BooleanQuery([...queries]);
};

function queryForRow(characters: readonly string[]): FullTextQuery {
	const text = characters.join(' ');
	return characters.length === 1 ? new MatchQuery(text, 'characters') : new PhraseQuery(text, 'characters');
}

function queryForAny({ any, characters = [], rows = [] }: Extract<Clause, { any: unknown }>): FullTextQuery {
	const terms = any.length > 0 ? [new MatchQuery(unique(any), 'terms')] : [];
	const single = characters.length > 0 ? [new MatchQuery(unique(characters), 'characters')] : [];
	return joined(
		[...terms, ...single, ...rows.map(queryForRow)].map((query): [Occur, FullTextQuery] => [Occur.Should, query]),
	);
}

function queryFor(clause: Clause): FullTextQuery {
	if ('any' in clause) return queryForAny(clause);
	if ('all' in clause) return new MatchQuery(unique(clause.all), 'terms', { operator: Operator.And });
	return joined(clause.row.map((way): [Occur, FullTextQuery] => [Occur.Should, queryForRow(way)]));
}

interface Question {
	readonly query: FullTextQuery;
	readonly where: readonly string[];
	readonly most: number;
}

/** Read column by column: an object a row costs more than the search itself. */
async function ask(table: Table, { query, where, most }: Question, fast: boolean): Promise<Hit[]> {
	let wanted = table.query().fullTextSearch(query).select(['stamp', 'part', '_score']).limit(most);
	if (where.length > 0) wanted = wanted.where(where.join(' AND '));
	const found = await (fast ? wanted.fastSearch() : wanted).toArrow().catch((error) => {
		throw new IndexUnreadable('the index does not answer', { cause: error });
	});
	const [stamps, parts, scores] = ['stamp', 'part', '_score'].map((column) => found.getChild(column)?.toArray() ?? []);
	return Array.from({ length: found.numRows }, (_, at) => ({
		stamp: Number(stamps[at]),
		part: Number(parts[at]),
		score: Number(scores[at]),
	}));
}

/** A part may stand in two tables while it is on its way from one to the other. */
export const keyOf = ({ stamp, part }: { stamp: number; part: number }): string => `${stamp}.${part}`;

/** Where rows stand: the main table, and the small one of those that are new. */
export interface Pair {
	readonly main: Table;
	readonly small: Table;
}

/**
 * The best parts that hold every clause, best first, each once. Rows that the main table's index doesn't know yet still
 * stand in the small one. `among`: only of these stamps; `except`: of no one of these.
 */
export async function findParts(
	{ main, small }: Pair,
	clauses: readonly Clause[],
	within: Within,
	most: number,
	{ among, except = [] }: { among?: readonly number[]; except?: readonly number[] } = {},
): Promise<Hit[]> {
	const query = joined(
		clauses.map((clause): [Occur, FullTextQuery] => [
			'also' in clause && clause.also ? Occur.Should : Occur.Must,
			queryFor(clause),
		]),
	);
	const where = [
		...conditions(within),
		...(among ? [`stamp IN (${among.join(', ')})`] : []),
		...(except.length > 0 ? [`stamp NOT IN (${except.join(', ')})`] : []),
	];
	const lists = await Promise.all([
		ask(main, { query, where, most }, true),
		// Rows below zero only lend their words' rarity: see merge.ts.
		ask(small, { query, where: ['stamp > 0', ...where], most }, false),
	]);
	const best = new Map<string, Hit>();
	for (const hit of lists.flat()) {
		const before = best.get(keyOf(hit));
		if (!before || before.score < hit.score) best.set(keyOf(hit), hit);
	}
	return [...best.values()].toSorted((one, other) => other.score - one.score).slice(0, most);
}
