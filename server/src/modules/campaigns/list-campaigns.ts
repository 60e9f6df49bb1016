import type { campaignStates } from '@pacesetter/core/campaigns';
import { requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina, rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { presentCampaign } from './present.ts';
import { countTasks, listCampaigns as findCampaigns } from './store/index.ts';

/** Campaigns the caller keeps or takes part in. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listCampaigns(
	act: Act,
	input: { page: number; size: number; state?: (typeof campaignStates)[number] | undefined },
) {
	const account = requireSignedIn(act.caller);
	const page = { offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await findCampaigns(act.tx, account, input.state ?? null, page);
	const counts = await countTasks(
		act.tx,
		account,
		rows.map(({ id }) => id),
		dayInChina(act.now),
	);
	const items = rows.map((row) => presentCampaign(row, counts.get(row.id)));
	return { items, total, page: input.page, size: input.size };
}
