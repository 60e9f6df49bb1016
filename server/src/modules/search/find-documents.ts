import { asksForNothing, lightUp, parseQuery, snippetOf } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { categoriesBelow, summariesOf } from '../library/index.ts';
import { findCandidates } from './candidates.ts';
import { countBy, type Group, groupHits, sortGroups } from './group.ts';
import { type Plan, planOf } from './plan.ts';
import { checkHits, type Filter, textsOf } from './store/index.ts';
import { openPair } from './writer.ts';

export interface Wish {
	readonly q: string;
	readonly page: number;
	readonly size: number;
	readonly sort: 'relevance' | 'newest' | 'views';
	readonly categoryId?: string | undefined;
	readonly format?: string | undefined;
	readonly year?: number | undefined;
}

/** Pages that are shown of a document. */
const mostMatches = 3;

async function filterOf(act: Act, { categoryId, format, year }: Wish): Promise<Filter> {
	const categoryIds = categoryId ? await categoriesBelow(act.tx, categoryId) : null;
	return { categoryIds, format: format ?? null, year: year ?? null };
}

/** Every document that was found and that the caller may read. */
async function findGroups(act: Act, plan: Plan, filter: Filter): Promise<{ groups: Group[]; more: boolean }> {
	const pair = await openPair(act.tx, act.index);
	if (!pair) return { groups: [], more: false };
	const within = {
		// A first cut, so that what a stranger may not read takes no room; the check follows.
		audiences: act.caller ? null : ['public'],
		shelves: filter.categoryIds,
		kind: filter.format,
		year: filter.year,
	};
	const found = await findCandidates(pair, plan, within);
	const stamps = new Set([...found.full, ...found.partial].map(({ stamp }) => stamp));
	const checked = await checkHits(act.tx, act.caller, [...stamps], filter);
	return { groups: groupHits(found, checked, plan.all !== null), more: found.more };
}

async function present(act: Act, groups: readonly Group[], { needles }: Plan) {
	const shown = groups.map((group) => ({ ...group, parts: group.parts.slice(0, mostMatches) }));
	const pages = shown.flatMap(({ document, parts }) =>
		parts.map(({ part }) => ({ content: document.content, page: part })),
	);
	const texts = await textsOf(act.tx, pages);
	const summaries = await summariesOf(
		act.tx,
		groups.map(({ document }) => document.id),
	);
	return shown.flatMap(({ document, parts, partial }, index) => {
		const summary = summaries.get(document.id);
		if (!summary) return [];
		const matches = parts.map(({ part }) => ({
			page: part,
			snippet: snippetOf(texts.get(`${document.content}.${part}`) ?? '', needles),
		}));
		const pagesFound = groups[index]?.parts.length ?? 0;
		return [{ ...summary, titleLit: lightUp(summary.title, needles), matches, pagesFound, partial }];
	});
}

/** Documents by what stands on their pages, as far as the caller may read them. */
export async function findDocuments(act: Act, wish: Wish) {
	const query = parseQuery(wish.q);
	const plan = planOf(query);
	const filter = await filterOf(act, wish);
	const { groups, more } = asksForNothing(query) ? { groups: [], more: false } : await findGroups(act, plan, filter);
	const sorted = sortGroups(groups, wish.sort);
	const from = (wish.page - 1) * wish.size;
	return {
		items: await present(act, sorted.slice(from, from + wish.size), plan),
		total: groups.length,
		more,
		page: wish.page,
		size: wish.size,
		facets: {
			formats: countBy(groups, ({ format }) => format),
			years: countBy(groups, ({ year }) => year),
			categories: countBy(groups, ({ category_id }) => category_id),
		},
		meant: null,
	};
}
