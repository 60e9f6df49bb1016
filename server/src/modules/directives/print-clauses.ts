import { type Draft, wordsOf } from '@pacesetter/core/directives/desk';
import { printClause, repeatRules } from '@pacesetter/core/directives/repeats';
import { type Database, transact } from '../../platform/db/index.ts';
import { loadDraft, lockDirective, savePrints, textOf, withoutPrints } from './store/index.ts';

/** So many directives are looked for at once. */
const batch = 100;
const nobody = '00000000-0000-0000-0000-000000000000';

/** Keeps what the clauses of a directive say, each by its own words, so that later ones are held against them (R26). */
export async function printClauses(tx: Database, id: string, text: string, draft: Draft): Promise<void> {
	const prints = draft.clauses.flatMap(({ id: clause, spans }) => {
		const print = printClause(wordsOf(text, spans, draft.findings));
		return print ? [{ ...print, clause }] : [];
	});
	await savePrints(tx, id, repeatRules, prints);
}

/** Prints what was read before there were prints, or by other rules. What was done before it was killed stays done. */
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
		if (last === undefined) return;
		after = last;
	}
}
