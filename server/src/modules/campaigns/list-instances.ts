import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { listOwnInstances } from './store/index.ts';

/** Plans of the organisations that the caller himself acts for. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listInstances(act: Act, input: { page: number; size: number; campaign?: string | undefined }) {
	const account = requireSignedIn(act.caller);
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await listOwnInstances(act.tx, account, input.campaign ?? null, page);
	const items = rows.map(({ id, campaign, organisation, state }) => ({
		id,
		campaign: { id: campaign.id, name: campaign.name },
		organisation,
		state,
	}));
	return { items, total, page: input.page, size: input.size };
}
