import { sql } from 'kysely';
import type { Database } from '../db/index.ts';

/** A key as the database knows it: by a proof that only the key itself can give. */
export interface RegisteredKey {
	readonly name: string;
	readonly proof: string;
	readonly retiredAt: Date | null;
}

/** Nobody else registers keys until the transaction ends. */
export async function lockKeys(tx: Database): Promise<void> {
	await sql`SELECT pg_advisory_xact_lock(7346203)`.execute(tx);
}

export async function registeredKeys(tx: Database): Promise<RegisteredKey[]> {
	const { rows } = await sql<RegisteredKey>`
		SELECT name, proof, retired_at AS "retiredAt" FROM secret_key ORDER BY registered_at, name`.execute(tx);
	return rows;
}

export async function registerKey(tx: Database, name: string, proof: string): Promise<void> {
	await sql`INSERT INTO secret_key (name, proof) VALUES (${name}, ${proof})`.execute(tx);
}
