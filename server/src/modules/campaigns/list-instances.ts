import { ownFilingDueOn } from '@pacesetter/core/campaigns';
import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { filingDueOf } from './filing-due.ts';
import { listOwnInstances } from './store/index.ts';

/** Plans of the organisations that the caller himself acts for. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listInstances(act: Act, input: { page: number; size: number; campaign?: string | undefined }) {
	const account = requireSignedIn(act.caller);
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await listOwnInstances(act.tx, account, input.campaign ?? null, page);
	const due = new Map<string, string | null>();
	for (const id of new Set(rows.map(({ campaign }) => campaign.id))) due.set(id, await filingDueOf(act, id));
	const items = rows.map(({ id, campaign, organisation, state, givenOn }) => ({
		id,
		campaign: { id: campaign.id, name: campaign.name },
		organisation,
		state,
		dueOn: ownFilingDueOn(due.get(campaign.id) ?? null, givenOn),
	}));
	return { items, total, page: input.page, size: input.size };
}
