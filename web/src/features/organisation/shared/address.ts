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

/** An address with what is asked for; what is empty, and the first page, is left out of it. */
export function withQuery(path: string, asked: Record<string, string | number | boolean | null | undefined>): string {
	const parts = Object.entries(asked).flatMap(([name, value]): [string, string][] => {
		if (!value || (name === 'page' && value === 1)) return [];
		return [[name, value === true ? '1' : String(value)]];
	});
	return parts.length > 0 ? `${path}?${new URLSearchParams(parts)}` : path;
}

const base = '/desk/organisations';

/** The parts of these pages. */
export const sections = [
	{ name: 'tree', address: base },
	{ name: 'people', address: `${base}/people` },
	{ name: 'transfers', address: `${base}/transfers` },
	{ name: 'posts', address: `${base}/posts` },
	{ name: 'units', address: `${base}/units` },
] as const;

/** The address of the tree and table. */
export const addressOf = ({ query, ...wish }: Partial<Wish>): string =>
	withQuery(base, { at: wish.at, q: query, ...wish });

export const personOf = (id: string): string => `${base}/people/${id}`;

export const tabs = ['overview', 'members', 'posts', 'history', 'past'] as const;
export type Tab = (typeof tabs)[number];
/** The part of a profile that an address names; anything else means the first. */
export const tabIn = (text: string | null): Tab => tabs.find((tab) => tab === text) ?? 'overview';

/** The address of an organisation's profile, or of a part of it. */
export const profileOf = (id: number, tab: Tab = 'overview', asked: Parameters<typeof withQuery>[1] = {}): string =>
	withQuery(`${base}/${id}`, { tab: tab === 'overview' ? '' : tab, ...asked });
