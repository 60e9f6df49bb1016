import { documentSorts } from '@pacesetter/core/library';
import { redirect } from 'react-router';
import type { ApiClient } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { lastPageInstead, pageIn } from '../../../../ui/address-number.ts';

export type DocumentSort = (typeof documentSorts)[number];

const listSize = 20;

/** The sort and page that an address asks for; nonsense means the newest, from the first. */
export function readList(query: URLSearchParams): { sort: DocumentSort; page: number } {
	return {
		sort: documentSorts.find((sort) => sort === query.get('sort')) ?? 'newest',
		page: pageIn(query),
	};
}

/** The address of a list without what goes without saying. */
export function listAddress(path: string, { sort, page }: { sort: DocumentSort; page: number }): string {
	const query = new URLSearchParams();
	if (sort !== 'newest') query.set('sort', sort);
	if (page > 1) query.set('page', String(page));
	return query.size > 0 ? `${path}?${query}` : path;
}

/** One page of published documents, of a category with everything below it or of all, with the whole catalogue. */
export async function loadList(api: ApiClient, request: Request, categoryId?: string) {
	const { pathname, searchParams } = new URL(request.url);
	const { sort, page } = readList(searchParams);
	const scope = categoryId === undefined ? {} : { categoryId };
	const [documents, categories] = await forPage(
		request,
		Promise.all([api.library.document.list({ ...scope, sort, page, size: listSize }), api.library.category.list()]),
	);
	const instead = lastPageInstead(documents);
	if (instead !== null) throw redirect(listAddress(pathname, { sort, page: instead }));
	return { path: pathname, sort, documents, categories };
}
