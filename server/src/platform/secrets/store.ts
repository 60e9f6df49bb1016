import { sql } from 'kysely';
import { type Database, locks, takeLock } from '../db/index.ts';
import type { SealedColumn } from './sealed-column.ts';

/** A key as the database knows it: by a proof that only the key itself can give. */
export interface RegisteredKey {
	readonly name: string;
	readonly proof: string;
	readonly retiredAt: Date | null;
}

/** Nobody else registers keys until the transaction ends. */
export async function lockKeys(tx: Database): Promise<void> {
	await takeLock(tx, locks.keys);
}

export async function registeredKeys(tx: Database): Promise<RegisteredKey[]> {
	const { rows } = await sql<RegisteredKey>`
		SELECT name, proof, retired_at AS "retiredAt" FROM secret_key ORDER BY registered_at, name`.execute(tx);
	return rows;
}

/** Since now nothing is sealed with the keys that are not in use. The index's key is always in use. */
export async function retireAllBut(tx: Database, used: readonly string[]): Promise<void> {
	await sql`UPDATE secret_key SET retired_at = CASE WHEN name = ANY(${used}) THEN NULL ELSE coalesce(retired_at, now()) END
		WHERE name <> 'index'`.execute(tx);
}

/** Since when the database knows a key, in milliseconds. */
export async function ageOfKey(db: Database, name: string): Promise<number> {
	const { rows } = await sql<{
		age: number;
	}>`SELECT extract(epoch FROM clock_timestamp() - registered_at)::float8 * 1000 AS age
		FROM secret_key WHERE name = ${name}`.execute(db);
	return rows[0]?.age ?? 0;
}

export async function registerKey(tx: Database, name: string, proof: string): Promise<void> {
	await sql`INSERT INTO secret_key (name, proof) VALUES (${name}, ${proof})`.execute(tx);
}

const nameIn = ({ sealed }: SealedColumn) =>
	sql`split_part(${sql.ref(sealed)}, '.', 1) || '.' || split_part(${sql.ref(sealed)}, '.', 2)`;

const keyIn = ({ key = 'id' }: SealedColumn) => sql.ref(key);

/** How many values of a column are sealed with each key. */
export async function countByKey(tx: Database, column: SealedColumn): Promise<{ name: string; values: number }[]> {
	const { rows } = await sql<{ name: string; values: number }>`SELECT ${nameIn(column)} AS name, count(*) AS values
		FROM ${sql.table(column.table)} WHERE ${sql.ref(column.sealed)} IS NOT NULL GROUP BY 1`.execute(tx);
	return rows;
}

/**
 * The next rows whose value is sealed with another key than this one, kept from others until the transaction ends. Those that
 * somebody else has in hand are passed over, so that neither waits for the other.
 */
export async function staleRows(
	tx: Database,
	column: SealedColumn,
	wish: { current: string; after: string; limit: number },
): Promise<{ row: string; sealed: string }[]> {
	const { rows } = await sql<{
		row: string;
		sealed: string;
	}>`SELECT ${keyIn(column)} AS row, ${sql.ref(column.sealed)} AS sealed
		FROM ${sql.table(column.table)} WHERE ${keyIn(column)} > ${wish.after} AND ${sql.ref(column.sealed)} IS NOT NULL
			AND ${nameIn(column)} <> ${wish.current}
		ORDER BY ${keyIn(column)} LIMIT ${wish.limit} FOR NO KEY UPDATE SKIP LOCKED`.execute(tx);
	return rows;
}

export async function replaceSealed(
	tx: Database,
	column: SealedColumn,
	values: readonly { row: string; sealed: string }[],
): Promise<void> {
	await sql`UPDATE ${sql.table(column.table)} AS t SET ${sql.ref(column.sealed)} = v.sealed
		FROM unnest(${values.map(({ row }) => row)}::uuid[], ${values.map(({ sealed }) => sealed)}::text[]) AS v (id, sealed)
		WHERE t.${keyIn(column)} = v.id`.execute(tx);
}

/** The next sealed values of a column, whatever they are sealed with. */
export async function sealedAfter(
	tx: Database,
	column: SealedColumn,
	after: string,
	limit: number,
): Promise<{ row: string; sealed: string }[]> {
	const { rows } = await sql<{ row: string; sealed: string }>`SELECT ${keyIn(column)} AS row,
			${sql.ref(column.sealed)} AS sealed
		FROM ${sql.table(column.table)} WHERE ${keyIn(column)} > ${after} AND ${sql.ref(column.sealed)} IS NOT NULL
		ORDER BY ${keyIn(column)} LIMIT ${limit}`.execute(tx);
	return rows;
}

export async function replaceIndex(
	tx: Database,
	column: SealedColumn,
	values: readonly { row: string; index: string }[],
): Promise<void> {
	if (column.index === undefined || values.length === 0) return;
	await sql`UPDATE ${sql.table(column.table)} AS t SET ${sql.ref(column.index)} = v.index
		FROM unnest(${values.map(({ row }) => row)}::uuid[], ${values.map(({ index }) => index)}::text[]) AS v (id, index)
		WHERE t.${keyIn(column)} = v.id`.execute(tx);
}

/** Another key proves itself under the name from now on. */
export async function proveAnew(tx: Database, name: string, proof: string): Promise<void> {
	await sql`UPDATE secret_key SET proof = ${proof}, registered_at = now() WHERE name = ${name}`.execute(tx);
}

/** Whether this is the product's only connection to the database. */
export async function isAlone(tx: Database): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
		AND pid <> pg_backend_pid() AND backend_type = 'client backend' LIMIT 1`.execute(tx);
	return rows.length === 0;
}
