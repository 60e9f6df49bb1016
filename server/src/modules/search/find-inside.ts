import { lightRuns, lightUp, parseQuery, snippetOf } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { contentToRead } from '../library/index.ts';
import { planOf } from './plan.ts';
import { pageBoxes, pageTexts } from './store/index.ts';

/** Every place in a document, and where the places on some of its pages are. @throws Refusal NOT_FOUND */
export async function findInside(act: Act, wish: { number: number; q: string; from: number; count: number }) {
	const content = await contentToRead(act, wish.number);
	const { needles } = planOf(parseQuery(wish.q));
	const pages = [];
	let total = 0;
	for (const { number, text } of await pageTexts(act.tx, content)) {
		const count = lightUp(text, needles).length;
		if (count === 0) continue;
		pages.push({ page: number, first: total + 1, count, snippet: snippetOf(text, needles) });
		total += count;
	}
	const asked = await pageBoxes(act.tx, [content], wish.from, wish.count);
	const lit = asked.map(({ number, boxes }) => ({
		page: number,
		places: lightRuns(
			boxes.map(({ text }) => text),
			needles,
		),
	}));
	return { number: wish.number, total, pages, lit: lit.filter(({ places }) => places.length > 0) };
}
