import type { Caller } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { readableBy } from '../../library/index.ts';

/** Those of an organisation and all below it to which documents belong that the caller may read. */
export async function organisationsBelow(tx: Database, caller: Caller, id: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`SELECT DISTINCT below.organisation_id AS id FROM organisation_place top
		JOIN organisation_place below ON below.preorder BETWEEN top.preorder AND top.subtree_end
		JOIN library_document document ON document.organisation_id = below.organisation_id
		WHERE top.organisation_id = ${id} AND ${readableBy(caller)}`.execute(tx);
	return rows.map((row) => row.id);
}

/** For each of some organisations those among them in which it lies, itself too. */
export async function organisationPaths(tx: Database, ids: readonly number[]): Promise<Map<number, number[]>> {
	if (ids.length === 0) return new Map();
	const { rows } = await sql<{ id: number; path: number[] }>`SELECT own.organisation_id AS id,
			array_agg(top.organisation_id) AS path
		FROM organisation_place own JOIN organisation_place top ON own.preorder BETWEEN top.preorder AND top.subtree_end
		WHERE own.organisation_id = ANY(${ids}::bigint[]) AND top.organisation_id = ANY(${ids}::bigint[])
		GROUP BY own.organisation_id`.execute(tx);
	return new Map(rows.map(({ id, path }) => [id, path.map(Number)]));
}

/** What organisations are called for short. */
export async function namesOf(tx: Database, ids: readonly number[]): Promise<Map<number, string>> {
	if (ids.length === 0) return new Map();
	const { rows } = await sql<{ id: number; name: string }>`SELECT organisation_id AS id, short_name AS name
		FROM organisation_place WHERE organisation_id = ANY(${ids}::bigint[])`.execute(tx);
	return new Map(rows.map(({ id, name }) => [id, name]));
}
