import type { ReviewState } from '@pacesetter/core/library';
import { sql } from 'kysely';
import { type Database, plannedOnce } from '../../../platform/db/index.ts';

export interface ProgressRow {
	readonly id: string;
	/** How many conversions are before that of the newest version; itself included, so 1 is next. */
	readonly place: number;
	readonly pagesDone: number;
	/** What its uploader is to be told of: what waits, or was given back and is not what readers see or saw since. */
	readonly review: { readonly version: number; readonly state: ReviewState; readonly reason: string | null } | null;
	/** A reviewer let pass what readers see. */
	readonly passed: boolean;
	/** Another title that was ever before a reviewer. */
	readonly renaming: { readonly title: string; readonly state: ReviewState; readonly reason: string | null } | null;
}

/** How far the newest versions of some documents have come, by document. */
export async function findProgress(tx: Database, ids: readonly string[]): Promise<Map<string, ProgressRow>> {
	const { rows } = await sql<ProgressRow>`SELECT ${plannedOnce} document.id,
			greatest(1, (SELECT count(*) FROM rendition other
				WHERE other.state = 'queued' AND other.queued_at <= conversion.queued_at)) AS place,
			(SELECT count(*) FROM rendition_page page WHERE page.content = newest.content) AS "pagesDone",
			(SELECT jsonb_build_object('version', version, 'state', state, 'reason', reason) FROM document_review review
				WHERE review.document_id = document.id AND review.state <> 'approved'
					AND review.version > coalesce(document.approved_version, 0)
				ORDER BY review.decided_at DESC NULLS FIRST LIMIT 1) AS review,
			EXISTS (SELECT 1 FROM document_review review WHERE review.document_id = document.id
				AND review.version = document.approved_version AND review.state = 'approved') AS passed,
			(SELECT jsonb_build_object('title', title, 'state', state, 'reason', reason) FROM document_renaming renaming
				WHERE renaming.document_id = document.id) AS renaming
		FROM document
		JOIN document_version newest ON newest.document_id = document.id AND newest.version = document.newest_version
		JOIN rendition conversion ON conversion.content = newest.content
		WHERE document.id = ANY(${[...ids]}::uuid[])`.execute(tx);
	return new Map(rows.map((row) => [row.id, row]));
}
