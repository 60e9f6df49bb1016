import { type ClauseState, clauseState } from './answer.ts';
import { askedTypes } from './asked.ts';
import { bindingActions } from './below.ts';
import { must, type PlanFault, should } from './fault.ts';
import { addsNothing } from './inherited.ts';
import type { Plan } from './plan.ts';
import { type PlanDay, resolveDay } from './plan-day.ts';

/** What a plan says to a clause of the plan above. Source: R5. */
export interface UpperClause {
	readonly key: string;
	readonly state: ClauseState;
	/** Its own clauses that implement it, and how many actions from above come from it. */
	readonly by: readonly string[];
	readonly actions: number;
}

/** Each clause of the plan above that asks for something: taken up by a clause of its own or by an action it takes over, or as its organisation answered. */
export const upperClauses = (
	own: Plan,
	upper: Plan,
	answers: ReadonlyMap<string, { readonly answer: 'taken_up' | 'not_applicable' }>,
): UpperClause[] => {
	const types = askedTypes(upper);
	return upper.clauses.flatMap(({ key }) => {
		const by = own.clauses.filter(({ cites = [] }) => cites.includes(key)).map((clause) => clause.key);
		const actions = bindingActions(upper).filter(({ clauses }) => clauses.includes(key)).length;
		const answer = answers.get(key)?.answer ?? null;
		const isAsked = types(key)?.length !== 0 || by.length > 0 || answer !== null;
		return isAsked ? [{ key, by, actions, state: clauseState(by.length + actions, answer) }] : [];
	});
};

/** Whether a day that is asked for comes after the one that binds; what nobody can compare yet does not. */
function isLater(own: PlanDay | null, mine: Plan, bound: PlanDay | null, upper: Plan): boolean {
	const [asked, binding] = [resolveDay(own, mine.events), resolveDay(bound, upper.events)];
	return asked !== null && binding !== null && asked > binding;
}

function actionFaults(own: Plan, upper: Plan): PlanFault[] {
	return (own.inherited ?? addsNothing).actions.flatMap((added): PlanFault[] => {
		const bound = bindingActions(upper).find(({ key }) => key === added.key);
		if (!bound) return [should('upper_gone', added.key)];
		const weaker =
			isLater(added.due, own, bound.due, upper) ||
			isLater(added.from, own, bound.from, upper) ||
			(added.target !== null && bound.target !== null && added.target < bound.target);
		return weaker ? [must('upper_weaker', added.key)] : [];
	});
}

function phaseFaults(own: Plan, upper: Plan): PlanFault[] {
	const changed = (own.inherited ?? addsNothing).phases.flatMap((added): PlanFault[] => {
		const bound = upper.phases.find(({ key }) => key === added.key);
		if (!bound) return [should('upper_gone', added.key)];
		const later = isLater(added.until, own, bound.until, upper) || isLater(added.from, own, bound.from, upper);
		return later ? [must('phase_later', added.key)] : [];
	});
	const ends = upper.phases.flatMap(({ until }) => resolveDay(until, upper.events) ?? []);
	const last = ends.toSorted().at(-1);
	const beyond = own.phases.filter(({ until }) => {
		const day = resolveDay(until, own.events);
		return last !== undefined && day !== null && day > last;
	});
	return [...changed, ...beyond.map(({ key }) => must('phase_later', key))];
}

/** What is said against a plan because of the plan above it. Source: R5, R56, R65, R74. */
export function faultsBelow(own: Plan, upper: Plan, clauses: readonly UpperClause[]): PlanFault[] {
	const open = clauses.filter(({ state }) => state === 'open').length;
	const known = new Set(upper.clauses.map(({ key }) => key));
	const gone = own.clauses.filter(({ cites = [] }) => cites.some((cite) => !known.has(cite)));
	return [
		...actionFaults(own, upper),
		...phaseFaults(own, upper),
		...gone.map(({ key }) => should('upper_gone', key)),
		...(open > 0 ? [should('upper_open', null, open)] : []),
	];
}
