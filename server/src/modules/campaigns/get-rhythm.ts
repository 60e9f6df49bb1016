import { addDays, earlier, isBunched, rhythmOf } from '@pacesetter/core/campaigns';
import { dayInChina, daysBetween, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign } from './load.ts';
import { actDays, boardPath, dueAndDone } from './store/index.ts';

/** So many days back and ahead are shown. */
const [daysBack, daysAhead] = [364, 182];

const sumOf = (days: readonly { acts: number }[]): number => days.reduce((sum, { acts }) => sum + acts, 0);
const later = (one: string, other: string): string => (one > other ? one : other);

/** Planned against done, summed week by week, and how steadily it goes on. Source: R64, R84. @throws Refusal as loadCampaign */
export async function getRhythm(act: Act, input: { id: string; at?: number | undefined }) {
	const { row, account } = await loadCampaign(act, input.id);
	if (input.at !== undefined && (await boardPath(act.tx, account, input.at)).length === 0)
		throw new Refusal('NOT_FOUND');
	const wish = { campaignId: row.id, at: input.at ?? null, today: dayInChina(act.now) };
	const days = await dueAndDone(act.tx, account, wish);
	const acts = await actDays(act.tx, account, wish);
	const { today } = wish;
	const begin = days[0]?.day ?? today;
	const first = later(begin, addDays(today, -daysBack));
	const last = later(first, earlier(days.at(-1)?.day ?? today, addDays(today, daysAhead)) ?? today);
	const weeks = Math.floor(daysBetween(first, last) / 7) + 1;
	const until = (end: string, of: 'due' | 'done') =>
		days.filter(({ day }) => day < end).reduce((sum, one) => sum + one[of], 0);
	// What is done at once in an emergency is not put off to an end.
	const ends = days.filter(({ ordinary }) => ordinary > 0).map(({ day }) => day);
	const rhythm = rhythmOf(acts, begin, today, ends);
	const weekOf = (place: number) => {
		const [from, end] = [addDays(first, place * 7), addDays(first, place * 7 + 7)];
		const within = acts.filter(({ day }) => day >= from && day < end);
		return {
			from,
			planned: until(end, 'due'),
			done: from > today ? null : until(end, 'done'),
			acts: sumOf(within),
			bunched: sumOf(within.filter(({ day }) => isBunched(day, ends))),
		};
	};
	return {
		weeks: Array.from({ length: weeks }, (_, place) => weekOf(place)),
		today,
		denominator: days.reduce((sum, { due }) => sum + due, 0),
		elapsed: rhythm.weeks,
		active: rhythm.active,
		acts: rhythm.acts,
		bunched: rhythm.bunched,
	};
}
