import type { SignedIn } from '@pacesetter/core/identity';
import type { DocumentState, ReviewState } from '@pacesetter/core/library';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { withLibrary } from '../tables.ts';
import { documentRows } from './documents.ts';
import { longestWaiting, type Paging } from './lists.ts';

/** What a document's way to its readers depends on. */
export interface Standing {
	readonly id: string;
	readonly state: DocumentState;
	readonly version: number;
	readonly approved_version: number | null;
}

/**
 * What waits, or else what was decided last, with how it was decided; undefined: nothing was ever before a reviewer. An older
 * version can wait after a newer one was given back, where the document left the reviewed category and came back.
 */
export const findReview = (tx: Database, documentId: string) =>
	withLibrary(tx)
		.selectFrom('document_review')
		.select(['version', 'state', 'reason', 'before_version', 'decided_at'])
		.where('document_id', '=', documentId)
		.orderBy('decided_at', (order) => order.desc().nullsFirst())
		.orderBy('version', 'desc')
		.executeTakeFirst();

/** What earlier versions of some documents were given back for, the newest first, by document. */
export async function findReturned(tx: Database, documentIds: readonly string[]) {
	const { rows } = await sql<{
		id: string;
		version: number;
		reason: string;
		at: Date;
	}>`SELECT document_id AS id, version,
			reason, decided_at AS at
		FROM document_review WHERE document_id = ANY(${[...documentIds]}::uuid[]) AND state = 'returned'
		ORDER BY version DESC`.execute(tx);
	return Map.groupBy(rows, ({ id }) => id);
}

/**
 * A version waits for a reviewer, in the place of an earlier one. Readers see what they saw, or nothing where no version
 * was let pass: also the one that waits, where it is what they saw before.
 */
export async function askReview(tx: Database, document: Standing, version: number, now: Date): Promise<void> {
	const before = document.approved_version;
	await forgetWaiting(tx, document.id);
	await withLibrary(tx)
		.insertInto('document_review')
		.values({ document_id: document.id, version, before_version: before, asked_at: now })
		.execute();
	if (before === null || before === version) await hide(tx, document, version);
}

async function hide(tx: Database, document: Standing, version: number): Promise<void> {
	const state = document.state === 'withdrawn' ? 'withdrawn' : 'in_review';
	await withLibrary(tx)
		.updateTable('document')
		.set({ version, state, approved_version: null })
		.where('id', '=', document.id)
		.execute();
}

/** Whether a reviewer let a version pass. */
export async function wasApproved(tx: Database, documentId: string, version: number): Promise<boolean> {
	const row = await withLibrary(tx)
		.selectFrom('document_review')
		.select('state')
		.where('document_id', '=', documentId)
		.where('version', '=', version)
		.executeTakeFirst();
	return row?.state === 'approved';
}

/** Takes a document from its readers until a version has passed: a newer one that waits already, or the one they saw. */
export async function holdBack(tx: Database, document: Standing, version: number, now: Date): Promise<void> {
	if (version === document.approved_version) return askReview(tx, document, version, now);
	await hide(tx, document, version);
	// What they saw was passed by nobody, so it is not shown again when the decision about the newer one is taken back.
	await withLibrary(tx)
		.updateTable('document_review')
		.set({ before_version: null })
		.where('document_id', '=', document.id)
		.where('state', '=', 'waiting')
		.execute();
}

/** Readers see a version from now on, unless the document is withdrawn; what waited before it waits no more. */
export async function showVersion(tx: Database, document: Standing, version: number, now: Date): Promise<void> {
	await forgetWaiting(tx, document.id);
	await withLibrary(tx)
		.updateTable('document')
		.set({ version, approved_version: version, state: document.state === 'withdrawn' ? 'withdrawn' : 'published' })
		.set('published_at', sql`coalesce(published_at, ${now})`)
		.where('id', '=', document.id)
		.execute();
}

