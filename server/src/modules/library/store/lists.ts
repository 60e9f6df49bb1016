import type { Caller } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { DocumentState } from '@pacesetter/core/library';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { withLibrary } from '../tables.ts';
import { type DocumentQuery, type DocumentRow, documentRows } from './documents.ts';
import { readableBy } from './readable.ts';

export interface Paging {
	readonly page: number;
	readonly size: number;
}

export interface Found {
	readonly rows: DocumentRow[];
	readonly total: number;
}

const orders = {
	newest: sql`document.published_at DESC`,
	// By pinyin, as Chinese readers look titles up.
	title: sql`document.title COLLATE "zh-x-icu"`,
	views: sql`document_count.views DESC`,
	downloads: sql`document_count.downloads DESC`,
};

/** A page of a list, and how long the whole list is. Both are counted after the same conditions. */
async function pageOf(
	tx: Database,
	condition: ReturnType<typeof sql<boolean>>,
	order: ReturnType<typeof sql>,
	paging: Paging,
): Promise<Found> {
	const query: DocumentQuery = documentRows(tx).where(condition);
	const [rows, count] = [
		await query
			.orderBy(order)
			.orderBy('document.number', 'desc')
			.limit(paging.size)
			.offset(rowsBefore(paging))
			.execute(),
		await withLibrary(tx)
			.selectFrom('document')
			.select(sql<number>`count(*)`.as('total'))
			.where(condition)
			.executeTakeFirstOrThrow(),
	];
	return { rows, total: count.total };
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
	return pageOf(tx, sql<boolean>`${own} AND ${state} AND ${among}`, sql`document.uploaded_at DESC`, wish);
}

export const listRecycled = (tx: Database, uploaderId: string, wish: Paging): Promise<Found> =>
	pageOf(
		tx,
		sql<boolean>`document.uploader_id = ${uploaderId} AND document.recycled_at IS NOT NULL`,
		sql`document.recycled_at DESC`,
		wish,
	);
