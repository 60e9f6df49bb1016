import { type DueState, dueStates } from '@pacesetter/core/organisation';
import { pageIn } from '../../../ui/address-number.ts';
import { organisationIn, withQuery } from '../shared/address.ts';

/** Which due posts are shown, as an address says it. */
export interface DueWish {
	/** The organisation with all below it; null: everything in reach. */
	readonly at: number | null;
	readonly state: DueState | null;
	/** Only those of responsible persons. */
	readonly responsible: boolean;
	readonly page: number;
}

export const dueWishIn = (query: URLSearchParams): DueWish => ({
	at: organisationIn(query.get('at')),
	state: dueStates.find((state) => state === query.get('state')) ?? null,
	responsible: query.get('responsible') === '1',
	page: pageIn(query),
});

export const dueAddress = (wish: Partial<DueWish>): string => withQuery('/desk/organisations/posts', { ...wish });
