import { type MemberState, memberStates } from '@pacesetter/core/organisation';
import { pageIn } from '../../../ui/address-number.ts';

/** Which members are shown, as an address says it. */
export interface MemberWish {
	readonly query: string;
	readonly state: MemberState | null;
	/** Those who left instead. */
	readonly ended: boolean;
	readonly page: number;
}

const mostQuery = 60;

export const memberWishIn = (query: URLSearchParams): MemberWish => ({
	query: (query.get('q') ?? '').trim().slice(0, mostQuery),
	state: memberStates.find((state) => state === query.get('state')) ?? null,
	ended: query.get('ended') === '1',
	page: pageIn(query),
});

/** The wish as parts of an address. */
export const memberAsked = ({ query, state, ended, page }: MemberWish) => ({ q: query, state, ended, page });

const size = 50;

/** The wish as the contract asks for it. */
export const memberInput = ({ query, state, ended, page }: MemberWish) => ({
	page,
	size,
	ended,
	...(query ? { query } : {}),
	...(state ? { state } : {}),
});
