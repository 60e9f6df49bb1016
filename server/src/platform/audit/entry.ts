import { sql } from 'kysely';
import type { Database } from '../db/index.ts';

/** The role in which an act was done, and the organisation where it is held. */
export interface Capacity {
	readonly role: string;
	readonly organisationId: number | null;
}

type Plain = string | number | boolean | null;

/** What a use case tells of its act. Details are few and hold nothing sensitive: no ID number, phone, password or link. */
export interface Trace {
	/** Names an act that the request path would not record by itself, e.g. an export. */
	readonly act?: string;
	readonly subject?: { readonly kind: string; readonly id: string | number };
	readonly organisationId?: number;
	readonly capacity?: Capacity;
	/** The code of a refusal that the act itself answers, keeping what it wrote, e.g. that a sign-in failed. */
	readonly refusal?: string;
	/** Who did it, where nobody is signed in and the act itself finds out. */
	readonly account?: { readonly accountId: string; readonly userName: string } | null;
	readonly details?: Readonly<Record<string, Plain | readonly Plain[]>>;
}

export interface Entry extends Trace {
	readonly act: string;
	readonly at: Date;
	/** The code of the refusal; null when the act was done. */
	readonly refused: string | null;
	readonly account: NonNullable<Trace['account']> | null;
	readonly requestId: string | null;
}

/** Writes an entry in the act's transaction: it holds with the act or not at all. */
export async function writeEntry(tx: Database, entry: Entry): Promise<void> {
	const { account, capacity, subject } = entry;
	await sql`INSERT INTO audit_entry (at, act, outcome, reason, account_id, user_name, capacity_role,
			capacity_organisation_id, organisation_id, subject_kind, subject_id, request_id, details)
		VALUES (${entry.at}, ${entry.act}, ${entry.refused === null ? 'done' : 'refused'}, ${entry.refused},
			${account?.accountId ?? null}, ${account?.userName ?? null}, ${capacity?.role ?? null},
			${capacity?.organisationId ?? null}, ${entry.organisationId ?? null}, ${subject?.kind ?? null},
			${subject === undefined ? null : String(subject.id)}, ${entry.requestId},
			${entry.details === undefined ? null : JSON.stringify(entry.details)})`.execute(tx);
}
