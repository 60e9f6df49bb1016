import type { Caller } from '@pacesetter/core/identity';
import { maskUserName } from '@pacesetter/core/identity';
import {
	type Category,
	copyFor,
	type GuardedDocument,
	mayManage,
	pathTo,
	type ReviewState,
} from '@pacesetter/core/library';
import type { DocumentRow } from './store/index.ts';

/** What policies look at. */
export const guarded = (row: DocumentRow & { addressed: boolean }): GuardedDocument => ({
	uploaderId: row.uploader_id,
	state: row.state,
	visibility: row.visibility,
	recycled: row.recycled_at !== null,
	frozen: row.frozen_at !== null,
	addressed: row.addressed,
});

/** As much as is needed to know who looks after it. */
export const kept = (row: { uploader_id: string }) => ({ uploaderId: row.uploader_id });

export const presentSummary = (row: DocumentRow) => ({
	number: row.number,
	title: row.title,
	categoryId: row.category_id,
	state: row.state,
	visibility: row.visibility,
	organisation:
		row.organisation_id !== null && row.organisation_name !== null
			? { id: row.organisation_id, shortName: row.organisation_name }
			: null,
	format: row.format,
	pages: row.pages,
	bytes: row.bytes,
	uploader: maskUserName(row.user_name),
	uploadedAt: row.uploaded_at.toISOString(),
	publishedAt: row.published_at?.toISOString() ?? null,
	views: row.views,
	downloads: row.downloads,
});

/** How far the newest conversion of a document has come. */
export interface Progress {
	readonly place: number | null;
	readonly pagesDone: number;
	/** What waits for a reviewer, or was given back and not replaced. Only for those who look after it. */
	readonly review: { readonly version: number; readonly state: ReviewState; readonly reason: string | null } | null;
	/** A reviewer let pass what readers see; as above. */
	readonly passed: boolean;
	/** Another title that was ever before a reviewer; as above. */
	readonly renaming: { readonly title: string; readonly state: ReviewState; readonly reason: string | null } | null;
}

/**
 * How the newest version's conversion goes. Those who don't look after a document that is published see it as it is
 * shown: what becomes of its next version, and why it failed, is the uploader's business.
 */
export function presentConversion(row: DocumentRow, caller: Caller, progress: Progress) {
	if (row.state === 'published' && !mayManage(caller, kept(row))) {
		return { state: 'ready' as const, place: null, pagesDone: row.pages ?? 0, pages: row.pages, errorCode: null };
	}
	return {
		state: row.conversion_state,
		place: progress.place,
		pagesDone: progress.pagesDone,
		pages: row.conversion_pages,
		errorCode: row.error_code,
	};
}

/** What has passed is no longer worth a word. */
const presentRenaming = (renaming: Progress['renaming']) =>
	renaming && renaming.state !== 'approved'
		? { title: renaming.title, state: renaming.state, reason: renaming.reason }
		: null;

/** Whether another title of its uploader's waits for a reviewer: see `renameDocument`. */
const titleWaits = (row: DocumentRow, path: readonly Category[], { passed }: Progress): boolean =>
	row.approved_version !== null && (passed || path.some(({ reviewed }) => reviewed));

export function presentDetail(row: DocumentRow, caller: Caller, categories: readonly Category[], progress: Progress) {
	const manageable = mayManage(caller, kept(row));
	const path = pathTo(categories, row.category_id);
	return {
		...presentSummary(row),
		fileName: row.file_name,
		version: row.version,
		pendingVersion: manageable && row.newest_version > row.version ? row.newest_version : null,
		conversion: presentConversion(row, caller, progress),
		review: progress.review,
		renaming: presentRenaming(progress.renaming),
		titleWaits: caller?.accountId === row.uploader_id && titleWaits(row, path, progress),
		copy: copyFor(caller, { ...kept(row), visibility: row.visibility, copies: row.copies }, path),
		copies: manageable ? row.copies : null,
		manageable,
		recycled: row.recycled_at !== null,
		frozen: row.frozen_at !== null,
		breadcrumb: path,
	};
}
