import { type OrganisationType, organisationTypes } from '@pacesetter/core/organisation';
import { numberIn, pageIn } from '../../../ui/address-number.ts';

/** What the table shows, as its address says it. */
export interface Wish {
	/** The organisation chosen in the tree; null: everything in reach. */
	readonly at: number | null;
	readonly query: string;
	readonly type: OrganisationType | null;
	/** Only those directly below. */
	readonly direct: boolean;
	/** Those that have ended as well. */
	readonly ended: boolean;
	readonly page: number;
}

/** The digits of the largest id there can be. */
const idDigits = 9;
const mostQuery = 60;

export const organisationIn = (text: string | null | undefined): number | null => numberIn(text, idDigits);

export const wishIn = (query: URLSearchParams): Wish => ({
	at: organisationIn(query.get('at')),
	query: (query.get('q') ?? '').trim().slice(0, mostQuery),
	type: organisationTypes.find((type) => type === query.get('type')) ?? null,
	direct: query.get('direct') === '1',
	ended: query.get('ended') === '1',
	page: pageIn(query),
});

/** The address of the tree and table; what is usual is left out of it. */
export function addressOf({ at, query, type, direct, ended, page }: Partial<Wish>): string {
	const parts = new URLSearchParams();
	if (at) parts.set('at', String(at));
	if (query) parts.set('q', query);
	if (type) parts.set('type', type);
	if (direct) parts.set('direct', '1');
	if (ended) parts.set('ended', '1');
	if (page && page > 1) parts.set('page', String(page));
	const search = parts.toString();
	return `/desk/organisations${search && `?${search}`}`;
}

export const tabs = ['overview', 'members', 'posts', 'history', 'past'] as const;
export type Tab = (typeof tabs)[number];
/** The part of a profile that an address names; anything else means the first. */
export const tabIn = (text: string | null): Tab => tabs.find((tab) => tab === text) ?? 'overview';

/** The address of an organisation's profile, or of a part of it. */
export const profileOf = (id: number, tab: Tab = 'overview'): string =>
	`/desk/organisations/${id}${tab === 'overview' ? '' : `?tab=${tab}`}`;
