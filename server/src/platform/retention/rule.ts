import type { Database } from '../db/index.ts';

/** Something that is not kept for ever. Whoever owns it tells how to find and remove what is due. */
export interface RetentionRule {
	/** `module.thing`: its name in settings, the log and the docs. */
	readonly what: string;
	/** How long it is kept unless somebody sets another period, and the fewest days that may be set. */
	readonly days: number;
	readonly least: number;
	/** Why so long, for whoever looks at the settings. */
	readonly reason: string;
	/** How many are older than this. */
	count(tx: Database, before: Date): Promise<number>;
	/** Removes so many of them at most. @returns how many were removed */
	remove(tx: Database, before: Date, most: number): Promise<number>;
}

const dayMs = 86_400_000;
/** What is older than this has been kept for the period. */
export const beforeOf = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs);
