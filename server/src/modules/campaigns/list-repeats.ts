import { sumLamp } from '@pacesetter/core/campaigns';
import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { clauseBefore, type Repeated, timesBefore } from '../directives/index.ts';
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

/** @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND */
async function whoSees(act: Act, directive: string): Promise<SignedIn> {
	const account = requireSignedIn(act.caller);
	if (!(await seesDirective(act.tx, account, directive))) throw new Refusal('NOT_FOUND');
	return account;
}

/** In how many earlier directives that the caller sees each clause of one was asked for (R26). @throws Refusal as whoSees */
export async function listRepeats(act: Act, { directive }: { directive: string }) {
	const account = await whoSees(act, directive);
	const times = await timesBefore(act.tx, account, directive);
	return [...times].map(([clause, count]) => ({ clause, times: count }));
}

/** Where a clause was asked for before, with what became of it (R26). @throws Refusal as whoSees */
export async function getRepeat(act: Act, { directive, clause }: { directive: string; clause: string }) {
	const account = await whoSees(act, directive);
	const earlier = await clauseBefore(act.tx, account, directive, clause);
	const became = await whatBecame(act, account, earlier);
	return earlier.map((one) => ({ ...one, actions: became(one) }));
}
