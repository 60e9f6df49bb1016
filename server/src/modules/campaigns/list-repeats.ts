import { sumLamp } from '@pacesetter/core/campaigns';
import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { type Repeated, repeatedBefore } from '../directives/index.ts';
import { campaignsMadeOf, type MadeOf, seesDirective, type TracedAction, tracedActions } from './store/index.ts';

const presentAction = (campaign: MadeOf, action: TracedAction) => {
	const { id, text, clauses: _, kind: __, local: ___, ...counts } = action;
	const { directive: ____, ...named } = campaign;
	return { id, text, campaign: named, counts, lamp: sumLamp(counts) };
};

/** What became of earlier clauses: the actions made of them in campaigns that the account sees, with where these stand in its reach. */
async function whatBecame(act: Act, account: SignedIn, earlier: readonly Repeated[]) {
	const today = dayInChina(act.now);
	const made: { campaign: MadeOf; action: TracedAction }[] = [];
	for (const campaign of await campaignsMadeOf(act.tx, account, [...new Set(earlier.map((one) => one.directive))]))
		for (const action of await tracedActions(act.tx, account, { campaignId: campaign.id, at: null, today }))
			made.push({ campaign, action });
	return ({ directive, earlier: clause }: Repeated) =>
		made
			.filter(({ campaign, action }) => campaign.directive === directive && action.clauses.includes(clause))
			.map(({ campaign, action }) => presentAction(campaign, action));
}

/**
 * Instructions of a directive that were given before, clause by clause, with what became of them (R26). What the caller may not see is
 * not counted. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND
 */
export async function listRepeats(act: Act, { directive }: { directive: string }) {
	const account = requireSignedIn(act.caller);
	if (!(await seesDirective(act.tx, account, directive))) throw new Refusal('NOT_FOUND');
	const found = await repeatedBefore(act.tx, account, directive);
	const became = await whatBecame(act, account, found);
	return [...Map.groupBy(found, ({ clause }) => clause)].map(([clause, rows]) => ({
		clause,
		times: new Set(rows.map((row) => row.directive)).size,
		earlier: rows.map(({ clause: _, ...row }) => ({ ...row, actions: became({ clause, ...row }) })),
	}));
}
