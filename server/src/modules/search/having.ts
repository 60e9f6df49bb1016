import { fold, holds, parseQuery } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { termsOf } from '../../platform/search/index.ts';
import { lookIn } from './place.ts';
import { planOf } from './plan.ts';
import { findSeen } from './seen.ts';
import { type Filter, textsOf, titlesOf } from './store/index.ts';

/** The best pages with any of some texts that the reader may read, with their titles, folded, by document. */
async function pagesWith(act: Act, filter: Filter, texts: readonly string[], wanted: number) {
	const any = texts.flatMap(termsOf);
	if (any.length === 0) return [];
	const found = await lookIn(act, filter, async (place) => ({
		hits: (await findSeen(place, [{ any }], { wanted, share: 0 })).hits,
		checked: place.sight.checked,
	}));
	const pages = (found?.hits ?? []).flatMap(({ stamp, part }) => {
		const document = found?.checked.get(stamp);
		return document ? [{ id: document.id, content: document.content, page: part }] : [];
	});
	const [written, titles] = [
		await textsOf(act.tx, pages),
		await titlesOf(
			act.tx,
			pages.map(({ id }) => id),
		),
	];
	return pages.map(({ id, content, page }) => ({
		id,
		text: fold(`${titles.get(id) ?? ''}|${written.get(`${content}.${page}`) ?? ''}`).text,
	}));
}

/**
 * In how many documents that the reader may read each of some texts stands with all of its words on one page, among the
 * best pages with any of them. One question of the index for all, and what the reader may not read is not read: the time
 * it takes says little of which of them stand only there.
 */
export async function documentsHaving(
	act: Act,
	filter: Filter,
	texts: readonly string[],
	wanted: number,
): Promise<Map<string, number>> {
	const pages = await pagesWith(act, filter, texts, wanted);
	return new Map(
		texts.map((text) => {
			const { asked } = planOf(parseQuery(text));
			const having = pages.filter((page) => asked.every((ways) => ways.some((way) => holds(page.text, way))));
			return [text, asked.length === 0 ? 0 : new Set(having.map(({ id }) => id)).size];
		}),
	);
}
