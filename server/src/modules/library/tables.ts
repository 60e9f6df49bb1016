import type {
	ConversionFailure,
	ConversionState,
	CopyKind,
	DocumentState,
	ReviewState,
	TextBox,
	Visibility,
} from '@pacesetter/core/library';
import type { Generated } from 'kysely';
import type { Database } from '../../platform/db/index.ts';

/** A page picture as it is kept with its page. `file`: SHA-256. */
export interface KeptPicture {
	readonly width: number;
	readonly height: number;
	readonly type: string;
	readonly file: string;
}

type LibraryTables = {
	category: {
		id: Generated<string>;
		parent: string | null;
		name: string;
		position: Generated<number>;
		reviewed: Generated<boolean>;
		copies: CopyKind | null;
	};
	rendition: {
		content: string;
		format: string;
		bytes: number;
		state: Generated<ConversionState>;
		pdf: string | null;
		pages: number | null;
		error_code: ConversionFailure | null;
		attempt: Generated<number>;
		queued_at: Generated<Date>;
		started_at: Date | null;
		finished_at: Date | null;
	};
	rendition_page: {
		content: string;
		number: number;
		width: number;
		height: number;
		text: string;
		boxes: TextBox[];
		pictures: KeptPicture[];
	};
	document: {
		id: Generated<string>;
		number: Generated<number>;
		title: string;
		category_id: string;
		uploader_id: string;
		visibility: Generated<Visibility>;
		organisation_id: number | null;
		frozen_at: Date | null;
		state: Generated<DocumentState>;
		version: Generated<number>;
		newest_version: Generated<number>;
		approved_version: number | null;
		copies: Generated<CopyKind | null>;
		uploaded_at: Generated<Date>;
		published_at: Date | null;
		recycled_at: Date | null;
	};
	document_version: {
		document_id: string;
		version: number;
		content: string;
		file_name: string;
		uploader_id: string | null;
		uploaded_at: Generated<Date>;
	};
	document_version_author: { document_id: string; version: number; account_id: string };
	document_review: {
		document_id: string;
		version: number;
		state: Generated<ReviewState>;
		before_version: number | null;
		asked_at: Date;
		reason: string | null;
		decided_at: Date | null;
		decider_id: string | null;
	};
	document_renaming: {
		document_id: string;
		title: string;
		state: Generated<ReviewState>;
		asked_by: string;
		asked_at: Date;
		before_title: string | null;
		reason: string | null;
		decided_at: Date | null;
		decider_id: string | null;
	};
	document_count: { document_id: string; views: Generated<number>; downloads: Generated<number> };
	/** Published by identity. */
	account_name: { account_id: string; user_name: string };
	/** Published by organisation. */
	organisation_place: { organisation_id: number; short_name: string };
};

export const withLibrary = (tx: Database) => tx.withTables<LibraryTables>();
