import { Refusal } from '@pacesetter/core/kernel';
import { type Category, withDescendants } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { summariesOf } from '../library/index.ts';
import { categoriesOf, type Summary } from './describe.ts';
import { newestOpen, type Span, spanOfRecords } from './store.ts';

export interface Newest {
	/** Null: of all. */
	readonly category: Category | null;
	readonly categories: readonly Category[];
	readonly documents: readonly Summary[];
}

const most = 30;

/** The newest documents that anybody may read. @throws Refusal NOT_FOUND for a category that is not there */
export async function listNewest(act: Act, input: { categoryId: string | null }): Promise<Newest> {
	const categories = await categoriesOf(act);
	const category = categories.find(({ id }) => id === input.categoryId) ?? null;
	if (input.categoryId !== null && !category) throw new Refusal('NOT_FOUND');
	const ids = await newestOpen(act.tx, category && withDescendants(categories, category.id), most);
	const summaries = await summariesOf(act.tx, ids);
	return { category, categories, documents: ids.flatMap((id) => summaries.get(id) ?? []) };
}

/** What stays the same as long as no record and no category changes. */
export async function stateOfRecords(act: Act): Promise<Span & { categories: readonly Category[] }> {
	return { ...(await spanOfRecords(act.tx)), categories: await categoriesOf(act) };
}
