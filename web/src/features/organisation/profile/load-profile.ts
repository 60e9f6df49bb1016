import type { ApiClient } from '../../../app/context.ts';
import { pageIn } from '../../../ui/address-number.ts';
import { formatDay } from '../../../ui/format.ts';
import { type Tab, tabIn } from '../shared/address.ts';

const size = 50;
const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** An organisation with what the open tab shows. */
export async function loadProfile(client: ApiClient['organisation'], id: number, query: URLSearchParams) {
	const tab: Tab = tabIn(query.get('tab'));
	const wished = query.get('on') ?? '';
	const on = isDay.test(wished) ? wished : formatDay(new Date().toISOString());
	const organisation = await client.organisation.get({ id });
	return {
		tab,
		organisation,
		members: tab === 'members' ? await client.member.list({ below: id, page: pageIn(query), size }) : null,
		posts: tab === 'posts' ? await client.post.list({ organisationId: id, page: pageIn(query), size }) : null,
		history: tab === 'history' ? await client.organisation.history({ id }) : null,
		past: tab === 'past' ? { on, nodes: await client.organisation.past({ id, on }) } : null,
	};
}
