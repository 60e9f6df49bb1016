import type { OrganisationType } from '../organisation/index.ts';
import { type Alikeness, askedTwice, type Demand } from './alike.ts';
import type { Plan, PlanAction } from './plan.ts';
import { resolveDay } from './plan-day.ts';

/** What another campaign asks of organisations that this one goes to as well. */
export interface DemandElsewhere extends Demand {
	readonly campaign: { readonly id: string; readonly name: string };
	/** Types of organisations that have to do it; empty: all that its campaign goes to. */
	readonly types: readonly OrganisationType[];
}

/** An action of a plan that asks for what is asked already. */
export interface Double extends Alikeness {
	readonly key: string;
	readonly text: string;
	readonly campaign: { readonly id: string; readonly name: string };
}

const meet = (one: readonly OrganisationType[], other: readonly OrganisationType[]): boolean =>
	one.length === 0 || other.length === 0 || one.some((type) => other.includes(type));

const demandOf = ({ text, form, evidence, unit, from, due }: PlanAction, { events }: Plan): Demand => ({
	text,
	form,
	evidence,
	unit,
	fromOn: resolveDay(from, events),
	dueOn: resolveDay(due, events),
});

/** Mandatory actions of a plan that ask for what others ask already, each with the first campaign that does. Source: R73. */
export const doublesOf = (plan: Plan, elsewhere: readonly DemandElsewhere[]): Double[] =>
	plan.actions
		.filter(({ kind }) => kind === 'mandatory')
		.flatMap((action): Double[] => {
			const demand = demandOf(action, plan);
			for (const other of elsewhere) {
				const found = meet(action.types, other.types) ? askedTwice(demand, other) : null;
				if (found) return [{ ...found, key: action.key, text: other.text, campaign: other.campaign }];
			}
			return [];
		});
