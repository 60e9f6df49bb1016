import { type Plan, readinessOf, withEvents } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { assessPlan } from './assess-plan.ts';
import { loadCampaign } from './load.ts';
import { presentCampaign } from './present.ts';
import { shownPlan } from './shown-plan.ts';
import {
	type CampaignRow,
	countTasks,
	eventDays,
	findInForce,
	findIssue,
	listVersions,
	namesOf,
	seatsOf,
} from './store/index.ts';

/** The plan that the caller is shown: the draft to whoever keeps it, the one in force to others. */
async function planFor(act: Act, account: SignedIn, row: CampaignRow): Promise<Plan> {
	const inForce = row.manages ? null : await findInForce(act.tx, row.id);
	const plan = await shownPlan(act, account, row.id, inForce?.plan ?? row.plan);
	return withEvents(plan, await eventDays(act.tx, row.id));
}

/** A campaign with its plan, what is said against it and what it asks of a branch. @throws Refusal as loadCampaign */
export async function getCampaign(act: Act, { id }: { id: string }) {
	const { row, account } = await loadCampaign(act, id);
	const plan = await planFor(act, account, row);
	const { organisations, burden, faults } = await assessPlan(act, account, row, plan);
	const issue = await findIssue(act.tx, id);
	const approved = row.planNumber !== null;
	return {
		...presentCampaign(row, (await countTasks(act.tx, account, [id], dayInChina(act.now))).get(id)),
		directiveId: row.manages ? row.directiveId : null,
		plan,
		edition: row.edition,
		changed: row.manages && row.edition !== row.approvedEdition,
		manages: row.manages,
		oversees: row.oversees,
		scope: row.manages ? await namesOf(act.tx, row.scope) : [],
		types: [...row.types],
		versions: (await listVersions(act.tx, id))
			.filter(({ issuedAt }) => row.manages || issuedAt !== null)
			.map((one) => ({
				...one,
				approvedAt: one.approvedAt.toISOString(),
				issuedAt: one.issuedAt?.toISOString() ?? null,
			})),
		progress: issue && row.manages ? issue : null,
		seats: await seatsOf(act.tx, plan.seats),
		faults: row.manages ? faults : [],
		burden: { ...burden, rows: [...burden.rows] },
		readiness: readinessOf(plan, { approved, organisations }),
	};
}
