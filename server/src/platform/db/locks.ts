import { sql } from 'kysely';
import type { Database } from './connect.ts';

/**
 * Every advisory lock that has a number, in one place, so that no two share one. The others are named by what they are about
 * (`hold`, `holdAlone`): a content's SHA-256, `fingerprint …`, `directive chain`, `search.write`, `search.merge`, `reveal ACCOUNT`,
 * `roster comparison ID`, `failures SUBJECT SOURCE`, `account of PERSON`, an ID number's index. Whoever takes several takes one with a number first.
 */
export const locks = {
	/** Of a session: two processes that start at once migrate one after the other. */
	migration: 7_346_201,
	/** One sealer of the log of acts at a time, and none while old seals are retired; `audit_retire` takes it by its number. */
	auditSealer: 7_346_202,
	/** Nobody else registers or retires keys. */
	keys: 7_346_203,
	/** Only one root is added to the tree at a time. */
	roots: 7_346_204,
	/** The three administrators do not change. */
	administrators: 7_346_208,
	/** Records for harvesters are made by one at a time, and read while nobody makes them. */
	harvest: 7_346_220,
	/** What clauses of directives say is kept by one at a time. */
	prints: 7_346_221,
} as const;

/** The same, beside others who share it. */
export async function shareLock(tx: Database, lock: (typeof locks)[keyof typeof locks]): Promise<void> {
	await sql`SELECT pg_advisory_xact_lock_shared(${lock})`.execute(tx);
}

/** Waits for a lock and keeps it until the transaction ends. */
export async function takeLock(tx: Database, lock: (typeof locks)[keyof typeof locks]): Promise<void> {
	await sql`SELECT pg_advisory_xact_lock(${lock})`.execute(tx);
}
