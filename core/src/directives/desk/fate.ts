import { bareHeadings } from './bare-headings.ts';
import type { DeskClause, Draft } from './draft.ts';
import { unkept } from './stale.ts';

/**
 * items: it yields some; none: a person says it yields none; below: a bare heading, told by the clauses below it; waiting: proposals nobody has
 * looked at, or an item whose words changed; open: nothing became of it yet.
 */
export const fates = ['items', 'none', 'below', 'waiting', 'open', 'gone'] as const;
export type Fate = (typeof fates)[number];

/** What became of one clause, by the items that hang on it. */
function fateOf(clause: DeskClause, states: ReadonlySet<string> | undefined, isBare: boolean): Fate {
	if (clause.gone) return 'gone';
	if (clause.kind === 'none' && !states?.has('accepted')) return 'none';
	// One that the rules read something in is a sentence, also where that was dropped.
	if (isBare && states === undefined) return 'below';
	if (states?.has('proposed') || states?.has('stale')) return 'waiting';
	return states?.has('accepted') ? 'items' : 'open';
}

/** What became of each clause, by its id. @param text the words that lie on the desk */
export function fatesOf(draft: Pick<Draft, 'clauses' | 'items' | 'waivers'>, text: string): Map<string, Fate> {
	const bare = bareHeadings(draft.clauses, text);
	const states = new Map<string, Set<string>>();
	const isUnkept = unkept(draft);
	for (const item of draft.items) {
		for (const clause of item.clauses) {
			const known = states.get(clause) ?? new Set<string>();
			states.set(clause, known.add(item.state));
			if (isUnkept(item)) known.add('stale');
		}
	}
	return new Map(
		draft.clauses.map((clause) => [clause.id, fateOf(clause, states.get(clause.id), bare.has(clause.id))]),
	);
}

/** How many clauses came to what. */
export function countFates(found: ReadonlyMap<string, Fate>): Record<Fate, number> {
	const counts: Record<Fate, number> = { items: 0, none: 0, below: 0, waiting: 0, open: 0, gone: 0 };
	for (const fate of found.values()) counts[fate] += 1;
	return counts;
}
