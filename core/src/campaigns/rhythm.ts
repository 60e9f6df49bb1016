import { daysBetween } from '../kernel/index.ts';

/** Days in which what is done shortly before an end falls. */
const endDays = 7;

/** So many acts on a day. */
export interface ActDay {
	readonly day: string;
	readonly acts: number;
}

/** Whether a day lies in the last week before one on which something is due. */
export const isBunched = (day: string, ends: readonly string[]): boolean =>
	ends.some((end) => day <= end && daysBetween(day, end) < endDays);

const sum = (days: readonly ActDay[]): number => days.reduce((total, { acts }) => total + acts, 0);

/**
 * How steadily something is done. Source: R84.
 * @param ends days on which something is due
 * @returns `active` of `weeks` had acts; `bunched` of `acts` fell into the last week before an end
 */
export function rhythmOf(days: readonly ActDay[], from: string, until: string, ends: readonly string[]) {
	const within = days.filter(({ day, acts }) => acts > 0 && day >= from && day <= until);
	const week = (day: string) => Math.floor(daysBetween(from, day) / 7);
	return {
		weeks: from > until ? 0 : week(until) + 1,
		active: new Set(within.map(({ day }) => week(day))).size,
		acts: sum(within),
		bunched: sum(within.filter(({ day }) => isBunched(day, ends))),
	};
}
