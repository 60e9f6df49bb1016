import type { Caller } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { DocumentState } from '@pacesetter/core/library';
import { type SelectQueryBuilder, type Simplify, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { withLibrary } from '../tables.ts';
import { type DocumentRow, findByIds } from './documents.ts';
import { readableBy } from './readable.ts';

export interface Paging {
	readonly page: number;
	readonly size: number;
}

export interface Found {
	readonly rows: DocumentRow[];
	readonly total: number;
}

/** Each tells equals apart as well: pages must not show one document twice. What was entered later has the greater id. */
const orders = {
	newest: sql`document.published_at DESC, document.number DESC`,
	// By pinyin, as Chinese readers look titles up.
	title: sql`document.title COLLATE "zh-x-icu", document.number DESC`,
	views: sql`document_count.views DESC, document.id DESC`,
	downloads: sql`document_count.downloads DESC, document.id DESC`,
};
const byCount: ReadonlySet<unknown> = new Set([orders.views, orders.downloads]);

/** So many are gathered and sorted sooner than they are met with among all others, the most read first. */
const few = 3000;

/** What a list is read from, so that its order is had without looking at more than it takes. */
function source(condition: ReturnType<typeof sql<boolean>>, order: ReturnType<typeof sql>, total: number) {
	if (!byCount.has(order)) return sql`document WHERE ${condition}`;
	const counts = sql`JOIN document_count ON document_count.document_id = document.id`;
	return total > few
		? sql`document ${counts} WHERE ${condition}`
		: sql`(SELECT document.id FROM document WHERE ${condition} OFFSET 0) document ${counts}`;
}

/**
 * A page of a list, and how long the whole list is. Both are counted after the same conditions. Which rows they are is found out
 * first, so that nothing else is read of those that are not shown.
 */
async function pageOf(
	tx: Database,
	condition: ReturnType<typeof sql<boolean>>,
	order: ReturnType<typeof sql>,
	paging: Paging,
): Promise<Found> {
	const { total } = await withLibrary(tx)
		.selectFrom('document')
		.select(sql<number>`count(*)`.as('total'))
		.where(condition)
		.executeTakeFirstOrThrow();
	const { rows: wanted } = await sql<{ id: string }>`SELECT document.id FROM ${source(condition, order, total)}
		ORDER BY ${order} LIMIT ${paging.size} OFFSET ${rowsBefore(paging)}`.execute(tx);
	const ids = wanted.map(({ id }) => id);
	const found = new Map((await findByIds(tx, ids)).map((row) => [row.id, row]));
	return { rows: ids.flatMap((id) => found.get(id) ?? []), total };
}

/** A page of what waits for somebody, the longest waiting first by its `asked_at`, and how much waits in all. */
export async function longestWaiting<Tables, Table extends keyof Tables, Row>(
	query: SelectQueryBuilder<Tables, Table, Row>,
	paging: Paging,
): Promise<{ rows: Simplify<Row>[]; total: number }> {
	const rows = await query
		.orderBy(sql`asked_at`)
		.orderBy(sql`document.number`)
		.limit(paging.size)
		.offset(rowsBefore(paging))
		.execute();
	const counted = query.clearSelect().select(sql<number>`count(*)`.as('total'));
	const { total } = await counted.$castTo<{ total: number }>().executeTakeFirstOrThrow();
	return { rows, total };
}

/** Whether a document belongs to an organisation or to one below it. */
const belongsBelow = (organisationId: number) =>
	sql<boolean>`document.organisation_id IN (SELECT below.organisation_id FROM organisation_place top
		JOIN organisation_place below ON below.preorder BETWEEN top.preorder AND top.subtree_end
		WHERE top.organisation_id = ${organisationId})`;

/** What the caller may read, in the categories named and of an organisation with all below it (null: all). */
export function listReadable(
	tx: Database,
	caller: Caller,
	wish: Paging & {
		categoryIds: readonly string[] | null;
		organisationId: number | null;
		sort: keyof typeof orders;
	},
): Promise<Found> {
	const within = wish.categoryIds === null ? sql`true` : sql`document.category_id = ANY(${wish.categoryIds})`;
	const below = wish.organisationId === null ? sql`true` : belongsBelow(wish.organisationId);
	return pageOf(tx, sql<boolean>`${readableBy(caller)} AND ${within} AND ${below}`, orders[wish.sort], wish);
}

/** An account's own uploads outside the recycle bin, newest first; of `numbers`, where given, those that are there. */
export function listUploads(
	tx: Database,
	uploaderId: string,
	wish: Paging & { state: DocumentState | null; numbers: readonly number[] | null },
): Promise<Found> {
	const state = wish.state === null ? sql`true` : sql`document.state = ${wish.state}`;
	const among = wish.numbers === null ? sql`true` : sql`document.number = ANY(${wish.numbers})`;
	const own = sql<boolean>`document.uploader_id = ${uploaderId} AND document.recycled_at IS NULL`;
	return pageOf(
		tx,
		sql<boolean>`${own} AND ${state} AND ${among}`,
		sql`document.uploaded_at DESC, document.number DESC`,
		wish,
	);
}

export const listRecycled = (tx: Database, uploaderId: string, wish: Paging): Promise<Found> =>
	pageOf(
		tx,
		sql<boolean>`document.uploader_id = ${uploaderId} AND document.recycled_at IS NOT NULL`,
		sql`document.recycled_at DESC, document.number DESC`,
		wish,
	);
