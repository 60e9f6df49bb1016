import { isRestricted, type Visibility } from '@pacesetter/core/library';
import type { ShareLink } from '@pacesetter/core/sharing';
import type { ApiClient } from '../../../../app/context.ts';
import { refusalIn } from '../../../../app/refusal.ts';

export interface ShareOffer {
	/** Makes a form that is sent twice one link. */
	readonly key: string;
	/** What was just made, as the address says. */
	readonly made: { readonly link: ShareLink; readonly address: string } | null;
	/** Not everybody may read the document. */
	readonly restricted: boolean;
	/** A link can hand out the original. */
	readonly downloads: boolean;
}

interface Offered {
	readonly visibility: Visibility;
	readonly manageable: boolean;
}

/** What the page of a document offers for sharing it; null where the reader may not. A hint: the server decides. */
export async function findShare(
	api: ApiClient,
	document: Offered,
	url: URL,
	origin: string,
): Promise<ShareOffer | null> {
	const restricted = document.visibility !== 'public';
	if (restricted && !document.manageable) return null;
	const link = await findMade(api, url.searchParams.get('shared'));
	const made = link && { link, address: `${origin}/s/${link.token}` };
	return { key: crypto.randomUUID(), made, restricted, downloads: !isRestricted(document.visibility) };
}

async function findMade(api: ApiClient, id: string | null): Promise<ShareLink | null> {
	if (id === null) return null;
	try {
		return await api.sharing.link.get({ id });
	} catch (error) {
		if (!refusalIn(error)) console.error('A share link is not known', error);
		return null;
	}
}
