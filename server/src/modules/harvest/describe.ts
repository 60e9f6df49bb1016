import { type Category, type CountedCategory, pathTo } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { listCategories, summariesOf } from '../library/index.ts';
import type { RecordRow } from './store.ts';

export type Summary = Awaited<ReturnType<typeof summariesOf>> extends Map<string, infer Value> ? Value : never;

/** A record with what is told of its document; null: it is deleted. */
export interface Described {
	readonly record: RecordRow;
	readonly document: Summary | null;
}

/** What is told of each. */
export async function describe(act: Pick<Act, 'tx'>, records: readonly RecordRow[]): Promise<Described[]> {
	const open = records.filter(({ deleted }) => !deleted).map(({ document_id }) => document_id);
	const summaries = await summariesOf(act.tx, open);
	return records.map((record) => ({ record, document: summaries.get(record.document_id) ?? null }));
}

/** The catalogue as anybody sees it. */
export const categoriesOf = (act: Act): Promise<CountedCategory[]> => listCategories({ ...act, caller: null });

/** The names of a category and of those above it. */
export const pathNames = (categories: readonly Category[], id: string): string[] =>
	pathTo(categories, id).map(({ name }) => name);
