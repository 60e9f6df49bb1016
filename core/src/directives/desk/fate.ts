import type { DeskClause, Draft } from './draft.ts';

/** items: it yields some; none: a person says it yields none; waiting: proposals nobody has looked at; open: nothing became of it yet. */
export const fates = ['items', 'none', 'waiting', 'open', 'gone'] as const;
export type Fate = (typeof fates)[number];

/** What became of one clause, by the items that hang on it. */
function fateOf(clause: DeskClause, states: ReadonlySet<string> | undefined): Fate {
	if (clause.gone) return 'gone';
	if (states?.has('accepted')) return 'items';
	if (clause.kind === 'none') return 'none';
	return states?.has('proposed') ? 'waiting' : 'open';
}

/** What became of each clause, by its id. */
export function fatesOf(draft: Pick<Draft, 'clauses' | 'items'>): Map<string, Fate> {
	const states = new Map<string, Set<string>>();
	for (const { clauses, state } of draft.items) {
		for (const clause of clauses) states.set(clause, (states.get(clause) ?? new Set()).add(state));
	}
	return new Map(draft.clauses.map((clause) => [clause.id, fateOf(clause, states.get(clause.id))]));
}

/** How many clauses came to what. */
export function countFates(found: ReadonlyMap<string, Fate>): Record<Fate, number> {
	const counts: Record<Fate, number> = { items: 0, none: 0, waiting: 0, open: 0, gone: 0 };
	for (const fate of found.values()) counts[fate] += 1;
	return counts;
}
