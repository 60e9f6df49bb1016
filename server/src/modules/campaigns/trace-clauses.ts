import { askedTypes, clauseParts } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { timesBefore } from '../directives/index.ts';
import { loadCampaign } from './load.ts';
import { originsOf } from './origins.ts';
import { planInForce } from './plan-in-force.ts';
import { shownPlan } from './shown-plan.ts';
import {
	actsByClause,
	type CampaignRow,
	campaignsBelow,
	citesInForce,
	seesDirective,
	tracedActions,
	unanswered,
} from './store/index.ts';

/** What campaigns below take up, by their plans in force. */
async function takenBelow(act: Act, account: SignedIn, id: string) {
	const below = await campaignsBelow(act.tx, account, id);
	const cites = await citesInForce(
		act.tx,
		below.map((one) => one.id),
	);
	return below.map(({ state: _, ...one }) => ({ ...one, cites: cites.get(one.id) ?? new Set() }));
}

/** How often each clause of its directive was asked for before. */
async function repeatsOf(act: Act, account: SignedIn, { directiveId: directive }: CampaignRow) {
	const sees = directive !== null && (await seesDirective(act.tx, account, directive));
	const times = sees ? await timesBefore(act.tx, account, directive) : new Map<string, number>();
	return (key: string) => {
		const count = times.get(key) ?? 0;
		return directive !== null && count > 0 ? { times: count, directive } : null;
	};
}

/** What became of each clause, from the clause to the acts of the branches in reach. @throws Refusal as loadCampaign */
export async function traceClauses(act: Act, { id }: { id: string }) {
	const { row, account } = await loadCampaign(act, id);
	const place = { campaignId: id, at: null, today: dayInChina(act.now) };
	const plan = (await planInForce(act, id))?.plan ?? row.plan;
	const shown = await shownPlan(act, account, id, plan);
	const { clauses } = shown;
	const parts = clauseParts(shown);
	const types = askedTypes(plan);
	const actions = await tracedActions(act.tx, account, place);
	const acts = await actsByClause(act.tx, account, place);
	const origins = await originsOf(act, account, row, clauses);
	const below = await takenBelow(act, account, id);
	const repeated = await repeatsOf(act, account, row);
	const asking = clauses.map(({ key }) => ({ key, types: types(key) }));
	const silent = await unanswered(act.tx, account, { ...place, clauses: asking });
	return clauses.map(({ key, text }) => {
		const mine = actions.filter((action) => action.clauses.includes(key));
		return {
			key,
			text,
			from: (origins.get(key) ?? []).map(({ key: _, ...origin }) => origin),
			repeated: repeated(key),
			below: below.flatMap(({ cites, ...one }) => (cites.has(key) ? [one] : [])),
			actions: mine.map(({ id: actionId, text: words, kind, local, clauses: _, ...counts }) => ({
				id: actionId,
				text: words,
				kind,
				local,
				counts,
			})),
			parts: parts.flatMap(({ clauses: from, ...part }) => (from.includes(key) ? [part] : [])),
			notApplicable: silent.get(key)?.notApplicable ?? 0,
			open: silent.get(key)?.open ?? 0,
			acts: acts.get(key) ?? 0,
		};
	});
}
