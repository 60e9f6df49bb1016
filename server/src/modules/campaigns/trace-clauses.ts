import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign } from './load.ts';
import { shownPlan } from './shown-plan.ts';
import { findInForce, tracedActions, unanswered } from './store/index.ts';

/** What became of each clause, from the clause to the acts of the branches in reach. @throws Refusal as loadCampaign */
export async function traceClauses(act: Act, { id }: { id: string }) {
	const { row, account } = await loadCampaign(act, id);
	const place = { campaignId: id, at: null, today: dayInChina(act.now) };
	const { clauses } = await shownPlan(act, account, id, (await findInForce(act.tx, id))?.plan ?? row.plan);
	const actions = await tracedActions(act.tx, account, place);
	const keys = clauses.map(({ key }) => key);
	const silent = await unanswered(act.tx, account, { ...place, clauses: keys });
	return clauses.map(({ key, text }) => {
		const mine = actions.filter((action) => action.clauses.includes(key));
		return {
			key,
			text,
			actions: mine.map(({ id: actionId, text: words, kind, local, clauses: _, acts: __, ...counts }) => ({
				id: actionId,
				text: words,
				kind,
				local,
				counts,
			})),
			notApplicable: silent.get(key)?.notApplicable ?? 0,
			open: silent.get(key)?.open ?? 0,
			acts: mine.reduce((sum, { acts }) => sum + acts, 0),
		};
	});
}
