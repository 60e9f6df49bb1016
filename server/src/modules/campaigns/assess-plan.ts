import { burdenOf, doublesOf, faultsOf, monthsOfPlan, type Plan } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import { organisationTypes } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { type CampaignRow, countScope, demandsElsewhere } from './store/index.ts';

/** To whom a campaign goes, or would go where it was not issued yet. */
const scopeOf = ({ state, issuer, scope, types }: CampaignRow) =>
	state === 'draft' ? { scope: [issuer.id], types: organisationTypes } : { scope, types };

/** What a plan asks of a branch, beside what other campaigns that the account may see ask already, and what is said against it. */
export async function assessPlan(act: Pick<Act, 'tx' | 'now'>, account: SignedIn, row: CampaignRow, plan: Plan) {
	const { scope, types } = scopeOf(row);
	const organisations = await countScope(act.tx, { scope, types, today: dayInChina(act.now) });
	const elsewhere = await demandsElsewhere(act.tx, account, { campaignId: row.id, scope });
	const doubles = doublesOf(plan, elsewhere);
	const burden = burdenOf(plan.actions, organisations, monthsOfPlan(plan), new Set(doubles.map(({ key }) => key)));
	return { organisations, burden, faults: faultsOf(plan, burden, doubles) };
}
