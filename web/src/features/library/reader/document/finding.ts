import type { ApiClient } from '../../../../app/context.ts';
import { numberIn } from '../../../../ui/address-number.ts';
import { type Asked, readSearch } from '../search/search-address.ts';
import { windowSize, windowStart } from './page-window.ts';

const longest = 200;

/** What an address looks for in its document, and where it stands: `?q=words&at=page&hit=number&back=search`. */
export interface Wanted {
	readonly q: string;
	/** The search that led here; null: none did. */
	readonly back: Asked | null;
	readonly at: number | null;
	readonly hit: number | null;
}

export function readWanted(query: URLSearchParams): Wanted | null {
	const q = (query.get('q') ?? '').trim().slice(0, longest);
	if (q === '') return null;
	const back = readSearch(new URLSearchParams(query.get('back') ?? ''));
	return {
		q,
		back: back.q === '' ? null : back,
		at: numberIn(query.get('at'), 6),
		hit: numberIn(query.get('hit'), 7),
	};
}

type Inside = Awaited<ReturnType<ApiClient['search']['document']['inside']>>;

/** The places of what is looked for, and the one the reader stands at; `hit` null: at none. */
export interface Finding extends Wanted {
	readonly total: number;
	readonly pages: Inside['pages'];
	/** By page: where its places lie, and the number of the first. */
	readonly lit: ReadonlyMap<number, { readonly first: number } & Pick<Inside['lit'][number], 'places' | 'beside'>>;
	/** The page to show. */
	readonly page: number;
}

/** The page of a place by its number. */
const pageOf = (pages: Inside['pages'], hit: number): number | null =>
	pages.findLast(({ first }) => first <= hit)?.page ?? null;

/** Where the reader stands: at the place he named, else at the first one on or after the page he named. */
function standing(pages: Inside['pages'], { at, hit }: Wanted, total: number): number | null {
	if (hit !== null && hit <= total) return hit;
	if (at !== null) return pages.find(({ page }) => page === at)?.first ?? null;
	return pages[0]?.first ?? null;
}

interface Place {
	readonly page: number;
	readonly hit: number;
}

/** The places before and after where the reader stands, at a place or at a page that has none. */
export function around({ pages, hit, page, total }: Finding): { previous: Place | null; next: Place | null } {
	const after = hit ?? pages.find((one) => one.page > page)?.first ?? total + 1;
	const place = (wanted: number): Place | null => {
		const where = wanted >= 1 && wanted <= total ? pageOf(pages, wanted) : null;
		return where === null ? null : { page: where, hit: wanted };
	};
	return { previous: place(after - 1), next: place(hit === null ? after : after + 1) };
}

export async function findInside(api: ApiClient, number: number, wanted: Wanted): Promise<Finding> {
	const ask = (page: number) =>
		api.search.document.inside({ number, q: wanted.q, from: windowStart(page), count: windowSize });
	const guess = wanted.at ?? 1;
	let inside = await ask(guess);
	const hit = standing(inside.pages, wanted, inside.total);
	const page = (hit === null ? wanted.at : pageOf(inside.pages, hit)) ?? 1;
	if (windowStart(page) !== windowStart(guess)) inside = await ask(page);
	const firsts = new Map(inside.pages.map((one) => [one.page, one.first]));
	const lit = new Map(inside.lit.map((one) => [one.page, { ...one, first: firsts.get(one.page) ?? 0 }]));
	return { ...wanted, total: inside.total, pages: inside.pages, lit, hit, page };
}
