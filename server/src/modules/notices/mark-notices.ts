import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { presentNotice } from './present.ts';
import { countUnread, setRead, setReadUpTo } from './store.ts';

/** What somebody has read is no business of the log of acts. */
async function mark(act: Act, id: string, at: Date | null) {
	const { accountId } = requireSignedIn(act.caller);
	act.record(null);
	const row = await setRead(act.tx, accountId, id, at);
	if (!row) throw new Refusal('NOT_FOUND');
	return presentNotice(row);
}

/** Asked twice it is done once. @throws Refusal as requireSignedIn; NOT_FOUND */
export const readNotice = (act: Act, { id }: { id: string }) => mark(act, id, act.now);

/** @throws Refusal as readNotice */
export const unreadNotice = (act: Act, { id }: { id: string }) => mark(act, id, null);

/** @throws Refusal as requireSignedIn */
export async function readAllNotices(act: Act, { upTo }: { upTo: string }) {
	const { accountId } = requireSignedIn(act.caller);
	act.record(null);
	await setReadUpTo(act.tx, accountId, upTo, act.now);
	return { unread: await countUnread(act.tx, accountId) };
}
