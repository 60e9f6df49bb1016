import { daysBetween } from '../kernel/index.ts';
import type { Plan } from './plan.ts';
import { type PlanDay, type PlanEvent, resolveDay } from './plan-day.ts';

/** Where no day is known, a campaign is taken to last a year. */
const usualMonths = 12;

const daysIn = ({ phases, actions }: Plan): (PlanDay | null)[] => [
	...phases.flatMap(({ from, until }) => [from, until]),
	...actions.flatMap(({ from, due }) => [from, due]),
];

/** The last day of a plan; null while a day hangs on an event that has none. */
export function lastDayOf(plan: Plan): string | null {
	const days = daysIn(plan).filter((day) => day !== null);
	const known = days.flatMap((day) => resolveDay(day, plan.events) ?? []);
	return known.length < days.length ? null : (known.toSorted().at(-1) ?? null);
}

/** The first day on which a plan has something begin, by the days that are known of it; null while none is. */
export function firstDayOf(plan: Plan): string | null {
	const begins = [...plan.phases, ...plan.actions].flatMap(({ from }) => resolveDay(from, plan.events) ?? []);
	return begins.toSorted()[0] ?? null;
}

/** How many months a plan runs, by the days that are known of it. */
export function monthsOfPlan(plan: Plan): number {
	const days = daysIn(plan).flatMap((day) => resolveDay(day, plan.events) ?? []);
	const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
	if (first === undefined || last === undefined || first === last) return usualMonths;
	return Math.max(1, Math.round(daysBetween(first, last) / 30.44));
}

/** A plan with the days of its events as they are known now. */
export const withEvents = (plan: Plan, days: ReadonlyMap<string, string | null>): Plan => ({
	...plan,
	events: plan.events.map(
		(event): PlanEvent => (days.has(event.key) ? { ...event, on: days.get(event.key) ?? null } : event),
	),
});
