import { sql } from 'kysely';
import { type Database, locks, shareLock, takeLock } from '../../platform/db/index.ts';
import { readableBy } from '../library/index.ts';

/** Everything here is for anybody, so this is the one rule of who may read, for a reader without an account. */
const open = readableBy(null);

/** A share of the time at most goes into making the records: so many times as long as it took is waited before the next. */
const rest = 20;

/** Nobody makes records until the transaction ends, and what was being made is there. */
export const holdRecords = (tx: Database): Promise<void> => shareLock(tx, locks.harvest);

/** Whether it is time to make the records anew; the caller alone does it, until the transaction ends. */
export async function takeRecords(tx: Database): Promise<boolean> {
	await takeLock(tx, locks.harvest);
	const { rows } = await sql<{ due: boolean }>`SELECT clock_timestamp() >= made_at + ${rest} * took AS due
		FROM harvest_state`.execute(tx);
	return rows[0]?.due ?? false;
}

/**
 * Makes the records what anybody may read now: new ones, those that tell something else, and those that are deleted.
 * One instant for all, in whole seconds.
 */
export async function makeRecords(tx: Database): Promise<void> {
	const { rows } = await sql<{ at: Date }>`SELECT clock_timestamp() AS at`.execute(tx);
	const at = rows[0]?.at ?? new Date(0);
	await sql`INSERT INTO harvest_record (number, document_id, category_id, made_of, changed_at)
		SELECT made.number, made.id, made.category_id, made.made_of, date_trunc('second', ${at}::timestamptz)
		FROM (
			SELECT document.number, document.id, document.category_id,
				md5(concat_ws('/', document.category_id, document.version, document.published_at, document.title)) AS made_of
			FROM library_document document WHERE ${open}
		) made
		LEFT JOIN harvest_record record ON record.number = made.number
		WHERE record.number IS NULL OR record.deleted OR record.made_of <> made.made_of
		ON CONFLICT (number) DO UPDATE SET category_id = excluded.category_id, made_of = excluded.made_of,
			changed_at = excluded.changed_at, deleted = false`.execute(tx);
	await sql`UPDATE harvest_record SET deleted = true, changed_at = date_trunc('second', ${at}::timestamptz)
		WHERE NOT deleted AND NOT EXISTS (
			SELECT 1 FROM library_document document WHERE document.number = harvest_record.number AND ${open}
		)`.execute(tx);
	await sql`UPDATE harvest_state SET made_at = clock_timestamp(), took = clock_timestamp() - ${at}`.execute(tx);
}

export interface RecordRow {
	readonly number: number;
	readonly document_id: string;
	readonly category_id: string;
	readonly changed_at: Date;
	/** Also one that has just been hidden, before the records are made anew. */
	readonly deleted: boolean;
}

export interface RecordWish {
	readonly from: string | null;
	readonly before: string | null;
	/** Null: of all. */
	readonly categoryIds: readonly string[] | null;
	readonly after: { readonly at: string; readonly number: number } | null;
	readonly limit: number;
}

const columns = sql`record.number, record.document_id, record.category_id, record.changed_at,
	record.deleted OR document.id IS NULL AS deleted`;
const joined = sql`harvest_record record
	LEFT JOIN library_document document ON document.number = record.number AND ${open}`;

/** Records in the order of their changes. */
export async function listRecords(tx: Database, wish: RecordWish): Promise<RecordRow[]> {
	const parts = [
		sql`true`,
		...(wish.from ? [sql`record.changed_at >= ${wish.from}::timestamptz`] : []),
		...(wish.before ? [sql`record.changed_at < ${wish.before}::timestamptz`] : []),
		...(wish.categoryIds ? [sql`record.category_id = ANY(${[...wish.categoryIds]}::uuid[])`] : []),
		...(wish.after
			? [sql`(record.changed_at, record.number) > (${wish.after.at}::timestamptz, ${wish.after.number}::bigint)`]
			: []),
	];
	const { rows } = await sql<RecordRow>`SELECT ${columns} FROM ${joined} WHERE ${sql.join(parts, sql` AND `)}
		ORDER BY record.changed_at, record.number LIMIT ${wish.limit}`.execute(tx);
	return rows;
}

export async function findRecord(tx: Database, number: number): Promise<RecordRow | undefined> {
	const { rows } = await sql<RecordRow>`SELECT ${columns} FROM ${joined} WHERE record.number = ${number}`.execute(tx);
	return rows[0];
}

/** Records of documents that anybody may read, by their numbers. */
export async function listOpen(
	tx: Database,
	span: { above: number; upTo: number; limit: number },
): Promise<RecordRow[]> {
	const { rows } = await sql<RecordRow>`SELECT ${columns} FROM ${joined}
		WHERE NOT record.deleted AND document.id IS NOT NULL AND record.number > ${span.above} AND record.number <= ${span.upTo}
		ORDER BY record.number LIMIT ${span.limit}`.execute(tx);
	return rows;
}

/** When the first record changed; null: there is none. */
export async function earliestRecord(tx: Database): Promise<Date | null> {
	const { rows } = await sql<{ at: Date | null }>`SELECT min(changed_at) AS at FROM harvest_record`.execute(tx);
	return rows[0]?.at ?? null;
}

/** The same as long as the records of open documents are the same: what is hidden just now is not among them any more. */
export async function digestOfOpen(tx: Database): Promise<string> {
	const { rows } = await sql<{ digest: string }>`SELECT concat_ws('/', count(*),
			bit_xor(hashtextextended(concat_ws('/', record.number, record.made_of, record.changed_at), 0))) AS digest
		FROM ${joined} WHERE NOT record.deleted AND document.id IS NOT NULL`.execute(tx);
	return rows[0]?.digest ?? '';
}

export interface NewestRow {
	readonly id: string;
	/** When what is told of it last changed; null: it has no record yet. */
	readonly changed_at: Date | null;
}

/** The newest documents that anybody may read, in these categories (null: in all). */
export async function newestOpen(
	tx: Database,
	categoryIds: readonly string[] | null,
	limit: number,
): Promise<NewestRow[]> {
	const within = categoryIds === null ? sql`true` : sql`document.category_id = ANY(${[...categoryIds]}::uuid[])`;
	const { rows } = await sql<NewestRow>`SELECT document.id, record.changed_at FROM library_document document
		LEFT JOIN harvest_record record ON record.number = document.number AND NOT record.deleted
		WHERE ${open} AND ${within} ORDER BY document.published_at DESC, document.number DESC LIMIT ${limit}`.execute(tx);
	return rows;
}

/** The last change in each piece of so many numbers that holds an open document. */
export async function piecesOfRecords(tx: Database, size: number): Promise<{ piece: number; changed_at: Date }[]> {
	const { rows } = await sql<{ piece: number; changed_at: Date }>`SELECT record.number / ${size}::bigint AS piece,
			max(record.changed_at) AS changed_at
		FROM ${joined} WHERE NOT record.deleted AND document.id IS NOT NULL GROUP BY 1 ORDER BY 1`.execute(tx);
	return rows;
}
