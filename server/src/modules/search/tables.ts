import type { DocumentState, TextBox, Visibility } from '@pacesetter/core/library';
import type { Database } from '../../platform/db/index.ts';

type SearchTables = {
	/** Published by the library. */
	library_document: {
		id: string;
		number: number;
		title: string;
		category_id: string;
		visibility: Visibility;
		state: DocumentState;
		version: number;
		newest_version: number;
		published_at: Date | null;
		recycled_at: Date | null;
		organisation_id: number | null;
		content: string;
		format: string;
		views: number;
	};
	library_version: { document_id: string; version: number; content: string; format: string; complete: boolean };
	library_page: { content: string; number: number; width: number; height: number; text: string; boxes: TextBox[] };
	search_entry: {
		document_id: string;
		version: number;
		stamp: number;
		made_of: string;
		title_search: string;
		content: string;
		format: string;
		keywords: string[];
		weights: number[];
		title_grams: string[];
	};
	search_index: {
		id: boolean;
		main: string;
		small: string;
		rebuild_done: number | null;
		rebuild_total: number | null;
		rebuild_failed: string | null;
		rebuilt_at: Date | null;
		erased_at: Date | null;
	};
};

export const withSearch = (tx: Database) => tx.withTables<SearchTables>();
