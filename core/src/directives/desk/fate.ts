import type { DeskClause, Draft } from './draft.ts';
import { unkept } from './stale.ts';

/**
 * items: it yields some; none: a person says it yields none; waiting: proposals nobody has looked at, or an item whose words changed; open:
 * nothing became of it yet.
 */
export const fates = ['items', 'none', 'waiting', 'open', 'gone'] as const;
export type Fate = (typeof fates)[number];

/** What became of one clause, by the items that hang on it. */
function fateOf(clause: DeskClause, states: ReadonlySet<string> | undefined): Fate {
	if (clause.gone) return 'gone';
	if (clause.kind === 'none' && !states?.has('accepted')) return 'none';
	if (states?.has('proposed') || states?.has('stale')) return 'waiting';
	return states?.has('accepted') ? 'items' : 'open';
}

/** What became of each clause, by its id. */
export function fatesOf(draft: Pick<Draft, 'clauses' | 'items' | 'waivers'>): Map<string, Fate> {
	const states = new Map<string, Set<string>>();
	const isUnkept = unkept(draft);
	for (const item of draft.items) {
		for (const clause of item.clauses) {
			const known = states.get(clause) ?? new Set<string>();
			states.set(clause, known.add(item.state));
			if (isUnkept(item)) known.add('stale');
		}
	}
	return new Map(draft.clauses.map((clause) => [clause.id, fateOf(clause, states.get(clause.id))]));
}

/** How many clauses came to what. */
export function countFates(found: ReadonlyMap<string, Fate>): Record<Fate, number> {
	const counts: Record<Fate, number> = { items: 0, none: 0, waiting: 0, open: 0, gone: 0 };
	for (const fate of found.values()) counts[fate] += 1;
	return counts;
}
