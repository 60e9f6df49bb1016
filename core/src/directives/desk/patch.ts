import { type Draft, type Part, parts } from './draft.ts';

interface Row {
	readonly id: string;
}

/** One row as it was and as it is; null where it was or is not there. */
export interface Change {
	readonly part: Part;
	readonly id: string;
	readonly before: Row | null;
	readonly after: Row | null;
}

/** What a step changed: enough to take it back to the letter. */
export type Patch = readonly Change[];

const same = (a: Row | undefined, b: Row | undefined): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function changesOf(part: Part, before: readonly Row[], after: readonly Row[]): Change[] {
	const was = new Map(before.map((row) => [row.id, row]));
	const is = new Map(after.map((row) => [row.id, row]));
	return [...new Set([...was.keys(), ...is.keys()])]
		.filter((id) => !same(was.get(id), is.get(id)))
		.map((id) => ({ part, id, before: was.get(id) ?? null, after: is.get(id) ?? null }));
}

export const difference = (before: Draft, after: Draft): Patch =>
	parts.flatMap((part) => changesOf(part, before[part], after[part]));

export const reversed = (patch: Patch): Patch =>
	patch.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }));

/** The rows of a part with a patch of them laid on; new ones stand behind the others. */
function laid<Kind extends Row>(rows: readonly Kind[], part: Part, patch: Patch): Kind[] {
	const changes = new Map(
		patch.filter((change) => change.part === part).map(({ id, after }) => [id, after as Kind | null]),
	);
	const known = new Set(rows.map(({ id }) => id));
	const kept = rows.flatMap((row) => {
		const after = changes.has(row.id) ? changes.get(row.id) : row;
		return after ? [after] : [];
	});
	return [...kept, ...[...changes].flatMap(([id, after]) => (after && !known.has(id) ? [after] : []))];
}

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;

/** The draft with a patch laid on it: a step done again, or taken back by its reverse. */
export const applyPatch = (draft: Draft, patch: Patch): Draft => ({
	clauses: laid(draft.clauses, 'clauses', patch).toSorted(byPosition),
	items: laid(draft.items, 'items', patch).toSorted(byPosition),
	findings: laid(draft.findings, 'findings', patch),
	events: laid(draft.events, 'events', patch),
	waivers: laid(draft.waivers, 'waivers', patch),
});

/** The rows that a step touched. */
export const touched = (patch: Patch): string[] => patch.map(({ id }) => id);
