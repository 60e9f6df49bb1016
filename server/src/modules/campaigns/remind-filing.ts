import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { filingDueOf } from './filing-due.ts';
import { takeUnreminded } from './store/index.ts';
import { tellActing } from './tell-acting.ts';

/** Reminds those who act for organisations, once, that the day is near by which their plans are to be filed (R71). */
export async function remindFiling(act: Pick<Act, 'tx' | 'now'>, campaignId: string): Promise<void> {
	const dueOn = await filingDueOf(act, campaignId);
	if (dueOn === null) return;
	const soon = await takeUnreminded(act.tx, campaignId, { dueOn, today: dayInChina(act.now) });
	for (const same of Map.groupBy(soon, (one) => one.dueOn).values())
		if (same[0])
			await tellActing(
				act,
				same.map(({ organisationId }) => organisationId),
				{
					kind: 'campaigns.filing_soon',
					parameters: { title: same[0].campaign, until: same[0].dueOn },
					link: '/desk/campaigns/plans',
				},
			);
}
