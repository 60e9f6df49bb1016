import { fatesOf } from '@pacesetter/core/directives/desk';
import type { Database } from '../../platform/db/index.ts';
import { loadDraft, textOf } from './store/index.ts';

/** The clauses of a directive, by id, that the clauses below them tell, by the same rule as on its desk. Published for campaigns. */
export async function toldBelow(tx: Database, id: string): Promise<string[]> {
	const fates = fatesOf(await loadDraft(tx, id), await textOf(tx, id));
	return [...fates].flatMap(([clause, fate]) => (fate === 'below' ? [clause] : []));
}
