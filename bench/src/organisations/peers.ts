import { sql } from 'kysely';
import type { Database } from '../../../server/src/platform/db/index.ts';

/**
 * The first page of a scope as common admin frameworks ask for it. Ancestor string: each row names all above it, and a
 * scope is found inside that text. Id list: the application gathers every id of the scope and asks for those.
 */
export const pageSize = 20;

export async function pageByAncestors(db: Database, scope: number): Promise<number> {
	const inScope = sql`(id = ${scope} OR (',' || ancestors || ',') LIKE ${`%,${scope},%`})`;
	const { rows } =
		await sql`SELECT id, name FROM peer_organisation WHERE ${inScope} ORDER BY id LIMIT ${pageSize}`.execute(db);
	await sql`SELECT count(*) FROM peer_organisation WHERE ${inScope}`.execute(db);
	return rows.length;
}

export async function pageByIdList(db: Database, scope: number): Promise<number> {
	const { rows: found } = await sql<{ id: number }>`WITH RECURSIVE below AS (
			SELECT id FROM peer_organisation WHERE id = ${scope}
			UNION ALL SELECT child.id FROM peer_organisation child JOIN below ON child.parent_id = below.id
		) SELECT id FROM below`.execute(db);
	const ids = found.map((row) => row.id);
	const { rows } =
		await sql`SELECT id, name FROM peer_organisation WHERE id = ANY(${ids}) ORDER BY id LIMIT ${pageSize}`.execute(db);
	await sql`SELECT count(*) FROM peer_organisation WHERE id = ANY(${ids})`.execute(db);
	return rows.length;
}
