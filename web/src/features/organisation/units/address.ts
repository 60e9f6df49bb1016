import { type UnitKind, type UnitState, unitKinds, unitStates } from '@pacesetter/core/organisation';
import { pageIn } from '../../../ui/address-number.ts';
import { organisationIn, withQuery } from '../shared/address.ts';

/** Which units are shown, as an address says it. */
export interface UnitWish {
	/** The keeper with all below it; null: everything in reach. */
	readonly at: number | null;
	readonly query: string;
	readonly state: UnitState | null;
	readonly kind: UnitKind | null;
	readonly page: number;
}

export const unitWishIn = (query: URLSearchParams): UnitWish => ({
	at: organisationIn(query.get('at')),
	query: (query.get('q') ?? '').trim().slice(0, 60),
	state: unitStates.find((state) => state === query.get('state')) ?? null,
	kind: unitKinds.find((kind) => kind === query.get('kind')) ?? null,
	page: pageIn(query),
});

export const unitAddress = ({ query, ...wish }: Partial<UnitWish>): string =>
	withQuery('/desk/organisations/units', { ...wish, q: query });
