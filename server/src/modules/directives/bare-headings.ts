import { bareHeadings } from '@pacesetter/core/directives/desk';
import type { Database } from '../../platform/db/index.ts';
import { loadClauses, textOf } from './store/index.ts';

/** The clauses of a directive, by id, that only name what stands below them. Published for campaigns. */
export const bareHeadingsOf = async (tx: Database, id: string): Promise<string[]> => [
	...bareHeadings(await loadClauses(tx, id), await textOf(tx, id)),
];
