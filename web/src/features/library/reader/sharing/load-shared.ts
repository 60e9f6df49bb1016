import { data, redirect } from 'react-router';
import type { ApiClient } from '../../../../app/context.ts';
import { refusalIn } from '../../../../app/refusal.ts';
import { numberIn, pageIn } from '../../../../ui/address-number.ts';
import { readWindow, windowSize } from '../document/page-window.ts';

/** So many documents of a folder stand on one page. */
export const folderSize = 50;

type Calls = ApiClient['sharing']['shared'];
type Look = Awaited<ReturnType<Calls['look']>>;

/** A link that is not opened yet. */
export interface ClosedLink extends Pick<Look, 'target' | 'password'> {
	readonly kind: 'closed';
	readonly token: string;
	readonly key: string;
	readonly wrong: boolean;
	readonly wait: number | null;
}
export interface OpenFolder {
	readonly kind: 'folder';
	readonly token: string;
	readonly folder: NonNullable<Look['folder']>;
}
export interface OpenLink {
	readonly kind: 'open';
	/** Its own address, and that of the folder it lies in. */
	readonly base: string;
	readonly above: string | null;
	readonly document: NonNullable<Look['document']>;
	readonly pages: Awaited<ReturnType<Calls['pages']>>;
	readonly start: number;
}
interface EndedLink {
	readonly kind: 'ended';
	readonly above: string | null;
}
/** What the pages of links show. */
export type SharedLink = ClosedLink | OpenFolder | OpenLink | EndedLink;
type Loaded = ClosedLink | OpenFolder | OpenLink | ReturnType<typeof data<EndedLink>>;

/** What opening left in the browser for this link, as the cookie names it. */
function passIn(request: Request): string | null {
	const cookies = (request.headers.get('Cookie') ?? '').split(/;\s*/);
	const found = cookies.find((cookie) => cookie.startsWith('share='));
	return found ? decodeURIComponent(found.slice('share='.length)) : null;
}

/** Where what a link leads to stands: the document or the folder itself, or one of the folder's documents. */
export const sharedAddress = (token: string, number?: number): string =>
	number === undefined ? `/s/${token}` : `/s/${token}/documents/${number}`;

/**
 * What the address of a link shows: that it has ended, its door, what lies in its folder, or the pages that were asked for.
 * `number`: of a document in a folder.
 */
export async function loadShared(api: ApiClient, request: Request, token: string, number?: number): Promise<Loaded> {
	const query = new URL(request.url).searchParams;
	const visitor = { token, pass: passIn(request), ...(number === undefined ? {} : { number }) };
	const above = number === undefined ? null : sharedAddress(token);
	try {
		const look = await api.sharing.shared.look({ ...visitor, page: pageIn(query), size: folderSize });
		const { target, password, document, folder } = look;
		if (folder) return { kind: 'folder', token, folder };
		if (!document) {
			const [wrong, wait] = [query.has('wrong'), numberIn(query.get('wait'), 6)];
			return { kind: 'closed', token, target, password, key: crypto.randomUUID(), wrong, wait };
		}
		const { start } = readWindow(query);
		const base = sharedAddress(token, number);
		if (start > 1 && start > document.pages) throw redirect(base);
		const pages = await api.sharing.shared.pages({ ...visitor, from: start, count: windowSize });
		return { kind: 'open', base, above, document, pages, start };
	} catch (error) {
		const code = refusalIn(error)?.code;
		if (code !== 'NOT_FOUND' && code !== 'INVALID') throw error;
		// The same for every reason, so that nobody learns whether there was such a link.
		return data({ kind: 'ended', above }, { status: 404 });
	}
}
