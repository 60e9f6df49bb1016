import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../db/index.ts';

/** SM3 (GB/T 32905), 32 bytes. */
export const digestOf = (content: string | Buffer): Buffer => hash('sm3', content, 'buffer');

/** What stands before the first seal. */
export const beginning = Buffer.alloc(32);

export interface Span {
	/** Transactions from `from` up to, not including, `to`; numbers of PostgreSQL, as text because they have 64 bits. */
	readonly from: string;
	readonly to: string;
}

/** The hash of a seal: over the one before it, its place and span, and the digests of its entries. */
export const sealHash = (before: Buffer, number: number, { from, to }: Span, digests: Buffer): Buffer =>
	digestOf(Buffer.concat([before, Buffer.from(`${number} ${from} ${to} ${digests.length / 32};`), digests]));

/**
 * Entries in the order of the chain, as the text that is hashed. The form of times must not depend on who asks.
 * A column added later must not be part of the text of older entries.
 */
export async function readEntries(tx: Database, { from, to }: Span): Promise<{ id: number; body: string }[]> {
	await sql`SELECT set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true),
		set_config('IntervalStyle', 'postgres', true)`.execute(tx);
	const { rows } = await sql<{ id: number; body: string }>`SELECT id, ROW(id, xid, at, act, outcome, reason, account_id,
			user_name, capacity_role, capacity_organisation_id, organisation_id, subject_kind, subject_id, request_id,
			details)::text AS body
		FROM audit_entry WHERE xid >= ${from}::xid8 AND xid < ${to}::xid8 ORDER BY xid, id`.execute(tx);
	return rows;
}

/** Where the chain ends, and so where the next seal begins. */
export interface Tip {
	readonly number: number;
	readonly hash: Buffer;
	readonly to: string;
}

export async function findTip(tx: Database): Promise<Tip> {
	const { rows } = await sql<Tip>`SELECT number, hash, to_xid::text AS to FROM audit_seal
		UNION ALL SELECT number, hash, to_xid::text FROM audit_retirement
		ORDER BY number DESC LIMIT 1`.execute(tx);
	return rows[0] ?? { number: 0, hash: beginning, to: '0' };
}

/** How far the log is sealed. */
export async function chainState(
	tx: Database,
): Promise<{ seals: number; lastSealedAt: Date | null; unsealed: number; tip: string }> {
	const tip = await findTip(tx);
	const { rows } = await sql<{ lastSealedAt: Date | null; unsealed: number }>`SELECT
		(SELECT sealed_at FROM audit_seal ORDER BY number DESC LIMIT 1) AS "lastSealedAt",
		(SELECT count(*) FROM audit_entry WHERE xid >= ${tip.to}::xid8) AS unsealed`.execute(tx);
	const [row] = rows;
	return {
		seals: tip.number,
		lastSealedAt: row?.lastSealedAt ?? null,
		unsealed: row?.unsealed ?? 0,
		tip: tip.hash.toString('hex'),
	};
}
