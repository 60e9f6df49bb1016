import type { RetentionRule } from '../../platform/retention/index.ts';
import type { SealedColumn } from '../../platform/secrets/index.ts';

/** What the modules have put into custody. */
export interface Kept {
	readonly sealed: readonly SealedColumn[];
	/** What is not kept for ever. */
	readonly retention: readonly RetentionRule[];
}
