import { type Plan, readinessOf, withEvents } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { assessPlan } from './assess-plan.ts';
import { exampleOf } from './example-of.ts';
import { loadCampaign } from './load.ts';
import { asItHolds } from './plan-in-force.ts';
import { presentCampaign } from './present.ts';
import { shownPlan } from './shown-plan.ts';
import {
	type CampaignRow,
	campaignsBelow,
	countTasks,
	eventDays,
	findCampaign,
	findInForce,
	findIssue,
	listVersions,
	namesOf,
	seatsOf,
} from './store/index.ts';
import { findAbove } from './what-is-above.ts';

/** The plan that the caller is shown: the draft to whoever keeps it; the one in force to others, with what it takes over. */
const planFor = async (act: Act, row: CampaignRow, own: Plan): Promise<Plan> =>
	row.manages ? withEvents(own, await eventDays(act.tx, row.id)) : asItHolds(act, row, own);

/** What a plan takes over, to whoever keeps it. */
async function upperFor(act: Act, account: SignedIn, row: CampaignRow) {
	const above = row.manages && row.parentId !== null ? await findAbove(act, row, row.plan) : null;
	if (above === null || row.parentId === null) return null;
	const { sections, events, actions, phases, standards } = above.plan;
	const shown = await shownPlan(act, account, row.parentId, above.plan);
	const words = new Map(shown.clauses.map(({ key, text }) => [key, text]));
	const clauses = above.clauses.map((clause) => ({ ...clause, by: [...clause.by], text: words.get(clause.key) ?? '' }));
	const parts = { sections, events, phases, standards, actions: actions.filter(({ kind }) => kind === 'mandatory') };
	return { instanceId: above.instanceId, clauses, ...parts };
}

/** The campaign above, as far as the caller sees it. */
async function namedCampaign(act: Act, account: SignedIn, id: string) {
	const found = await findCampaign(act.tx, account, id);
	return found ? { id, name: found.name } : null;
}

/** A campaign with its plan, what is said against it and what it asks of a branch. @throws Refusal as loadCampaign */
export async function getCampaign(act: Act, { id }: { id: string }) {
	const { row, account } = await loadCampaign(act, id);
	const inForce = row.manages ? null : await findInForce(act.tx, id);
	const own = await shownPlan(act, account, id, inForce?.plan ?? row.plan);
	const plan = await planFor(act, row, own);
	const { organisations, burden, faults } = await assessPlan(act, account, row, own);
	const issue = await findIssue(act.tx, id);
	const approved = row.planNumber !== null;
	return {
		...presentCampaign(row, (await countTasks(act.tx, account, [id], dayInChina(act.now))).get(id)),
		directiveId: row.manages ? row.directiveId : null,
		parent: row.parentId === null ? null : await namedCampaign(act, account, row.parentId),
		below: await campaignsBelow(act.tx, account, id),
		example: await exampleOf(act, row),
		upper: await upperFor(act, account, row),
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
