import { type Standing, standings } from '@pacesetter/core/campaigns';
import { data } from 'react-router';
import { numberIn, pageIn } from '../../../ui/address-number.ts';

const base = '/desk/campaigns';

/** The parts of these pages. */
export const sections = [
	{ name: 'all', address: base },
	{ name: 'tasks', address: `${base}/tasks` },
	{ name: 'plans', address: `${base}/plans` },
	{ name: 'requests', address: `${base}/requests` },
	{ name: 'standing', address: `${base}/standing` },
] as const;

/** The parts of one campaign. */
export const campaignPages = [
	'overview',
	'plan',
	'board',
	'people',
	'filings',
	'clauses',
	'models',
	'papers',
	'emergencies',
	'meetings',
	'phases',
	'closing',
] as const;
/** Those of its leading group, for whoever reaches its issuer. */
export const groupPages: readonly CampaignPage[] = ['meetings', 'phases', 'closing'];
type CampaignPage = (typeof campaignPages)[number];

export const taskOf = (id: string): string => `${base}/tasks/${id}`;
export const instanceOf = (id: string): string => `${base}/plans/${id}`;

type Asked = Record<string, string | number | null | undefined>;

/** An address with what is asked for; what is empty, and the first page, is left out of it. */
export function withAsked(path: string, asked: Asked): string {
	const said = Object.entries(asked).flatMap(([name, value]): [string, string][] =>
		!value || (name === 'page' && value === 1) ? [] : [[name, String(value)]],
	);
	return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}

export const campaignOf = (id: string, page: CampaignPage = 'overview', asked: Asked = {}): string =>
	withAsked(page === 'overview' ? `${base}/${id}` : `${base}/${id}/${page}`, asked);

/** The id in an address. @throws a page that says it was not found */
export function idIn(text: string | undefined): string {
	if (!text || !/^[0-9a-f-]{36}$/.test(text)) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	return text;
}

/** What a list of organisations shows, as its address says it. */
export interface PeopleWish {
	readonly at: number | null;
	readonly action: string;
	readonly standing: Standing | '';
	readonly page: number;
}
export const peopleWishIn = (query: URLSearchParams): PeopleWish => ({
	at: placeIn(query),
	action: /^[0-9a-f-]{36}$/.test(query.get('action') ?? '') ? (query.get('action') ?? '') : '',
	standing: standings.find((one) => one === query.get('standing')) ?? '',
	page: pageIn(query),
});

/** The organisation that an address names; null: where the reader's reach begins. */
export const placeIn = (query: URLSearchParams): number | null => numberIn(query.get('at'), 9);
