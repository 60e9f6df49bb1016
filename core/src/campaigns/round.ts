import { addDays, addMonths, earlier } from './plan-day.ts';

/** When an action is done, and how many months a round of it lasts; null: it is done once. */
export interface Recurring {
	readonly fromOn: string | null;
	readonly dueOn: string | null;
	readonly months: number | null;
}

export interface RoundDays {
	readonly from: string | null;
	readonly until: string | null;
}

/** The first and the last day of a round, counted from 1; those of the action where it is done once. Source: R29. */
export const roundDays = ({ fromOn, dueOn, months }: Recurring, round: number): RoundDays =>
	months === null || fromOn === null
		? { from: fromOn, until: dueOn }
		: {
				from: addMonths(fromOn, months * (round - 1)),
				until: earlier(dueOn, addDays(addMonths(fromOn, months * round), -1)),
			};

/** The round in which a day lies that is not before the first of them; no later one than a given one. */
export function roundOfDay(action: Recurring, day: string, last: number): number {
	let round = 1;
	while (round < last && (roundDays(action, round + 1).from ?? day) <= day) round += 1;
	return round;
}
