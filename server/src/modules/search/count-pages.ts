import type { Act } from '../../platform/http/index.ts';
import { findParts } from '../../platform/search/index.ts';
import { mostAmong, shareOf } from './candidates.ts';
import type { Group } from './group.ts';
import { everywhere, lookIn } from './place.ts';
import type { Plan } from './plan.ts';
import { mostOfOne, type Place } from './seen.ts';

/** The pages of some documents with all that was asked for, or, of those with some of it, pages that have about as much as the best. */
async function pagesOf({ pair, within }: Place, plan: Plan, groups: readonly Group[], whole: boolean) {
	const wanted = whole ? plan.all : plan.some && [plan.some];
	const among = groups.map(({ document }) => document.stamp);
	if (!wanted || among.length === 0) return [];
	const hits = await findParts(pair, [...wanted, ...plan.must], within, mostAmong, { among });
	return [...Map.groupBy(hits, ({ stamp }) => stamp)].map(([stamp, own]): [number, number] => {
		const least = whole ? 0 : (own[0]?.score ?? 0) * shareOf(plan);
		return [stamp, own.filter(({ score }) => score >= least).length];
	});
}

/** How many pages were found of those documents of which not all were looked at, by their stamps. */
export async function countPages(act: Act, plan: Plan, groups: readonly Group[]): Promise<Map<number, number>> {
	const long = groups.filter(({ parts }) => parts.length >= mostOfOne);
	if (long.length === 0) return new Map();
	const [whole, some] = [
		long.filter(({ partial }) => plan.all !== null && !partial),
		long.filter(({ partial }) => plan.all === null || partial),
	];
	const counts = await lookIn(act, everywhere, async (place) => [
		...(await pagesOf(place, plan, whole, true)),
		...(await pagesOf(place, plan, some, false)),
	]);
	return new Map(counts);
}
