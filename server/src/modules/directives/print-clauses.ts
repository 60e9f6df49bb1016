import {
	type DeskClause,
	type Draft,
	handChanges,
	isByHand,
	type Patch,
	wordsOf,
} from '@pacesetter/core/directives/desk';
import { ends } from '@pacesetter/core/directives/intake';
import { isRepeat, leastShare, printClause, repeatRules, sentencesOf } from '@pacesetter/core/directives/repeats';
import { type Database, transact } from '../../platform/db/index.ts';
import {
	forgetPrints,
	loadDraft,
	lockDirective,
	nearPrints,
	type OfClause,
	replacePrints,
	saveAlike,
	setPrintedBy,
	textOf,
	withoutPrints,
} from './store/index.ts';

const outside: ReadonlySet<string> = new Set(Object.values(ends));
/** So many directives are looked for at once. */
const batch = 100;
const nobody = '00000000-0000-0000-0000-000000000000';

/** @param marker the number that it bears in this directive, which says nothing of what it asks for */
function printOf(clause: string, words: string, marker: string): OfClause[] {
	const told = words.trimStart();
	const print = printClause(told.startsWith(marker) ? told.slice(marker.length) : told);
	return print ? [{ clause, print }] : [];
}

/** Keeps what clauses say, and holds what nobody said before against all that was said. */
async function keep(tx: Database, id: string, clauses: readonly string[] | null, prints: readonly OfClause[]) {
	const fresh = await replacePrints(tx, id, { rules: repeatRules, clauses, prints });
	const pairs = (await nearPrints(tx, fresh, leastShare)).flatMap(({ mine, others }) =>
		others.flatMap((other) => {
			const share = isRepeat(mine, other);
			return share === null ? [] : [{ print: mine.id, other: other.id, share }];
		}),
	);
	await saveAlike(tx, pairs);
}

/**
 * Keeps what the clauses of a directive say, each by its own words, so that later ones are held against them (R26). What was put in by
 * hand says what it is headed with.
 */
export async function printClauses(tx: Database, id: string, text: string, draft: Draft): Promise<void> {
	const said = (clause: DeskClause): string => {
		if (isByHand(clause)) return clause.heading;
		const words = wordsOf(text, clause.spans, draft.findings);
		return outside.has(clause.id) ? sentencesOf(words) : words;
	};
	const prints = draft.clauses.flatMap((clause) => printOf(clause.id, said(clause), clause.marker));
	await keep(tx, id, null, prints);
	await setPrintedBy(tx, id, repeatRules);
}

/** Keeps what a step on the desk changed of the words put in by hand; those of the document stay as they were read. */
export async function printByHand(tx: Database, id: string, patch: Patch): Promise<void> {
	const changes = handChanges(patch);
	if (changes.size === 0) return;
	const prints = [...changes].flatMap(([id, clause]) =>
		clause === null ? [] : printOf(id, clause.heading, clause.marker),
	);
	await keep(tx, id, [...changes.keys()], prints);
}

/** Prints what was read before there were prints, or by other rules, and forgets what no clause says any more. What was done before it was killed stays done. */
export async function printMissing(db: Database, signal: AbortSignal): Promise<void> {
	for (let after = nobody; !signal.aborted; ) {
		const ids = await withoutPrints(db, repeatRules, after, batch);
		for (const id of ids) {
			if (signal.aborted) return;
			await transact(db, async (tx) => {
				await lockDirective(tx, id);
				await printClauses(tx, id, await textOf(tx, id), await loadDraft(tx, id));
			});
		}
		const last = ids.at(-1);
		if (last === undefined) break;
		after = last;
	}
	await transact(db, forgetPrints);
}
