import { countable, fold, holds, parseQuery } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { planOf } from './plan.ts';
import { pageTexts, saveOpening } from './store/index.ts';

/** So many pages are read at once, and at most: a word that first stands behind these is taken for missing. */
const looked = { atOnce: 50, most: 500 };

/** Whether a document, its title included, has what a query asks for: all of it, or, of a question, the greater part. */
async function standsIn(act: Act, { title, content }: { title: string; content: string }, q: string): Promise<boolean> {
	const { asked, all } = planOf(parseQuery(q));
	const mayLack = all === null ? Math.ceil(asked.length / 2) - 1 : 0;
	const missingIn = (text: string, from: typeof asked): typeof asked => {
		const folded = fold(text).text;
		return from.filter((ways) => !ways.some((way) => holds(folded, way)));
	};
	let missing = missingIn(title, asked);
	for (let read = 0; missing.length > mayLack && read < looked.most; read += looked.atOnce) {
		const pages = await pageTexts(act.tx, content, read, looked.atOnce);
		if (pages.length === 0) break;
		for (const page of pages) {
			if (missing.length <= mayLack) break;
			missing = missingIn(page.text, missing);
		}
	}
	return asked.length > 0 && missing.length <= mayLack;
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
	const document = await loadVisible(act, number);
	const { id, state } = document;
	const query = countable(q);
	if (!act.caller || state !== 'published' || query === null) return { number };
	if (!(await standsIn(act, document, q))) return { number };
	// For this pair alone: tokens of one reader cannot be brought together.
	const token = act.secrets.indexOf(`search_opened ${id} ${query} ${act.caller.accountId}`).slice(0, 16);
	await saveOpening(act.tx, { query, documentId: id, token, now: act.now });
	return { number };
}
