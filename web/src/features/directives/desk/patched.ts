import { fatesOf, lengthOf, lint, type Part } from '@pacesetter/core/directives/desk';
import type { Changes, Desk, Directive } from '../shared/types.ts';

interface Row {
	readonly id: string;
}

/** Rows with the changed ones in their places; those that did not change stay the same objects. */
function laid<Kind extends Row>(
	rows: readonly Kind[],
	changed: readonly Kind[],
	part: Part,
	removed: Changes['removed'],
): readonly Kind[] {
	const gone = new Set(removed.filter((one) => one.part === part).map(({ id }) => id));
	if (changed.length === 0 && gone.size === 0) return rows;
	const byId = new Map(changed.map((row) => [row.id, row]));
	const known = new Set(rows.map(({ id }) => id));
	return [
		...rows.filter(({ id }) => !gone.has(id)).map((row) => byId.get(row.id) ?? row),
		...changed.filter(({ id }) => !known.has(id)),
	];
}

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;

/** Clauses with what became of each; one whose fate stays is the same object. */
function withFates(
	clauses: readonly Desk['clauses'][number][],
	draft: Pick<Desk, 'items' | 'waivers' | 'text'>,
): Desk['clauses'] {
	const fates = fatesOf({ clauses, ...draft }, draft.text);
	return clauses.map((clause) => {
		const fate = fates.get(clause.id) ?? 'open';
		return clause.fate === fate ? clause : { ...clause, fate };
	});
}

export interface Stepped {
	readonly revision: number;
	readonly changes: Changes;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
}

/** The desk as it is after an act of one's own, without asking for all of it again. */
export function patched(desk: Desk, form: Directive['form'], { revision, changes, canUndo, canRedo }: Stepped): Desk {
	const { removed } = changes;
	const changed = changes.clauses.map((clause) => ({ ...clause, fate: 'open' as const }));
	const items = [...laid(desk.items, changes.items, 'items', removed)].toSorted(byPosition);
	const waivers = laid(desk.waivers, changes.waivers, 'waivers', removed).toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const laidClauses = [...laid(desk.clauses, changed, 'clauses', removed)].toSorted(byPosition);
	const draft = {
		clauses: withFates(laidClauses, { items, waivers, text: desk.text }),
		items,
		waivers,
		findings: [...laid(desk.findings, changes.findings, 'findings', removed)],
		events: [...laid(desk.events, changes.events, 'events', removed)].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
	};
	return {
		...desk,
		...draft,
		revision,
		canUndo,
		canRedo,
		lint: lint(draft, desk.text, form),
		length: lengthOf(items.filter(({ state }) => state === 'accepted')),
	};
}
