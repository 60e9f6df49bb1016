import type { Citation, DeskClause } from '@pacesetter/core/directives/desk';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Database } from '../../platform/db/index.ts';
import { type CitedRow, findCited } from './store/index.ts';

/** Levels of the tree, and some to spare. */
const deepest = 8;
const keyOf = ({ directive, clause }: Citation): string => `${directive} ${clause}`;

/** All clauses above some, level by level, as far as the account may see them. */
async function citedAbove(tx: Database, account: SignedIn, first: readonly Citation[]): Promise<Map<string, CitedRow>> {
	const found = new Map<string, CitedRow>();
	let next = [...first];
	for (let depth = 0; next.length > 0 && depth < deepest; depth += 1) {
		const rows = await findCited(tx, account, next);
		for (const row of rows) found.set(keyOf(row), row);
		next = rows.flatMap(({ cites }) => cites).filter((cite) => !found.has(keyOf(cite)));
	}
	return found;
}

/** Who asked for a clause first: from the highest down, each once. Source: R8. */
function chainOf(cites: readonly Citation[], found: ReadonlyMap<string, CitedRow>): CitedRow[] {
	const chain = new Map<string, CitedRow>();
	const climb = (cite: Citation): void => {
		const row = found.get(keyOf(cite));
		if (!row || chain.has(keyOf(cite))) return;
		chain.set(keyOf(cite), row);
		for (const upper of row.cites) climb(upper);
	};
	for (const cite of cites) climb(cite);
	return [...chain.values()].toSorted((a, b) => a.level - b.level);
}

/** For each clause those who asked for it, from the centre down. */
export async function provenanceOf(tx: Database, account: SignedIn, clauses: readonly DeskClause[]) {
	const found = await citedAbove(
		tx,
		account,
		clauses.flatMap(({ cites }) => cites),
	);
	return (clause: DeskClause) => chainOf(clause.cites, found).map(({ cites: _, ...row }) => row);
}
