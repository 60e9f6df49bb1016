import type { DeskClause } from './draft.ts';

/** A clause with all that is below it, by places in the list. */
export function subtree(clauses: readonly DeskClause[], id: string): { from: number; to: number } {
	const from = clauses.findIndex((clause) => clause.id === id);
	const level = clauses[from]?.level ?? 0;
	const behind = clauses.findIndex((clause, index) => index > from && clause.level <= level);
	return { from, to: behind === -1 ? clauses.length : behind };
}

/** The clause right above one, by levels. */
export function parentOf(clauses: readonly DeskClause[], id: string): DeskClause | undefined {
	const index = clauses.findIndex((clause) => clause.id === id);
	const level = clauses[index]?.level ?? 1;
	return clauses.slice(0, index).findLast((clause) => clause.level < level);
}

/** Steps between positions, so that much can be put between two before any other row has to change. */
const gap = 1024;

/** Gives those that stand out of order a position between their neighbours; all of them new ones where there is no room left. */
export function positioned<Row extends { readonly position: number }>(rows: readonly Row[]): Row[] {
	const placed: Row[] = [];
	for (const [index, row] of rows.entries()) {
		const before = placed.at(-1)?.position ?? 0;
		const after = rows.slice(index + 1).find(({ position }) => position > before)?.position;
		const stands = row.position > before && (after === undefined || row.position < after);
		const position = stands ? row.position : after === undefined ? before + gap : (before + after) / 2;
		if (position <= before || (after !== undefined && position >= after)) {
			return rows.map((each, at) => ({ ...each, position: (at + 1) * gap }));
		}
		placed.push(stands ? row : { ...row, position });
	}
	return placed;
}

/** No clause lies deeper than one step below the one before it. */
export function levelled(clauses: readonly DeskClause[]): DeskClause[] {
	const placed: DeskClause[] = [];
	for (const clause of clauses) {
		const deepest = (placed.at(-1)?.level ?? 0) + 1;
		placed.push(clause.level > deepest ? { ...clause, level: deepest } : clause);
	}
	return placed;
}
