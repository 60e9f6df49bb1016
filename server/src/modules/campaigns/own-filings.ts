import { ownFilingDueOn, unfiledState } from '@pacesetter/core/campaigns';
import { requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { filingDueOf } from './filing-due.ts';
import { actedFor, type UnfiledRow, unfiledOf } from './store/index.ts';

export interface OwnFiling extends UnfiledRow {
	/** Null while that hangs on an event without a day. */
	readonly dueOn: string | null;
}

/** Later than any day. */
const never = '9999';

/** Plans that some organisations have still to file, each with its last day, the nearest first (R71). */
export async function filingsOwedBy(
	act: Pick<Act, 'tx' | 'now'>,
	organisations: readonly number[],
): Promise<OwnFiling[]> {
	const rows = await unfiledOf(act.tx, { organisations, today: dayInChina(act.now) });
	const due = new Map<string, string | null>();
	for (const id of new Set(rows.map(({ campaign }) => campaign.id))) due.set(id, await filingDueOf(act, id));
	return rows
		.map((row) => ({ ...row, dueOn: ownFilingDueOn(due.get(row.campaign.id) ?? null, row.givenOn) }))
		.toSorted((a, b) => (a.dueOn ?? never).localeCompare(b.dueOn ?? never));
}

/** The same of the organisations that the caller himself acts for. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listOwnFilings(act: Act) {
	const account = requireSignedIn(act.caller);
	const owed = await filingsOwedBy(act, await actedFor(act.tx, account));
	const today = dayInChina(act.now);
	return owed.map(({ id, campaign, organisation, state, dueOn, note }) => ({
		...{ id, campaign, organisation, dueOn, note },
		state: unfiledState(state, dueOn, today),
	}));
}
