import type { SignedIn } from '@pacesetter/core/identity';
import type { ApplyMode, BatchFailure, BatchState } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from '../names.ts';
import { inReach, reachesWhole } from '../reach.ts';

export interface BatchRow {
	readonly id: string;
	readonly organisation: OrganisationName;
	readonly accountId: string | null;
	readonly by: string | null;
	readonly fileName: string;
	readonly content: string | null;
	readonly contentKey: string | null;
	readonly bytes: number;
	readonly state: BatchState;
	readonly failure: BatchFailure | null;
	readonly actingId: string | null;
	readonly mode: ApplyMode | null;
	readonly reading: number;
	readonly rowsRead: number;
	readonly sentAt: Date;
	readonly settledAt: Date | null;
	readonly changeId: string | null;
	/** Counts the comparisons begun, and how many parts of the last are done. */
	readonly comparison: number;
	readonly compared: number;
}

const columns = sql`b.id, ${nameOf('o')} AS organisation, b.account_id AS "accountId", a.user_name AS by,
	b.file_name AS "fileName", b.content, b.content_key AS "contentKey", b.bytes, b.state, b.failure,
	b.acting_id AS "actingId", b.mode, b.reading, b.rows_read AS "rowsRead", b.sent_at AS "sentAt",
	b.settled_at AS "settledAt", b.change_id AS "changeId",
	b.comparison, b.compared`;
const joined = sql`roster_batch b JOIN organisation o ON o.id = b.organisation_id
	LEFT JOIN account_name a ON a.account_id = b.account_id`;

/** His own, and those sent for an organisation of which he keeps the rosters, itself and all below it. */
const seen = (account: SignedIn): RawBuilder<boolean> => sql`(
	(b.account_id = ${account.accountId} AND ${inReach(account, 'roster.import', sql`o.preorder`)})
	OR ${reachesWhole(account, 'roster.import', sql`o.preorder`, sql`o.subtree_end`)})`;

export async function insertBatch(
	tx: Database,
	batch: {
		id: string;
		organisationId: number;
		accountId: string;
		fileName: string;
		content: string;
		contentKey: string;
		bytes: number;
		now: Date;
	},
): Promise<void> {
	await sql`INSERT INTO roster_batch (id, organisation_id, account_id, acting_id, file_name, content, content_key, bytes, state, sent_at)
		VALUES (${batch.id}, ${batch.organisationId}, ${batch.accountId}, ${batch.accountId}, ${batch.fileName}, ${batch.content},
			${batch.contentKey}, ${batch.bytes}, 'reading', ${batch.now})`.execute(tx);
}

/** One that an account may see. @param locked kept from others until the transaction ends */
export async function findBatch(
	tx: Database,
	account: SignedIn,
	id: string,
	{ locked = false }: { locked?: boolean } = {},
): Promise<BatchRow | undefined> {
	if (locked) await sql`SELECT 1 FROM roster_batch WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } =
		await sql<BatchRow>`SELECT ${columns} FROM ${joined} WHERE b.id = ${id} AND ${seen(account)}`.execute(tx);
	return rows[0];
}

/** One, whoever asks, kept from others until the transaction ends. */
export async function holdBatch(tx: Database, id: string): Promise<BatchRow | undefined> {
	await sql`SELECT 1 FROM roster_batch WHERE id = ${id} FOR UPDATE`.execute(tx);
	return peekBatch(tx, id);
}

export async function listBatches(
	tx: Database,
	account: SignedIn,
	page: { offset: number; limit: number },
): Promise<{ rows: BatchRow[]; total: number }> {
	const where = sql`b.state <> 'discarded' AND ${seen(account)}`;
	const { rows } = await sql<BatchRow>`SELECT ${columns} FROM ${joined} WHERE ${where}
		ORDER BY b.sent_at DESC, b.id LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*) AS total FROM ${joined} WHERE ${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** A step begins with somebody's rights, or ends. */
export async function setBatch(
	tx: Database,
	id: string,
	change: {
		state: BatchState;
		failure?: BatchFailure | null;
		actingId?: string;
		mode?: ApplyMode;
		settledAt?: Date | null;
	},
): Promise<void> {
	await sql`UPDATE roster_batch SET state = ${change.state}, failure = ${change.failure ?? null},
		acting_id = coalesce(${change.actingId ?? null}, acting_id), mode = coalesce(${change.mode ?? null}, mode),
		settled_at = ${change.settledAt ?? null} WHERE id = ${id}`.execute(tx);
}

/** All of it is read anew, once what was read before is gone. @returns the number of the reading */
export async function beginReading(tx: Database, id: string, actingId: string): Promise<number> {
	const { rows } = await sql<{
		reading: number;
	}>`UPDATE roster_batch SET state = 'reading', failure = NULL, rows_read = 0,
		acting_id = ${actingId}, reading = reading + 1 WHERE id = ${id} RETURNING reading`.execute(tx);
	return rows[0]?.reading ?? 0;
}

/** All of it is held against the database anew, with somebody's rights, from the first part on. */
export async function beginComparing(tx: Database, id: string, actingId: string | null): Promise<void> {
	await sql`UPDATE roster_batch SET state = 'comparing', failure = NULL, comparison = comparison + 1, compared = 0,
		acting_id = ${actingId} WHERE id = ${id}`.execute(tx);
}

/**
 * Keeps that a part of a comparison is done; with the last one the roster is read.
 * @returns false when another comparison has begun meanwhile, or something else has become of the roster
 */
export async function keepCompared(tx: Database, batch: BatchRow, parts: number): Promise<boolean> {
	const { numAffectedRows } = await sql`UPDATE roster_batch SET compared = compared + 1,
			state = CASE WHEN compared + 1 >= ${parts} THEN 'read' ELSE state END
		WHERE id = ${batch.id} AND state = 'comparing' AND comparison = ${batch.comparison}
			AND compared = ${batch.compared}`.execute(tx);
	return numAffectedRows === 1n;
}

/** One as it is now, whoever asks. */
export async function peekBatch(tx: Database, id: string): Promise<BatchRow | undefined> {
	const { rows } = await sql<BatchRow>`SELECT ${columns} FROM ${joined} WHERE b.id = ${id}`.execute(tx);
	return rows[0];
}

/** The file is not needed any more. */
export async function forgetFile(tx: Database, id: string): Promise<void> {
	await sql`UPDATE roster_batch SET content = NULL, content_key = NULL WHERE id = ${id}`.execute(tx);
}

/** Which of these files are rosters that are still kept. */
export async function neededRosters(tx: Database, hashes: readonly string[]): Promise<readonly string[]> {
	const { rows } = await sql<{ content: string }>`SELECT DISTINCT content FROM roster_batch
		WHERE content = ANY(${[...hashes]})`.execute(tx);
	return rows.map(({ content }) => content);
}
