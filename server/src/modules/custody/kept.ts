import type { SealedColumn } from '../../platform/secrets/index.ts';

/** What the modules have put into custody. */
export interface Kept {
	readonly sealed: readonly SealedColumn[];
}
