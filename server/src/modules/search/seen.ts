import { type Clause, findParts, type Hit, type Pair, type Within } from '../../platform/search/index.ts';
import type { Sight } from './sight.ts';

/** Where and for whom it is looked. */
export interface Place {
	readonly pair: Pair;
	readonly within: Within;
	readonly sight: Sight;
}

/** How much wider the net is thrown where what the reader may not read took the room. */
const wider = 4;
/** Pages that are checked first, to know what the best one scores. */
const few = 30;

/** What of some hits the reader may read, without what scores too little beside the best of these. */
async function seenOf(sight: Sight, hits: readonly Hit[], share: number): Promise<{ seen: Hit[]; least: number }> {
	if (share === 0) return { seen: await sight.among(hits), least: 0 };
	const first = await sight.among(hits.slice(0, few));
	const least = (first[0]?.score ?? 0) * share;
	const rest = await sight.among(hits.slice(few).filter(({ score }) => score >= least));
	const seen = [...first, ...rest];
	const cut = (seen[0]?.score ?? 0) * share;
	return { seen: seen.filter(({ score }) => score >= cut), least: cut };
}

/** So many pages of one document are looked at: a long one takes nobody's room. */
export const mostOfOne = 5;

/** The best pages in their order, of each document no more than are looked at. */
function sparing(hits: readonly Hit[], most: number): Hit[] {
	const counts = new Map<number, number>();
	const taken: Hit[] = [];
	for (const hit of hits) {
		const before = counts.get(hit.stamp) ?? 0;
		if (before === mostOfOne) continue;
		counts.set(hit.stamp, before + 1);
		taken.push(hit);
		if (taken.length === most) break;
	}
	return taken;
}

/** Documents of which no more is looked at. */
const fullOf = (hits: readonly Hit[]): number[] =>
	[...Map.groupBy(hits, ({ stamp }) => stamp)].filter(([, own]) => own.length >= mostOfOne).map(([stamp]) => stamp);

/**
 * The best pages among those that the reader may read: as many, and the same, as if there were no others.
 * What of the index is not checked is neither shown nor counted, and takes nobody's place.
 * @param share of the best one's score, below which a page is left out
 * @returns `more`: there were as many as wanted, so there may be more
 */
export async function findSeen(
	{ pair, within, sight }: Place,
	clauses: readonly Clause[],
	{ wanted, share }: { wanted: number; share: number },
): Promise<{ hits: Hit[]; more: boolean }> {
	let kept: Hit[] = [];
	for (let asked = wanted; ; asked *= wider) {
		const except = fullOf(kept);
		const fresh = await findParts(pair, clauses, within, asked, { except });
		const hits = [...kept, ...fresh].toSorted((one, other) => other.score - one.score);
		const { seen, least } = await seenOf(sight, hits, share);
		const through = fresh.length < asked || (fresh.at(-1)?.score ?? 0) < least;
		const taken = sparing(seen, wanted);
		if (taken.length === wanted || through) return { hits: taken, more: taken.length === wanted };
		const full = new Set(fullOf(hits));
		kept = sparing(
			hits.filter(({ stamp }) => full.has(stamp)),
			hits.length,
		);
	}
}
