import { countable, fold, lightUp, parseQuery } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { planOf } from './plan.ts';
import { pageTexts, saveOpening } from './store/index.ts';

/**
 * Counts that a reader opened a document from a search, so that others who look for the like hear of it. Only readers
 * who have signed in count, since only they can be told apart; who it was is not kept. @throws Refusal NOT_FOUND
 */
export async function countOpening(
	act: Act,
	{ number, q }: { number: number; q: string },
): Promise<{ number: number }> {
	// Who looks for what is nobody's business: it is counted, not noted.
	act.record(null);
	const { id, state, content } = await loadVisible(act, number);
	const query = countable(fold(q).text);
	if (!act.caller || state !== 'published' || query === null) return { number };
	const { needles } = planOf(parseQuery(q));
	const pages = await pageTexts(act.tx, content);
	if (!pages.some(({ text }) => lightUp(text, needles).length > 0)) return { number };
	// For this pair alone: tokens of one reader cannot be brought together.
	const token = act.secrets.indexOf(`search_opened ${id} ${query} ${act.caller.accountId}`).slice(0, 16);
	await saveOpening(act.tx, { query, documentId: id, token, now: act.now });
	return { number };
}
