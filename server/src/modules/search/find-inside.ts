import { countPlaces, fold, holds, lightRuns, type Needle, parseQuery, snippetOf } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { contentToRead } from '../library/index.ts';
import { type Plan, planOf } from './plan.ts';
import { pageBoxes, pageTexts } from './store/index.ts';

interface Page {
	readonly number: number;
	readonly text: string;
	readonly folded: string;
}

/** The places on pages, numbered through the document. */
function placesOn(pages: readonly Page[], needles: readonly Needle[]) {
	let total = 0;
	const found = pages.flatMap(({ number, text, folded }) => {
		const count = countPlaces(folded, needles);
		if (count === 0) return [];
		total += count;
		return [{ page: number, first: total - count + 1, count, snippet: snippetOf(text, needles) }];
	});
	return { total, pages: found, needles };
}

/** Of each thing typed the whole, where it stands in the document, and then its parts beside it; else its parts. */
function soughtIn(pages: readonly Page[], { wanted, shorter }: Plan) {
	const stands = (needle: Needle): boolean => pages.some(({ folded }) => holds(folded, needle));
	const isWhole = wanted.map(({ whole, parts }) => parts.length === 0 || whole.some(stands));
	const needles = wanted.flatMap(({ whole, parts }, index) => (isWhole[index] ? whole : parts));
	const beside = wanted.flatMap(({ whole, parts }, index) =>
		isWhole[index] ? parts.filter((part) => !whole.includes(part)) : [],
	);
	const found = placesOn(pages, needles);
	return { beside, ...(found.total > 0 ? found : placesOn(pages, shorter)) };
}

/** Every place in a document, and where the places on some of its pages are. @throws Refusal NOT_FOUND */
export async function findInside(act: Act, wish: { number: number; q: string; from: number; count: number }) {
	const content = await contentToRead(act, wish.number);
	const texts = await pageTexts(act.tx, content);
	const { total, pages, needles, beside } = soughtIn(
		texts.map(({ number, text }) => ({ number, text, folded: fold(text).text })),
		planOf(parseQuery(wish.q)),
	);
	const asked = await pageBoxes(act.tx, [content], wish.from, wish.count);
	const lit = asked.map(({ number, boxes }) => {
		const runs = boxes.map(({ text }) => text);
		return { page: number, places: lightRuns(runs, needles), beside: lightRuns(runs, beside) };
	});
	const isLit = ({ places, beside: paler }: (typeof lit)[number]): boolean => places.length + paler.length > 0;
	return { number: wish.number, total, pages, lit: lit.filter(isLit) };
}
