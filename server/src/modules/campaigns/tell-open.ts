import { lastDayOf } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { tell } from '../notices/index.ts';
import { gateOf } from './closing.ts';
import { planInForce } from './plan-in-force.ts';
import { actorsAt, findUntold, lockCampaign, setOpenTold } from './store/index.ts';

/** Tells those who keep a campaign, once, that the days of its plan are over and how much of it has no word yet. */
export async function tellOpen(act: Pick<Act, 'tx' | 'now'>, campaignId: string): Promise<void> {
	const row = await findUntold(act.tx, campaignId);
	if (!row) return;
	const inForce = await planInForce(act, campaignId);
	const last = inForce && lastDayOf(inForce.plan);
	if (last === null || last >= dayInChina(act.now)) return;
	await lockCampaign(act.tx, campaignId);
	if (!(await findUntold(act.tx, campaignId))) return;
	const count = (await gateOf(act, row)).filter(({ settled }) => settled === null).length;
	if (count === 0) return;
	const keepers = await actorsAt(act.tx, 'campaign.manage', [row.issuerId]);
	await tell(
		act,
		keepers.map(({ accountId }) => accountId),
		{
			kind: 'campaigns.closing_open',
			parameters: { title: row.name, count },
			link: `/desk/campaigns/${campaignId}/closing`,
		},
	);
	await setOpenTold(act.tx, campaignId, act.now);
}
