import { requireSignedIn } from '@pacesetter/core/identity';
import { mayManage } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { loadEach } from '../library/index.ts';
import { loadAsked, loadResembling } from './load.ts';
import { decisionFor } from './present.ts';
import { findDecisions } from './store/index.ts';

/**
 * For one's own lists: about which documents something is to be decided, about how many others each time, and what it is to them; nothing about one that the
 * caller doesn't look after, or that has just gone. However many they are, they are looked for at once.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED
 */
export async function countUndecided(act: Act, input: { numbers: readonly number[] }) {
	const account = requireSignedIn(act.caller);
	const seen = await loadEach(act, input.numbers);
	const own = [...seen.values()].filter((row) => mayManage(account, { uploaderId: row.uploader_id }));
	const asked = await loadAsked(act, own);
	const found = await loadResembling(act, asked);
	const decisions = await findDecisions(
		act.tx,
		asked.map(({ id }) => id),
	);
	const open = new Map(
		asked.map((one) => [one.id, found.get(one.id)?.filter((other) => !decisionFor(decisions, one, other)) ?? []]),
	);
	return [...new Set(input.numbers)].flatMap((number) => {
		const undecided = open.get(seen.get(number)?.id ?? '') ?? [];
		const [kind = null, ...other] = new Set(undecided.map((each) => each.kind));
		return undecided.length > 0 ? [{ number, undecided: undecided.length, kind: other.length > 0 ? null : kind }] : [];
	});
}
