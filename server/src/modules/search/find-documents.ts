import { asksForNothing, asTyped, lightUp, parseQuery, type Snippet, snippetOf } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { categoriesBelow, categoryPaths, summariesOf } from '../library/index.ts';
import { countPages } from './count-pages.ts';
import { findGroups } from './find-groups.ts';
import { countBy, type Group } from './group.ts';
import { findMeant } from './meant.ts';
import { type Plan, planOf } from './plan.ts';
import {
	type Filter,
	isComplete,
	namesOf,
	organisationPaths,
	organisationsBelow,
	searchesLeadingTo,
	textsOf,
	viewsOf,
} from './store/index.ts';

export interface Wish {
	readonly q: string;
	readonly page: number;
	readonly size: number;
	readonly sort: 'relevance' | 'newest' | 'views';
	readonly categoryId?: string | undefined;
	readonly organisationId?: number | undefined;
	readonly format?: string | undefined;
	readonly year?: number | undefined;
}

/** Pages that are shown of a document. */
const mostMatches = 3;
/** Searches that are told beside the result. */
const mostRelated = 8;

async function filterOf(act: Act, { categoryId, organisationId, format, year }: Wish): Promise<Filter> {
	const categoryIds = categoryId ? await categoriesBelow(act.tx, categoryId) : null;
	const organisationIds = organisationId ? await organisationsBelow(act.tx, act.caller, organisationId) : null;
	return { categoryIds, organisationIds, format: format ?? null, year: year ?? null };
}

/** To which organisations what was found belongs, and the one that was asked for. No other is named. */
async function organisationsOf(act: Act, groups: readonly Group[], { organisationIds }: Filter, asked: number | null) {
	const own = groups.flatMap(({ document }) => document.organisation_id ?? []);
	const paths = await organisationPaths(act.tx, [...new Set(own)]);
	const counted = countBy(
		groups,
		({ organisation_id }) => organisation_id,
		(id) => (id === null ? [id] : (paths.get(id) ?? [id])),
	);
	const ids = counted.flatMap(({ value }) => (value === null ? [] : [value]));
	const names = await namesOf(act.tx, organisationIds?.length && asked !== null ? [...ids, asked] : ids);
	const askedName = asked === null ? undefined : names.get(asked);
	return {
		organisation: asked === null || askedName === undefined ? null : { id: asked, name: askedName },
		organisations: counted.flatMap(({ value, documents }) => {
			const name = value === null ? undefined : names.get(value);
			return value === null || name === undefined ? [] : [{ value, name, documents }];
		}),
	};
}

/** `relevance` is the order in which they come; in any other, too, those with only some of the words come last. */
async function sorted(act: Act, groups: Group[], sort: Wish['sort']): Promise<Group[]> {
	if (sort === 'relevance') return groups;
	const views =
		sort === 'views'
			? await viewsOf(
					act.tx,
					groups.map(({ document }) => document.id),
				)
			: null;
	const rank = ({ document }: Group): number => views?.get(document.id) ?? document.published_at.getTime();
	return groups.toSorted((one, other) => Number(one.partial) - Number(other.partial) || rank(other) - rank(one));
}

/** A page that has no word as it was asked for was found by the shorter words in one. */
function snippetFor(text: string, { needles, shorter }: Plan): Snippet {
	const snippet = snippetOf(text, needles);
	return snippet.lit.length > 0 ? snippet : snippetOf(text, shorter);
}

async function present(act: Act, groups: readonly Group[], plan: Plan) {
	const counted = await countPages(act, plan, groups);
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
			snippet: snippetFor(texts.get(`${document.content}.${part}`) ?? '', plan),
		}));
		const pagesFound = counted.get(document.stamp) ?? groups[index]?.parts.length ?? 0;
		return [{ ...summary, titleLit: lightUp(summary.title, plan.needles), matches, pagesFound, partial }];
	});
}

const nothing = { groups: [], more: false, complete: true };

/** Documents by what stands on their pages, as far as the caller may read them. */
export async function findDocuments(act: Act, wish: Wish) {
	const query = parseQuery(wish.q);
	const plan = planOf(query);
	const filter = await filterOf(act, wish);
	const { groups, more, complete } = asksForNothing(query)
		? nothing
		: await findGroups(act, plan, filter, wish.sort === 'relevance');
	const from = (wish.page - 1) * wish.size;
	const shown = (await sorted(act, groups, wish.sort)).slice(from, from + wish.size);
	const { organisation, organisations } = await organisationsOf(act, groups, filter, wish.organisationId ?? null);
	return {
		items: await present(act, shown, plan),
		total: groups.length,
		partialTotal: groups.filter(({ partial }) => partial).length,
		more,
		page: wish.page,
		size: wish.size,
		facets: {
			formats: countBy(groups, ({ format }) => format),
			years: countBy(groups, ({ year }) => year),
			categories: countBy(groups, ({ category_id }) => category_id, await categoryPaths(act.tx)),
			organisations,
		},
		organisation,
		related: await searchesLeadingTo(act.tx, act.caller, {
			documentIds: shown.map(({ document }) => document.id),
			except: asTyped(wish.q),
			most: mostRelated,
		}),
		complete: complete && (await isComplete(act.tx)),
		meant: groups.some(({ partial }) => !partial) ? [] : await findMeant(act, query.words, filter),
	};
}
