import { type GrantedRole, grantedRoles } from '@pacesetter/core/organisation';
import { pageIn } from '../../../ui/address-number.ts';
import { withQuery } from '../shared/address.ts';

/** Which grants are shown, as an address says it. */
export interface GrantWish {
	readonly userName: string;
	readonly role: GrantedRole | null;
	/** Those that have ended as well. */
	readonly ended: boolean;
	readonly page: number;
}

export const grantWishIn = (query: URLSearchParams): GrantWish => ({
	userName: (query.get('account') ?? '').trim().slice(0, 100),
	role: grantedRoles.find((role) => role === query.get('role')) ?? null,
	ended: query.get('ended') === '1',
	page: pageIn(query),
});

export const grantAddress = ({ userName, ...wish }: GrantWish): string =>
	withQuery('/desk/grants', { account: userName, ...wish });
