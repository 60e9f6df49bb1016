import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../../platform/http/index.ts';
import { listPlaces as findPlaces, suggestPlaces } from '../store/index.ts';
import { comparisonOf } from './compare-roster.ts';
import { loadBatch } from './load-batch.ts';

const mostSuggestions = 5;

/** Organisations that a roster names and nobody knows, with those that may be meant. @throws Refusal as loadBatch */
export async function listPlaces(act: Act, input: { id: string; page: number; size: number }) {
	const { batch, account } = await loadBatch(act, input.id);
	const comparison = comparisonOf(batch, account, act.now);
	const { rows, total } = await findPlaces(act.tx, batch.id, { offset: rowsBefore(input), limit: input.size });
	const items = [];
	for (const row of rows)
		items.push({
			...row,
			suggestions: await suggestPlaces(act.tx, comparison, row.name || row.above, mostSuggestions),
		});
	return { items, total, page: input.page, size: input.size };
}
