import type { Decision } from '@pacesetter/core/duplicates';
import type { DocumentState, Visibility } from '@pacesetter/core/library';
import type { Generated } from 'kysely';
import type { Database } from '../../platform/db/index.ts';

type DuplicateTables = {
	fingerprint: {
		id: Generated<number>;
		content: string;
		rules: number;
		characters: number;
		samples_one_in: number;
		keys_one_in: number;
		samples: number[];
	};
	fingerprint_key: { hash: number; fingerprint: number };
	duplicate_decision: {
		document_id: string;
		other_id: string;
		content: string;
		other_content: string;
		decision: Decision;
		reason: string | null;
		decided_by: string;
		decided_at: Date;
	};
	/** Published by library. */
	document_shown: {
		id: string;
		number: number;
		title: string;
		uploader_id: string;
		state: DocumentState;
		visibility: Visibility;
		recycled_at: Date | null;
		content: string;
	};
};

export const withDuplicates = (tx: Database) => tx.withTables<DuplicateTables>();
