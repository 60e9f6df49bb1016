import { countable, fold, lightUp, parseQuery } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { planOf } from './plan.ts';
import { pageTexts, saveOpening } from './store/index.ts';

/** Whether a document has what a query asks for: all of it, or, of a question, the greater part. */
async function standsIn(act: Act, content: string, q: string): Promise<boolean> {
	const { asked, all } = planOf(parseQuery(q));
	const pages = await pageTexts(act.tx, content);
	const there = asked.filter((ways) => pages.some(({ text }) => lightUp(text, ways).length > 0)).length;
	return asked.length > 0 && (all === null ? there * 2 > asked.length : there === asked.length);
}

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
	if (!(await standsIn(act, content, q))) return { number };
	// For this pair alone: tokens of one reader cannot be brought together.
	const token = act.secrets.indexOf(`search_opened ${id} ${query} ${act.caller.accountId}`).slice(0, 16);
	await saveOpening(act.tx, { query, documentId: id, token, now: act.now });
	return { number };
}
