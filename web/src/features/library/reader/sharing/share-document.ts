import type { LinkDays } from '@pacesetter/core/sharing';
import type { ApiClient } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';

/** Makes a link as the form of a document's page asks. @returns where on the page it shows */
export async function shareDocument(api: ApiClient, request: Request, form: FormData, number: number): Promise<string> {
	const password = String(form.get('password') ?? '');
	const wish = {
		number,
		// The contract says which there are.
		days: Number(form.get('days')) as LinkDays,
		downloads: form.get('downloads') !== null,
		key: String(form.get('key')),
		...(password === '' ? {} : { password }),
	};
	const { id } = await forPage(request, api.sharing.link.make(wish));
	return `?shared=${id}#share`;
}
