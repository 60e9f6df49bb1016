import type { Database } from '../../platform/db/index.ts';

/**
 * What another domain keeps of an account, to be given out with the rest of what is held about its owner, to himself only:
 * whoever else answers a request must not learn from it what he is not to know, such as who reported what.
 */
export interface PersonalPart {
	/** Its words in the web's `personal:own`. */
	readonly what: string;
	of(tx: Database, accountId: string): Promise<Readonly<Record<string, string | number | null>>[]>;
}
