import { sql } from 'kysely';
import type { Database } from '../../../server/src/platform/db/index.ts';
import { countryTree, type Row } from './tree.ts';

/** Members of one county, spread over its branches, so that counting them is part of what is measured. */
const countyMembers = 19_000;

async function insert(db: Database, rows: readonly Row[]): Promise<void> {
	const column = <Name extends keyof Row>(name: Name) => rows.map((row) => row[name]);
	await sql`INSERT INTO organisation (id, code, type, level, parent_id, block_id, full_name, short_name, search, position,
			preorder, subtree_end)
		SELECT id, 'N' || id, type, level, parent_id, block_id, '中共' || name, name, search, position, preorder, subtree_end
		FROM unnest(${column('id')}::bigint[], ${column('type')}::text[], ${column('level')}::smallint[],
			${column('parentId')}::bigint[], ${column('blockId')}::bigint[], ${column('name')}::text[], ${column('search')}::text[],
			${column('position')}::int[], ${column('preorder')}::bigint[], ${column('subtreeEnd')}::bigint[])
			AS row (id, type, level, parent_id, block_id, name, search, position, preorder, subtree_end)`.execute(db);
	await sql`INSERT INTO peer_organisation (id, parent_id, ancestors, name)
		SELECT * FROM unnest(${column('id')}::bigint[], ${column('parentId')}::bigint[], ${column('ancestors')}::text[],
			${column('name')}::text[])`.execute(db);
}

/** The definitions of what is made anew behind the rows, since that is quicker. */
async function dropIndexes(db: Database): Promise<string[]> {
	const { rows } = await sql<{ name: string; definition: string }>`SELECT indexname AS name, indexdef AS definition
		FROM pg_indexes WHERE tablename = 'organisation' AND indexname IN
		('organisation_parent', 'organisation_block', 'organisation_search', 'organisation_name')`.execute(db);
	for (const row of rows) await sql`DROP INDEX ${sql.id(row.name)}`.execute(db);
	return rows.map((row) => row.definition);
}

export interface Loaded {
	readonly organisations: number;
	/** The county whose members are on its rosters, and the path down to a general branch of it. */
	readonly path: readonly Row[];
	/** That county's committee and everything below it. */
	readonly county: readonly Row[];
	readonly seconds: number;
}

/**
 * Fills both sides: the product's table, and one with ancestor strings. As the role that owns the tables.
 * @param most counties of a tree of `total` that are loaded; members are those of the middle one
 */
export async function loadTree(db: Database, total: number, most = Number.POSITIVE_INFINITY): Promise<Loaded> {
	const began = performance.now();
	await sql`CREATE TABLE peer_organisation (id bigint PRIMARY KEY, parent_id bigint, ancestors text NOT NULL, name text NOT NULL)`.execute(
		db,
	);
	await sql`GRANT SELECT ON peer_organisation TO PUBLIC`.execute(db);
	const definitions = await dropIndexes(db);
	let organisations = 0;
	const upper: Row[] = [];
	let chosen: Row[] = [];
	await db.transaction().execute(async (tx) => {
		// Made rows hold together; checking each of five million would only take time.
		await sql`SET LOCAL session_replication_role = replica`.execute(tx);
		let counties = -1;
		for (const rows of countryTree(total)) {
			counties += 1;
			await insert(tx, rows);
			if (upper.length === 0) upper.push(...rows);
			organisations += rows.length;
			// The middle of the country, so that no scan is helped by finding it first.
			if (chosen.length === 0 && (counties === most || organisations > total / 2)) chosen = rows;
			if (counties === most) break;
		}
	});
	for (const definition of definitions) await sql.raw(definition).execute(db);
	await sql`CREATE INDEX peer_parent ON peer_organisation (parent_id)`.execute(db);
	await addMembers(db, chosen);
	await sql`ANALYZE`.execute(db);
	return { organisations, path: pathTo(upper, chosen), county: chosen, seconds: (performance.now() - began) / 1000 };
}

async function addMembers(db: Database, county: readonly Row[]): Promise<void> {
	const branches = county.filter((row) => row.type === 'branch').map((row) => row.id);
	await sql`WITH made AS (INSERT INTO person (name, search)
			SELECT '望某' || n, 'wangmou' || n FROM generate_series(1, ${countyMembers}::int) AS n RETURNING id)
		INSERT INTO member (person_id, organisation_id, state, valid)
		SELECT id, (${branches}::bigint[])[1 + (row_number() OVER ())::int % ${branches.length}::int], 'full', '[2020-01-01,)' FROM made`.execute(
		db,
	);
}

/** Country, province, city, county, town, general branch. */
function pathTo(upper: readonly Row[], county: readonly Row[]): Row[] {
	const [top] = county;
	const town = county.find((row) => row.parentId === top?.id);
	const general = county.find((row) => row.parentId === town?.id);
	const byId = new Map([...upper, ...county].map((row) => [row.id, row]));
	const path: Row[] = [];
	for (let next = general; next; next = byId.get(next.parentId ?? 0)) path.unshift(next);
	return path;
}
