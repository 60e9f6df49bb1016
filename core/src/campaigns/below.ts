import { tighten } from './inherit.ts';
import { addsNothing, type Inherited } from './inherited.ts';
import type { Plan, PlanAction } from './plan.ts';
import { earlier, type PlanDay, type PlanEvent, resolveDay } from './plan-day.ts';
import type { Settled } from './settled.ts';

type Phase = Plan['phases'][number];
type Standard = Plan['standards'][number];

/** An event of the plan above goes by another key below, where there may be one of the same. */
const fromAbove = (key: string): string => `up-${key}`;
const dayFromAbove = (day: PlanDay | null): PlanDay | null =>
	day !== null && 'event' in day ? { ...day, event: fromAbove(day.event) } : day;

/** The earlier of two days of a plan; of what nobody can compare yet, that of the plan above. */
function earlierDay(upper: PlanDay | null, own: PlanDay | null, events: readonly PlanEvent[]): PlanDay | null {
	if (upper === null || own === null) return upper ?? own;
	const [theirs, mine] = [resolveDay(upper, events), resolveDay(own, events)];
	return mine !== null && earlier(theirs, mine) === mine ? own : upper;
}

/** What of a plan binds whoever stands below it: its mandatory actions. */
export const bindingActions = (upper: Plan): PlanAction[] => upper.actions.filter(({ kind }) => kind === 'mandatory');

function actionBelow(
	upper: PlanAction,
	own: Inherited['actions'][number] | undefined,
	plan: Pick<Plan, 'events' | 'clauses'>,
): PlanAction {
	const [from, due] = [dayFromAbove(upper.from), dayFromAbove(upper.due)];
	const { text, standard, target } = tighten(
		{ text: upper.text, standard: upper.standard, target: upper.target, dueOn: null },
		{
			textAddition: own?.textAddition ?? '',
			standardAddition: own?.standardAddition ?? '',
			target: own?.target ?? null,
			dueOn: null,
		},
	);
	return {
		...upper,
		text,
		standard,
		target,
		owner: own?.owner || upper.owner,
		// The rounds of what comes again are counted from its beginning, and are the same on every level.
		from: upper.every === 'once' ? earlierDay(from, own?.from ?? null, plan.events) : from,
		due: earlierDay(due, own?.due ?? null, plan.events),
		clauses: plan.clauses.flatMap(({ key, cites = [] }) =>
			upper.clauses.some((one) => cites.includes(one)) ? key : [],
		),
	};
}

/** What was settled of a part above, but for the clauses there, which those below answer by their own. */
const settledBelow = <Part extends { readonly settled?: Settled | undefined }>({
	settled,
}: Part): { settled?: Settled } => {
	if (settled === undefined) return {};
	const { clauses: _, from, due, ...rest } = settled;
	return {
		settled: {
			...rest,
			...(from === undefined ? {} : { from: dayFromAbove(from) }),
			...(due === undefined ? {} : { due: dayFromAbove(due) }),
		},
	};
};

/** Boundaries come from above and may be earlier; of criteria those that hold on every level: shares, and what people judge. */
const phaseBelow = (
	upper: Phase,
	own: Inherited['phases'][number] | undefined,
	events: readonly PlanEvent[],
): Phase => ({
	...upper,
	from: earlierDay(dayFromAbove(upper.from), own?.from ?? null, events),
	until: earlierDay(dayFromAbove(upper.until), own?.until ?? null, events),
	exits: upper.exits.filter(({ judged, measure }) => judged || measure === 'coverage'),
	milestones: upper.milestones.map((one) => ({ ...one, on: dayFromAbove(one.on), ...settledBelow(one) })),
	...settledBelow(upper),
});

const standardBelow = (upper: Standard, own: Inherited['standards'][number] | undefined): Standard => ({
	...upper,
	...settledBelow(upper),
	criteria: [...upper.criteria, ...(own?.criteria ?? []).filter((one) => !upper.criteria.includes(one))],
});

const keysOf = (items: readonly { readonly key: string }[]): ReadonlySet<string> =>
	new Set(items.map(({ key }) => key));
const without = <Item extends { readonly key: string }>(items: readonly Item[], keys: ReadonlySet<string>): Item[] =>
	items.filter(({ key }) => !keys.has(key));
const of = <Item extends { readonly key: string }>(
	items: readonly Item[],
	{ key }: { key: string },
): Item | undefined => items.find((item) => item.key === key);

/** A plan without what it says in the place of what comes from the plan above. */
export const withoutUpper = (own: Plan, upper: Plan): Plan => ({
	...own,
	actions: without(own.actions, keysOf(bindingActions(upper))),
	phases: without(own.phases, keysOf(upper.phases)),
	standards: without(own.standards, keysOf(upper.standards)),
});

/**
 * A plan that stands below another one, as it holds: the mandatory actions, phases and standards from above, each with what it
 * adds, then its own. Whatever it says, it is never weaker than the plan above, also when that one is revised afterwards.
 */
export function composed(own: Plan, upper: Plan): Plan {
	const { actions, phases, standards } = own.inherited ?? addsNothing;
	const events = [...upper.events.map((event) => ({ ...event, key: fromAbove(event.key) })), ...own.events];
	const rest = withoutUpper(own, upper);
	return {
		...rest,
		events,
		actions: [
			...bindingActions(upper).map((one) => actionBelow(one, of(actions, one), { ...own, events })),
			...rest.actions,
		],
		phases: [...upper.phases.map((one) => phaseBelow(one, of(phases, one), events)), ...rest.phases],
		standards: [...upper.standards.map((one) => standardBelow(one, of(standards, one))), ...rest.standards],
	};
}
