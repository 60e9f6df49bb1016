import { redirect } from 'react-router';
import type { ApiClient } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { lastPageInstead } from '../../../../ui/address-number.ts';
import { type Asked, readSearch, searchAddress } from './search-address.ts';

const resultSize = 10;

/** What an address finds, with the catalogue to narrow it by; nothing where nothing is asked. */
export async function loadSearch(api: ApiClient, request: Request) {
	const asked: Asked = readSearch(new URL(request.url).searchParams);
	const [result, categories] = await forPage(
		request,
		Promise.all([
			asked.q === '' ? null : api.search.document.find({ ...asked, size: resultSize }),
			api.library.category.list(),
		]),
	);
	const instead = result && lastPageInstead(result);
	if (instead) throw redirect(searchAddress({ ...asked, page: instead }));
	return { asked, result, categories };
}

export type Loaded = Awaited<ReturnType<typeof loadSearch>>;
export type SearchResult = NonNullable<Loaded['result']>;
export type FoundDocument = SearchResult['items'][number];
