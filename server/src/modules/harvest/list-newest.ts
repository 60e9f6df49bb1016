import { Refusal } from '@pacesetter/core/kernel';
import { type Category, withDescendants } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { summariesOf } from '../library/index.ts';
import { categoriesOf, type Summary } from './describe.ts';
import { digestOfOpen, newestOpen } from './store.ts';

export interface Newest {
	/** Null: of all. */
	readonly category: Category | null;
	readonly categories: readonly Category[];
	readonly documents: readonly NewDocument[];
}

export interface NewDocument extends Summary {
	/** When what is told of it last changed. */
	readonly changedAt: string;
}

const most = 30;

/** The newest documents that anybody may read. @throws Refusal NOT_FOUND for a category that is not there */
export async function listNewest(act: Act, input: { categoryId: string | null }): Promise<Newest> {
	const categories = await categoriesOf(act);
	const category = categories.find(({ id }) => id === input.categoryId) ?? null;
	if (input.categoryId !== null && !category) throw new Refusal('NOT_FOUND');
	const rows = await newestOpen(act.tx, category && withDescendants(categories, category.id), most);
	const summaries = await summariesOf(
		act.tx,
		rows.map(({ id }) => id),
	);
	const documents = rows.flatMap(({ id, changed_at }) => {
		const summary = summaries.get(id);
		return summary ? [{ ...summary, changedAt: changed_at?.toISOString() ?? publishedAt(summary) }] : [];
	});
	return { category, categories, documents };
}

export const publishedAt = ({ publishedAt, uploadedAt }: Summary): string => publishedAt ?? uploadedAt;

/** What stays the same as long as no open record and no category changes. */
export async function stateOfRecords(act: Act): Promise<string> {
	return JSON.stringify([await digestOfOpen(act.tx), await categoriesOf(act)]);
}
