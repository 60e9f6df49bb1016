import type { Caller } from '@pacesetter/core/identity';
import type { CopyKind, DocumentState, Visibility } from '@pacesetter/core/library';
import { sql } from 'kysely';
import { type Database, plannedOnce } from '../../../platform/db/index.ts';
import { withLibrary } from '../tables.ts';
import { addressedTo, visibleTo } from './readable.ts';

/** One document with the version readers see, its newest conversion and its counts, in one row. */
const rows = (tx: Database) =>
	withLibrary(tx)
		.selectFrom('document')
		.innerJoin('document_version as shown', (join) =>
			join.onRef('shown.document_id', '=', 'document.id').onRef('shown.version', '=', 'document.version'),
		)
		.innerJoin('document_version as newest', (join) =>
			join.onRef('newest.document_id', '=', 'document.id').onRef('newest.version', '=', 'document.newest_version'),
		)
		.innerJoin('rendition', 'rendition.content', 'shown.content')
		.innerJoin('rendition as conversion', 'conversion.content', 'newest.content')
		.innerJoin('document_count', 'document_count.document_id', 'document.id')
		.innerJoin('account_name', 'account_name.account_id', 'document.uploader_id')
		.leftJoin('organisation_place', 'organisation_place.organisation_id', 'document.organisation_id')
		.select([
			'document.id',
			'document.number',
			'document.title',
			'document.category_id',
			'document.uploader_id',
			'document.visibility',
			'document.state',
			'document.version',
			'document.newest_version',
			'document.approved_version',
			'document.copies',
			'document.uploaded_at',
			'document.published_at',
			'document.recycled_at',
			'document.frozen_at',
			'document.organisation_id',
			'organisation_place.short_name as organisation_name',
			'shown.content',
			'shown.file_name',
			'newest.content as newest_content',
			'rendition.format',
			'rendition.bytes',
			'rendition.pages',
			'document_count.views',
			'document_count.downloads',
			'account_name.user_name',
			'conversion.state as conversion_state',
			'conversion.pages as conversion_pages',
			'conversion.error_code',
			'conversion.queued_at',
		]);

export type DocumentRow = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;
export const documentRows = rows;

/** Some documents by their numbers, each with whether the caller is among those whom its visibility names. */
export const findByNumbers = (tx: Database, caller: Caller, numbers: readonly number[]) =>
	rows(tx)
		.select(addressedTo(caller).as('addressed'))
		.where(sql<boolean>`document.number = ANY(${[...numbers]}::bigint[])`)
		.execute();

export const findDocument = async (tx: Database, caller: Caller, number: number) =>
	(await findByNumbers(tx, caller, [number]))[0];

export const findByIds = (tx: Database, ids: readonly string[]): Promise<DocumentRow[]> =>
	ids.length === 0
		? Promise.resolve([])
		: rows(tx).modifyFront(plannedOnce).where(sql<boolean>`document.id = ANY(${ids}::uuid[])`).execute();

/** Those of some documents that the caller may see. */
export const findVisible = (tx: Database, caller: Caller, ids: readonly string[]): Promise<DocumentRow[]> =>
	ids.length === 0
		? Promise.resolve([])
		: rows(tx)
				.modifyFront(plannedOnce)
				.where(sql<boolean>`document.id = ANY(${ids}::uuid[])`)
				.where(visibleTo(caller))
				.execute();

/** The documents of which a version has this content. */
export async function documentsHolding(tx: Database, content: string): Promise<string[]> {
	const found = await withLibrary(tx)
		.selectFrom('document_version')
		.select('document_id')
		.distinct()
		.where('content', '=', content)
		.execute();
	return found.map((row) => row.document_id);
}

/** Locks the document's row until the transaction ends, so that two changes of one document follow each other. */
export async function lockDocument(tx: Database, id: string): Promise<void> {
	await sql`SELECT 1 FROM document WHERE id = ${id} FOR UPDATE`.execute(tx);
}

/** A document whose first content is kept already. @returns its number */
export async function insertDocument(
	tx: Database,
	document: {
		title: string;
		categoryId: string;
		uploaderId: string;
		visibility: Visibility;
		organisationId?: number | null;
		content: string;
		fileName: string;
		now: Date;
	},
): Promise<{ id: string; number: number }> {
	const db = withLibrary(tx);
	const inserted = await db
		.insertInto('document')
		.values({
			title: document.title,
			category_id: document.categoryId,
			uploader_id: document.uploaderId,
			visibility: document.visibility,
			organisation_id: document.organisationId ?? null,
			uploaded_at: document.now,
		})
		.returning(['id', 'number'])
		.executeTakeFirstOrThrow();
	await db.insertInto('document_count').values({ document_id: inserted.id }).execute();
	await insertVersion(tx, { documentId: inserted.id, version: 1, ...document });
	return inserted;
}

export async function insertVersion(
	tx: Database,
	version: {
		documentId: string;
		version: number;
		content: string;
		fileName: string;
		/** Who brought it; null: the document's uploader. */
		uploaderId: string | null;
		now: Date;
	},
): Promise<void> {
	const db = withLibrary(tx);
	await db
		.insertInto('document_version')
		.values({
			document_id: version.documentId,
			version: version.version,
			content: version.content,
			file_name: version.fileName,
			uploader_id: version.uploaderId,
			uploaded_at: version.now,
		})
		.execute();
	await db
		.updateTable('document')
		.set({ newest_version: version.version })
		.where('id', '=', version.documentId)
		.execute();
}

export async function updateDocument(
	tx: Database,
	id: string,
	change: {
		title?: string | undefined;
		category_id?: string | undefined;
		visibility?: Visibility | undefined;
		organisation_id?: number | null | undefined;
		state?: DocumentState;
		version?: number;
		approved_version?: number | null;
		copies?: CopyKind | null | undefined;
		published_at?: Date | null;
		recycled_at?: Date | null;
		frozen_at?: Date | null;
	},
): Promise<void> {
	const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
	if (Object.keys(set).length === 0) return;
	await withLibrary(tx).updateTable('document').set(set).where('id', '=', id).execute();
}
