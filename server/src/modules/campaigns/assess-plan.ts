import {
	bindingActions,
	burdenOf,
	byWeight,
	daysPast,
	doublesOf,
	faultsBelow,
	faultsOf,
	monthsOfPlan,
	type Plan,
} from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import { organisationTypes } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { asItHolds, planInForce } from './plan-in-force.ts';
import { type CampaignRow, countScope, demandsElsewhere } from './store/index.ts';
import { findAbove } from './what-is-above.ts';

/** To whom a campaign goes, or would go where it was not issued yet. */
const scopeOf = ({ state, issuer, scope, types }: CampaignRow) =>
	state === 'draft' ? { scope: [issuer.id], types: organisationTypes } : { scope, types };

/**
 * What a plan asks of a branch, beside what other campaigns that the account may see ask already, and what is said against it. What
 * it takes over from above is asked there.
 */
export async function assessPlan(act: Pick<Act, 'tx' | 'now'>, account: SignedIn, row: CampaignRow, own: Plan) {
	const { scope, types } = scopeOf(row);
	const today = dayInChina(act.now);
	const organisations = await countScope(act.tx, { scope, types, today });
	const plan = await asItHolds(act, row, own);
	const above = await findAbove(act, row, own);
	const taken = new Set(above ? bindingActions(above.plan).map(({ key }) => key) : []);
	const itsOwn = { ...plan, actions: plan.actions.filter(({ key }) => !taken.has(key)) };
	const doubles = doublesOf(itsOwn, await demandsElsewhere(act.tx, account, { campaignId: row.id, scope }));
	const shared = new Set([...taken, ...doubles.map(({ key }) => key)]);
	const burden = burdenOf(plan.actions, organisations, monthsOfPlan(plan), shared);
	const below = above ? faultsBelow(own, above.plan, above.clauses) : [];
	// What it has to come to, a plan below another may leave to the one above.
	const isSet = above?.plan.indicators.some(({ floor }) => floor !== null) ?? false;
	const found = faultsOf(plan, burden, doubles).filter(({ code }) => !(isSet && code === 'no_outcome'));
	const past = daysPast(itsOwn, (await planInForce(act, row.id))?.plan ?? null, today);
	return { organisations, burden, faults: byWeight([...found, ...past, ...below]) };
}
