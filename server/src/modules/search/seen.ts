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

/**
 * The best pages among those that the reader may read: as many, and the same, as if there were no others.
 * What of the index is not checked is neither shown nor counted, and takes nobody's place.
 * @param share of the best one's score, below which a page is left out
 */
export async function findSeen(
	{ pair, within, sight }: Place,
	clauses: readonly Clause[],
	{ wanted, share }: { wanted: number; share: number },
): Promise<Hit[]> {
	for (let asked = wanted; ; asked *= wider) {
		const hits = await findParts(pair, clauses, within, asked);
		const { seen, least } = await seenOf(sight, hits, share);
		const through = hits.length < asked || (hits.at(-1)?.score ?? 0) < least;
		if (seen.length >= wanted || through) return seen.slice(0, wanted);
	}
}
