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
	/** What is due is found by looking at everybody: a worker counts it, and lists tell what he found last. */
	readonly slow?: boolean;
	/** How many are older than this, of those that one step looks at; `after`: where the step before came to. */
	count(tx: Database, before: Date, after: string | null): Promise<Step>;
	/** Removes so many of them at most, and looks at no more than a step does. */
	remove(tx: Database, before: Date, most: number, after: string | null): Promise<Step>;
}

/** A bounded piece of work, done in a transaction of its own. */
export interface Step {
	/** Found, or removed. */
	readonly count: number;
	/** Where the next step goes on; null: there is none. */
	readonly next: string | null;
}

/** For what an index finds: counted at once, and removed from the front until less than a batch is left. */
export const byIndex = (
	count: (tx: Database, before: Date) => Promise<number>,
	remove: (tx: Database, before: Date, most: number) => Promise<number>,
): Pick<RetentionRule, 'count' | 'remove'> => ({
	count: async (tx, before) => ({ count: await count(tx, before), next: null }),
	async remove(tx, before, most) {
		const removed = await remove(tx, before, most);
		return { count: removed, next: removed === most ? 'more' : null };
	},
});

const dayMs = 86_400_000;
/** What is older than this has been kept for the period. */
export const beforeOf = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs);
