import type { Plan } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { planInForce } from './plan-in-force.ts';
import { type InstanceRow, instanceAt, ownBelow, saveTakenUp } from './store/index.ts';

interface Below {
	readonly id: string;
	readonly name: string;
	readonly parentId: string | null;
	readonly issuer: { readonly id: number };
}

/** What a plan that is issued below another one implements of it is told there by its name: its words may not be for everybody who reads there (R5). */
export async function takeUp(act: Act, account: SignedIn, row: Below, plan: Plan): Promise<void> {
	const instance = row.parentId === null ? null : await instanceAt(act.tx, row.parentId, row.issuer.id);
	if (!instance?.running) return;
	const clauses = [...new Set(plan.clauses.flatMap(({ cites = [] }) => cites))];
	const wish = { campaignId: row.id, instanceId: instance.id, clauses, reason: row.name };
	await saveTakenUp(act.tx, { ...wish, accountId: account.accountId, now: act.now });
}

/** The same for all that an organisation issued below the campaign of its instance, which may not change: what somebody said himself is taken away. */
export async function takeUpAgain(act: Act, account: SignedIn, { campaign, organisation }: InstanceRow): Promise<void> {
	for (const { id, name } of await ownBelow(act.tx, campaign.id, organisation.id)) {
		const inForce = await planInForce(act, id);
		if (inForce) await takeUp(act, account, { id, name, parentId: campaign.id, issuer: organisation }, inForce.plan);
	}
}
