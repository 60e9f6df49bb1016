import { type Clause, findParts, type Hit, keyOf } from '../../platform/search/index.ts';
import type { Plan } from './plan.ts';
import { findSeen, type Place } from './seen.ts';

/** Pages that have all of what was asked for, and pages that have some of it, best first. */
export interface Candidates {
	readonly full: readonly Hit[];
	readonly partial: readonly Hit[];
	/** There may be more than were looked through. */
	readonly more: boolean;
}

/**
 * So many pages are looked through, of each document a few; in another order than theirs, many more: of what more there
 * is, the reader is told that there is more.
 */
const most = { some: 300, all: 1_000, inOrder: 20_000 };
/** Documents that are named in one question of the index; and pages with what is to be on none that are looked for among all. */
const named = { documents: 2_000, pages: 50_000 };
/** So many pages of some documents are looked at for what is to be on none, and to count them. */
export const mostAmong = 1_000_000;
/** A page that has so little of the best one's score only shares a word with the question. */
const leastShare = 0.25;
/** What stands in quotes is enough: a page that has it may have nothing else. */
export const shareOf = ({ must }: Plan): number => (must.length > 0 ? 0 : leastShare);

/** Those that have all come in the order of the question's own scores, then those that these don't reach. */
function ordered(full: readonly Hit[], some: readonly Hit[]): Hit[] {
	const scores = new Map(some.map((hit) => [keyOf(hit), hit.score]));
	const highest = full[0]?.score ?? 1;
	return full
		.map((hit) => ({ ...hit, score: scores.get(keyOf(hit)) ?? hit.score / (highest * 1_000) }))
		.toSorted((one, other) => other.score - one.score);
}

/** Those of some documents that have a clause on any page, or more than those. */
async function having({ pair, within }: Place, clause: Clause, stamps: readonly number[]): Promise<Hit[]> {
	if (stamps.length > named.documents) {
		// To name them all takes longer than to find what has it, unless that is nearly everything.
		const hits = await findParts(pair, [clause], within, named.pages);
		if (hits.length < named.pages) return hits;
	}
	const hits: Hit[] = [];
	for (let from = 0; from < stamps.length; from += named.documents) {
		const among = stamps.slice(from, from + named.documents);
		hits.push(...(await findParts(pair, [clause], within, mostAmong, { among })));
	}
	return hits;
}

/** Documents that have on any page what is to be on none. */
async function excluded(place: Place, { without }: Plan, hits: readonly Hit[]): Promise<ReadonlySet<number>> {
	const stamps = [...new Set(hits.map(({ stamp }) => stamp))];
	const found = new Set<number>();
	for (const clause of without) for (const { stamp } of await having(place, clause, stamps)) found.add(stamp);
	return found;
}

const nothing = { hits: [], more: false };

/** @param best the best are enough; else, what is found is to come in another order than that of its pages' scores */
export async function findCandidates(place: Place, plan: Plan, best: boolean): Promise<Candidates> {
	const clauses = [...(plan.all ?? []), ...plan.must];
	const [full, some] = await Promise.all([
		plan.all && clauses.length > 0
			? findSeen(place, clauses, { wanted: best ? most.all : most.inOrder, share: 0 })
			: nothing,
		plan.some ? findSeen(place, [plan.some, ...plan.must], { wanted: most.some, share: shareOf(plan) }) : nothing,
	]);
	const without = await excluded(place, plan, [...full.hits, ...some.hits]);
	const allowed = ({ stamp }: Hit): boolean => !without.has(stamp);
	return {
		full: ordered(full.hits, some.hits).filter(allowed),
		partial: some.hits.filter(allowed),
		more: full.more || (plan.all === null && some.more),
	};
}
