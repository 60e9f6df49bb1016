import { searchSorts } from '@pacesetter/core/search';
import { numberIn, pageIn } from '../../../../ui/address-number.ts';

export type SearchSort = (typeof searchSorts)[number];

/** What a search asks for, as its address says. */
export interface Asked {
	readonly q: string;
	readonly page: number;
	readonly sort: SearchSort;
	readonly categoryId?: string;
	readonly organisationId?: number;
	readonly format?: string;
	readonly year?: number;
}

/** The search for some words everywhere. */
export const searchFor = (q: string): Asked => ({ q, page: 1, sort: 'relevance' });

const longest = 200;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const fileFormat = /^[a-z0-9]{1,8}$/;

const matching = (value: string | null, pattern: RegExp): string | undefined =>
	value !== null && pattern.test(value) ? value : undefined;

/** Nonsense means that nothing is said. */
export function readSearch(query: URLSearchParams): Asked {
	const categoryId = matching(query.get('category'), uuid);
	const format = matching(query.get('format'), fileFormat);
	const organisationId = numberIn(query.get('organisation'), 15);
	const year = numberIn(query.get('year'), 4);
	return {
		q: (query.get('q') ?? '').trim().slice(0, longest),
		page: Math.min(pageIn(query), 100),
		sort: searchSorts.find((sort) => sort === query.get('sort')) ?? 'relevance',
		...(categoryId ? { categoryId } : {}),
		...(organisationId ? { organisationId } : {}),
		...(format ? { format } : {}),
		...(year !== null && year >= 1900 && year <= 2200 ? { year } : {}),
	};
}

/** What the address of a search says, without what goes without saying. */
export function searchQuery({ q, page, sort, categoryId, organisationId, format, year }: Asked): URLSearchParams {
	const query = new URLSearchParams({ q });
	if (categoryId) query.set('category', categoryId);
	if (organisationId) query.set('organisation', String(organisationId));
	if (format) query.set('format', format);
	if (year) query.set('year', String(year));
	if (sort !== 'relevance') query.set('sort', sort);
	if (page > 1) query.set('page', String(page));
	return query;
}

export const searchAddress = (asked: Asked): string => `/search?${searchQuery(asked)}`;
