import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { filingDueOf } from './filing-due.ts';
import { findFilingTold, lockCampaign, setFilingTold } from './store/index.ts';
import { tellKeepers } from './tell-acting.ts';

/** However many plans are filed, those above are told of them once in so many hours. */
const quietHours = 20;

/**
 * Tells those who keep a campaign of plans that were filed (R71): all that came together, once a day at most; and once that the day
 * for it is over and some are late. Those who joined afterwards have their own time, and what was given back is no news.
 */
export async function tellFilings(act: Pick<Act, 'tx' | 'now'>, campaignId: string): Promise<void> {
	const today = dayInChina(act.now);
	const seen = await findFilingTold(act.tx, campaignId, { today, dueOn: null });
	if (!seen || (seen.fresh === 0 && seen.filed === seen.total)) return;
	const due = await filingDueOf(act, campaignId);
	await lockCampaign(act.tx, campaignId);
	const row = await findFilingTold(act.tx, campaignId, { today, dueOn: due });
	if (!row) return;
	const { name: title, fresh, filed, overdue, total, toldAt, dueTold, issuerId } = row;
	const isOver = due !== null && due !== dueTold && overdue > 0;
	const isQuiet = toldAt !== null && act.now.getTime() - toldAt.getTime() < quietHours * 3_600_000;
	if (!isOver && (fresh === 0 || isQuiet)) return;
	await tellKeepers(
		act,
		issuerId,
		isOver
			? {
					kind: 'campaigns.filings_due',
					parameters: { title, until: due, filed, total, missing: overdue },
					link: `/desk/campaigns/${campaignId}/filings?state=overdue`,
				}
			: {
					kind: 'campaigns.plans_filed',
					parameters: { title, count: fresh, filed, total, missing: total - filed },
					link: `/desk/campaigns/${campaignId}/filings`,
				},
	);
	await setFilingTold(act.tx, campaignId, { at: act.now, due: isOver ? due : dueTold });
}