async function forgetWaiting(tx: Database, documentId: string): Promise<void> {
	await withLibrary(tx)
		.deleteFrom('document_review')
		.where('document_id', '=', documentId)
		.where('state', '=', 'waiting')
		.execute();
}

/** What a reviewer has made of a version; `waiting`: he has taken it back. */
export async function saveDecision(
	tx: Database,
	of: { documentId: string; version: number },
	decision: { state: ReviewState; reason: string | null; by: { accountId: string; at: Date } | null },
): Promise<void> {
	await withLibrary(tx)
		.updateTable('document_review')
		.set({
			state: decision.state,
			reason: decision.reason,
			decided_at: decision.by?.at ?? null,
			decider_id: decision.by?.accountId ?? null,
		})
		.where('document_id', '=', of.documentId)
		.where('version', '=', of.version)
		.execute();
}

/** Those who brought a version: the document's uploader, and whoever put this version up. */
export async function uploadersOf(tx: Database, documentId: string, version: number): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT uploader_id AS id FROM document WHERE id = ${documentId}
		UNION SELECT uploader_id FROM document_version
		WHERE document_id = ${documentId} AND version = ${version} AND uploader_id IS NOT NULL`.execute(tx);
	return rows.map(({ id }) => id);
}

/** All whose work a version is: those who brought it, and those from whose documents it was taken over. */
export async function authorsOf(tx: Database, documentId: string, version: number): Promise<string[]> {
	const taken = await withLibrary(tx)
		.selectFrom('document_version_author')
		.select('account_id')
		.where('document_id', '=', documentId)
		.where('version', '=', version)
		.execute();
	return [...new Set([...(await uploadersOf(tx, documentId, version)), ...taken.map(({ account_id }) => account_id)])];
}

/** Notes whose work a version is that was taken over from another document. */
export async function saveAuthors(
	tx: Database,
	of: { documentId: string; version: number },
	accountIds: readonly string[],
): Promise<void> {
	await sql`INSERT INTO document_version_author (document_id, version, account_id)
		SELECT ${of.documentId}::uuid, ${of.version}, account FROM unnest(${accountIds}::text[]) account`.execute(tx);
}

/** What waits for this reviewer: nothing of his own, nothing that is withdrawn, in a recycle bin or frozen. */
const waitingFor = (tx: Database, reviewer: SignedIn) =>
	documentRows(tx)
		.innerJoin('document_review as review', 'review.document_id', 'document.id')
		.innerJoin('document_version as waiting', (join) =>
			join.onRef('waiting.document_id', '=', 'review.document_id').onRef('waiting.version', '=', 'review.version'),
		)
		.innerJoin('rendition as wanted', 'wanted.content', 'waiting.content')
		.select(['review.version as review_version', 'review.asked_at', 'wanted.pages as review_pages'])
		.select(['wanted.format as review_format', 'wanted.bytes as review_bytes'])
		.where('review.state', '=', 'waiting')
		.where('document.state', 'in', ['in_review', 'published'])
		.where('document.recycled_at', 'is', null)
		.where('document.frozen_at', 'is', null)
		.where('document.uploader_id', '!=', reviewer.accountId)
		.where(sql<boolean>`waiting.uploader_id IS DISTINCT FROM ${reviewer.accountId}`)
		.where(sql<boolean>`NOT EXISTS (SELECT 1 FROM document_version_author author
			WHERE author.document_id = review.document_id AND author.version = review.version
				AND author.account_id = ${reviewer.accountId})`);

export type WaitingRow = Awaited<ReturnType<ReturnType<typeof waitingFor>['executeTakeFirstOrThrow']>>;

export const findWaiting = (tx: Database, reviewer: SignedIn, number: number): Promise<WaitingRow | undefined> =>
	waitingFor(tx, reviewer).where('document.number', '=', number).executeTakeFirst();

/** The oldest first, and how many they are. */
export const listWaiting = (tx: Database, reviewer: SignedIn, paging: Paging) =>
	longestWaiting(waitingFor(tx, reviewer), paging);
