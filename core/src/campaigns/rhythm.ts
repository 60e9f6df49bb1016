import { daysBetween } from '../kernel/index.ts';

/** Days in which what is done shortly before an end falls. */
const endDays = 7;

/**
 * How steadily something is done. Source: R84.
 * @param days of acts @param ends days on which something is due
 * @returns `active` of `weeks` had acts; `bunched` of `acts` fell into the last week before an end
 */
export function rhythmOf(days: readonly string[], from: string, until: string, ends: readonly string[]) {
	const within = days.filter((day) => day >= from && day <= until);
	const week = (day: string) => Math.floor(daysBetween(from, day) / 7);
	const isBunched = (day: string) => ends.some((end) => day <= end && daysBetween(day, end) < endDays);
	return {
		weeks: from > until ? 0 : week(until) + 1,
		active: new Set(within.map(week)).size,
		acts: within.length,
		bunched: within.filter(isBunched).length,
	};
}
