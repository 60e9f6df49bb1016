import type { ApiClient } from '../../../app/context.ts';
import { pageIn } from '../../../ui/address-number.ts';
import { dayOf, today } from '../../../ui/china-day.ts';

const size = 50;

/** What of a past day is shown, as an address says it. */
export interface PastWish {
	readonly on: string;
	readonly part: 'organisations' | 'members';
	readonly query: string;
	readonly page: number;
}

export const pastWishIn = (query: URLSearchParams): PastWish => ({
	on: dayOf(query.get('on')) || today(),
	part: query.get('part') === 'members' ? 'members' : 'organisations',
	query: (query.get('q') ?? '').trim().slice(0, 60),
	page: pageIn(query),
});

/** The wish as parts of an address. */
export const pastAsked = ({ on, part, query, page }: PastWish) => ({
	on,
	part: part === 'members' ? part : '',
	q: query,
	page,
});

/** The tree below an organisation on a day, or the members who belonged to it then. */
export async function loadPast(client: ApiClient['organisation'], id: number, wish: PastWish) {
	const { on, part, query, page } = wish;
	if (part === 'organisations') return { wish, nodes: await client.organisation.past({ id, on }), members: null };
	const asked = { organisationId: id, on, page, size, ...(query ? { query } : {}) };
	return { wish, nodes: [], members: await client.member.past(asked) };
}
