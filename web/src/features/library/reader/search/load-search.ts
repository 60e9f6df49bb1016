import { redirect } from 'react-router';
import type { ApiClient } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { lastPageInstead } from '../../../../ui/address-number.ts';
import { type Asked, readSearch, searchAddress } from './search-address.ts';

const resultSize = 10;

/** The number of a document as it stands on its page. */
const documentNumber = /^\d{7,9}$/;

/** The document that has the number which is asked for, where the reader may see one. */
async function byNumber(api: ApiClient, q: string) {
	if (!documentNumber.test(q.trim())) return null;
	try {
		const { number, title } = await api.library.document.get({ number: Number(q) });
		return { number, title };
	} catch {
		// There is none for this reader: the words are looked for all the same.
		return null;
	}
}

/** What an address finds, with the catalogue to narrow it by; nothing where nothing is asked. */
export async function loadSearch(api: ApiClient, request: Request, signedIn: boolean) {
	const asked: Asked = readSearch(new URL(request.url).searchParams);
	const [result, categories, numbered] = await forPage(
		request,
		Promise.all([
			asked.q === '' ? null : api.search.document.find({ ...asked, size: resultSize }),
			api.library.category.list(),
			byNumber(api, asked.q),
		]),
	);
	const instead = result && lastPageInstead(result);
	if (instead) throw redirect(searchAddress({ ...asked, page: instead }));
	return { asked, result, categories, numbered, signedIn };
}

export type Loaded = Awaited<ReturnType<typeof loadSearch>>;
export type SearchResult = NonNullable<Loaded['result']>;
export type FoundDocument = SearchResult['items'][number];
