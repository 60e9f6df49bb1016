import { type RowState, rowStates } from '@pacesetter/core/organisation';
import { pageIn } from '../../../ui/address-number.ts';

export const rostersAddress = '/desk/rosters';

/** What of a roster's rows is shown, as the address says it. */
export interface RowWish {
	/** Null: all. */
	readonly state: RowState | null;
	/** Only those that stand in the way of taking it back. */
	readonly obstacles: boolean;
	readonly page: number;
}

export const rowWishIn = (query: URLSearchParams): RowWish => ({
	state: rowStates.find((state) => state === query.get('state')) ?? null,
	obstacles: query.get('obstacles') === '1',
	page: pageIn(query),
});

/** The address of a roster with some of its rows. */
export function rosterAddress(id: string, { state, obstacles, page }: Partial<RowWish> = {}): string {
	const parts = new URLSearchParams();
	if (state) parts.set('state', state);
	if (obstacles) parts.set('obstacles', '1');
	if (page && page > 1) parts.set('page', String(page));
	return `${rostersAddress}/${id}${parts.size > 0 ? `?${parts}` : ''}`;
}

export const formAddress = (id: string, sheet: number): string => `${rostersAddress}/${id}/form?sheet=${sheet}`;
