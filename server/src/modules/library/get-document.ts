import type { Act } from '../../platform/http/index.ts';
import { loadProgress, loadVisible } from './load.ts';
import { presentDetail } from './present.ts';
import { allCategories } from './store/index.ts';

/** One document with what its page shows. @throws Refusal NOT_FOUND */
export async function getDocument(act: Act, input: { number: number }) {
	const row = await loadVisible(act, input.number);
	const progressOf = await loadProgress(act, [row]);
	return presentDetail(row, act.caller, await allCategories(act.tx), progressOf(row));
}
