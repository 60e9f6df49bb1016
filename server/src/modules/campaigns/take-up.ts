import type { Plan } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { type CampaignRow, instanceAt, saveTakenUp } from './store/index.ts';

/** What a plan that is issued below another one implements of it is told there by its name: its words may not be for everybody who reads there (R5). */
export async function takeUp(act: Act, account: SignedIn, row: CampaignRow, plan: Plan): Promise<void> {
	const instance = row.parentId === null ? null : await instanceAt(act.tx, row.parentId, row.issuer.id);
	if (!instance?.running) return;
	const clauses = [...new Set(plan.clauses.flatMap(({ cites = [] }) => cites))];
	const wish = { campaignId: row.id, instanceId: instance.id, clauses, reason: row.name };
	await saveTakenUp(act.tx, { ...wish, accountId: account.accountId, now: act.now });
}
