import type { ApiClient } from '../../../app/context.ts';
import { pageIn } from '../../../ui/address-number.ts';
import { memberInput, memberWishIn } from '../people/address.ts';
import { type Tab, tabIn } from '../shared/address.ts';
import { loadPast, pastWishIn } from './load-past.ts';

const size = 50;

async function loadMembers(client: ApiClient['organisation'], id: number, query: URLSearchParams) {
	const wish = memberWishIn(query);
	return { wish, members: await client.member.list({ ...memberInput(wish), below: id }) };
}

/** An organisation with what the open tab shows. */
export async function loadProfile(client: ApiClient['organisation'], id: number, query: URLSearchParams) {
	const tab: Tab = tabIn(query.get('tab'));
	const organisation = await client.organisation.get({ id });
	return {
		tab,
		organisation,
		members: tab === 'members' ? await loadMembers(client, id, query) : null,
		posts: tab === 'posts' ? await client.post.list({ organisationId: id, page: pageIn(query), size }) : null,
		history: tab === 'history' ? await client.organisation.history({ id }) : null,
		past: tab === 'past' ? await loadPast(client, id, pastWishIn(query)) : null,
	};
}
