import { type Clause, findParts, type Hit, keyOf, type Pair, type Within } from '../../platform/search/index.ts';
import type { Plan } from './plan.ts';
import type { Sight } from './sight.ts';

/** Pages that have all of what was asked for, and pages that have some of it, best first. */
export interface Candidates {
	readonly full: readonly Hit[];
	readonly partial: readonly Hit[];
	/** There may be more than were looked through. */
	readonly more: boolean;
}

/** Where and for whom it is looked. */
export interface Place {
	readonly pair: Pair;
	readonly within: Within;
	readonly sight: Sight;
}

/** So many pages are looked through; without are found among these, however many there are. */
const most = { some: 300, all: 1_000, without: 1_000_000 };
/** How much wider the net is thrown where what the reader may not read took the room. */
const wider = 4;
/** A page that has so little of the best one's score only shares a word with the question. */
const leastShare = 0.25;

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
async function findSeen(
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

/** Those that have all come in the order of the question's own scores, then those that these don't reach. */
function ordered(full: readonly Hit[], some: readonly Hit[]): Hit[] {
	const scores = new Map(some.map((hit) => [keyOf(hit), hit.score]));
	const highest = full[0]?.score ?? 1;
	return full
		.map((hit) => ({ ...hit, score: scores.get(keyOf(hit)) ?? hit.score / (highest * 1_000) }))
		.toSorted((one, other) => other.score - one.score);
}

/** Documents that have on any page what is to be on none. */
async function excluded({ pair, within }: Place, plan: Plan, hits: readonly Hit[]): Promise<ReadonlySet<number>> {
	const stamps = [...new Set(hits.map(({ stamp }) => stamp))];
	if (stamps.length === 0) return new Set();
	const lists = await Promise.all(
		plan.without.map((clause) => findParts(pair, [clause], within, most.without, stamps)),
	);
	return new Set(lists.flat().map(({ stamp }) => stamp));
}

export async function findCandidates(place: Place, plan: Plan): Promise<Candidates> {
	const clauses = [...(plan.all ?? []), ...plan.must];
	const [full, some] = await Promise.all([
		plan.all && clauses.length > 0 ? findSeen(place, clauses, { wanted: most.all, share: 0 }) : [],
		plan.some ? findSeen(place, [plan.some, ...plan.must], { wanted: most.some, share: leastShare }) : [],
	]);
	const without = await excluded(place, plan, [...full, ...some]);
	const allowed = ({ stamp }: Hit): boolean => !without.has(stamp);
	return {
		full: ordered(full, some).filter(allowed),
		partial: some.filter(allowed),
		more: full.length >= most.all || (plan.all === null && some.length >= most.some),
	};
}
