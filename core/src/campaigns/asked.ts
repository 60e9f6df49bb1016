import type { OrganisationType } from '../organisation/index.ts';
import type { Plan } from './plan.ts';

/** Parts of a plan, beside its actions, that may come from clauses. */
export const partKinds = ['goal', 'standard', 'phase', 'milestone', 'duty', 'group'] as const;

export interface ClausePart {
	readonly kind: (typeof partKinds)[number];
	readonly key: string;
	readonly text: string;
	readonly clauses: readonly string[];
}

interface Part {
	readonly key: string;
	readonly settled?: { readonly clauses?: readonly string[] | undefined } | undefined;
}

/** What a plan made of clauses beside actions, each with those it comes from. */
export function clauseParts({ indicators, standards, phases, duties, groups = [] }: Plan): ClausePart[] {
	const of = <Item extends Part>(kind: ClausePart['kind'], items: readonly Item[], text: (item: Item) => string) =>
		items.map((item) => ({ kind, key: item.key, text: text(item), clauses: item.settled?.clauses ?? [] }));
	const name = (item: { readonly name: string }) => item.name;
	return [
		...of('goal', indicators, name),
		...of('standard', standards, name),
		...of('phase', phases, name),
		...phases.flatMap(({ milestones }) => of('milestone', milestones, name)),
		...of('duty', duties, ({ text }) => text),
		...of('group', groups, name),
	].filter(({ clauses }) => clauses.length > 0);
}

/**
 * Which types of organisations a clause of a plan asks for something, so that each of them has to say what becomes of it: those that an
 * action of the clause is for, and none where it is settled by the plan itself. Of what nothing came of yet everybody is asked. Source: R5.
 * @returns null: all of them
 */
export function askedTypes(plan: Plan): (clause: string) => readonly OrganisationType[] | null {
	const settled = new Set(clauseParts(plan).flatMap(({ clauses }) => clauses));
	return (clause) => {
		const actions = plan.actions.filter(({ clauses }) => clauses.includes(clause));
		if (actions.length === 0) return settled.has(clause) ? [] : null;
		return actions.some(({ types }) => types.length === 0) ? null : [...new Set(actions.flatMap(({ types }) => types))];
	};
}
