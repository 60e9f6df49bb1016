import { data, redirect } from 'react-router';
import type { ApiClient } from '../../../../app/context.ts';
import { refusalIn } from '../../../../app/refusal.ts';
import { numberIn } from '../../../../ui/address-number.ts';
import { readWindow, windowSize } from '../document/page-window.ts';

/** What opening left in the browser for this link, as the cookie names it. */
function passIn(request: Request): string | null {
	const cookies = (request.headers.get('Cookie') ?? '').split(/;\s*/);
	const found = cookies.find((cookie) => cookie.startsWith('share='));
	return found ? decodeURIComponent(found.slice('share='.length)) : null;
}

/** What the address of a link shows: that it has ended, its door, or the pages that were asked for. */
export async function loadShared(api: ApiClient, request: Request, token: string) {
	const query = new URL(request.url).searchParams;
	const visitor = { token, pass: passIn(request) };
	try {
		const { password, document } = await api.sharing.shared.look(visitor);
		if (!document) {
			const [wrong, wait] = [query.has('wrong'), numberIn(query.get('wait'), 6)];
			return { kind: 'closed' as const, token, password, key: crypto.randomUUID(), wrong, wait };
		}
		const { start } = readWindow(query);
		if (start > 1 && start > document.pages) throw redirect(`/s/${token}`);
		const pages = await api.sharing.shared.pages({ ...visitor, from: start, count: windowSize });
		return { kind: 'open' as const, token, document, pages, start };
	} catch (error) {
		const code = refusalIn(error)?.code;
		if (code !== 'NOT_FOUND' && code !== 'INVALID') throw error;
		// The same for every reason, so that nobody learns whether there was such a link.
		return data({ kind: 'ended' as const }, { status: 404 });
	}
}

type Loaded = Exclude<Awaited<ReturnType<typeof loadShared>>, { readonly type: string }>;
export type ClosedLink = Extract<Loaded, { kind: 'closed' }>;
export type OpenLink = Extract<Loaded, { kind: 'open' }>;
