import { differences, emptyPlan, type Plan } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign } from './load.ts';
import { planAbove } from './plan-in-force.ts';
import { shownPlan } from './shown-plan.ts';
import { type CampaignRow, findVersion, listVersions, seatsOf } from './store/index.ts';

/** A version the caller may read: whoever doesn't keep the campaign reads what was issued. */
async function read(act: Act, row: CampaignRow, number: number | null): Promise<Plan> {
	if (number === null && row.manages) return row.plan;
	const issued = (await listVersions(act.tx, row.id)).find((one) => one.number === number)?.issuedAt ?? null;
	const plan = number !== null && (row.manages || issued !== null) ? await findVersion(act.tx, row.id, number) : null;
	if (!plan) throw new Refusal('NOT_FOUND');
	return plan;
}

/** What seats and parts taken over from above are called: a plan holds their keys only. */
async function namesOf(act: Act, row: CampaignRow, plans: readonly Plan[]): Promise<Map<string, string>> {
	const seats = await seatsOf(
		act.tx,
		plans.flatMap((plan) => plan.seats),
	);
	const upper = (await planAbove(act, row)) ?? emptyPlan;
	return new Map([
		...seats.map(({ postId, title, organisation }) => [postId, `${organisation}${title}`] as const),
		...upper.actions.map(({ key, text }) => [key, text] as const),
		...[...upper.phases, ...upper.standards].map(({ key, name }) => [key, name] as const),
	]);
}

/** What one version of a plan, or the draft, changes of another. @throws Refusal as loadCampaign */
export async function comparePlans(act: Act, input: { id: string; from: number; to?: number | undefined }) {
	const { row, account } = await loadCampaign(act, input.id);
	const shown = async (number: number | null): Promise<Plan> =>
		shownPlan(act, account, row.id, await read(act, row, number));
	const [before, after] = [await shown(input.from), await shown(input.to ?? null)];
	return differences(before, after, await namesOf(act, row, [before, after]));
}
