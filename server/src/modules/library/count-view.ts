import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from './load.ts';
import { addOne } from './store/index.ts';

/** Counts one reading of a published document. @throws Refusal NOT_FOUND */
export async function countView(act: Act, input: { number: number }): Promise<{ views: number }> {
	const row = await loadVisible(act, input.number);
	// Who reads what is nobody's business: readings are counted, not noted.
	act.record(null);
	return { views: row.state === 'published' ? await addOne(act.tx, row.id, 'views') : row.views };
}
