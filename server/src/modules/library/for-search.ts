import { pathTo, withDescendants } from '@pacesetter/core/library';
import type { Database } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from './load.ts';
import { presentSummary } from './present.ts';
import { allCategories, findByIds } from './store/index.ts';

/** A category with all below it. */
export const categoriesBelow = async (tx: Database, id: string): Promise<string[]> =>
	withDescendants(await allCategories(tx), id);

/** What each category lies in, from the top down to itself. */
export async function categoryPaths(tx: Database): Promise<(id: string) => string[]> {
	const categories = await allCategories(tx);
	return (id) => pathTo(categories, id).map((one) => one.id);
}

/** The content that is shown of a document. @throws Refusal NOT_FOUND also when it is not for this caller */
export const contentToRead = async (act: Act, number: number): Promise<string> =>
	(await loadVisible(act, number)).content;

/** Documents as lists show them, by their ids. Who asks has made sure that they may be shown. */
export async function summariesOf(
	tx: Database,
	ids: readonly string[],
): Promise<Map<string, ReturnType<typeof presentSummary>>> {
	return new Map((await findByIds(tx, ids)).map((row) => [row.id, presentSummary(row)]));
}
