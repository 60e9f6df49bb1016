import { type Clause, findParts, type Hit, keyOf, type Pair, type Within } from '../../platform/search/index.ts';
import type { Plan } from './plan.ts';

/** Pages that have all of what was asked for, and pages that have some of it, best first. */
export interface Candidates {
	readonly full: readonly Hit[];
	readonly partial: readonly Hit[];
	/** There may be more than were looked through. */
	readonly more: boolean;
}

/** So many pages are looked through. */
const most = { some: 300, all: 2_000, must: 5_000, without: 20_000 };
/** A page that has so little of the best one's score only shares a word with the question. */
const leastShare = 0.25;

const rank = (one: Hit, other: Hit): number => other.score - one.score;

/** Pages in every list. The first list's scores, those of the others added. */
function inAll(lists: readonly (readonly Hit[])[]): Hit[] {
	const [first = [], ...others] = lists;
	return others.reduce<readonly Hit[]>((hits, list) => {
		const scores = new Map(list.map((hit) => [keyOf(hit), hit.score]));
		return hits.flatMap((hit) => {
			const score = scores.get(keyOf(hit));
			return score === undefined ? [] : [{ ...hit, score: hit.score + score }];
		});
	}, first) as Hit[];
}

/** Those that have all come in the order of the question's own scores, then those that these don't reach. */
function ordered(full: readonly Hit[], some: readonly Hit[]): Hit[] {
	const scores = new Map(some.map((hit) => [keyOf(hit), hit.score]));
	const highest = full[0]?.score ?? 1;
	return full.map((hit) => ({ ...hit, score: scores.get(keyOf(hit)) ?? hit.score / (highest * 1_000) })).toSorted(rank);
}

async function excluded(pair: Pair, plan: Plan, within: Within): Promise<ReadonlySet<number>> {
	const lists = await Promise.all(plan.without.map((clause) => findParts(pair, clause, within, most.without)));
	return new Set(lists.flat().map(({ stamp }) => stamp));
}

/** Asks the index. What it answers is not checked yet: nothing of it may be shown or counted. */
export async function findCandidates(pair: Pair, plan: Plan, within: Within): Promise<Candidates> {
	const find = (clause: Clause, limit: number) => findParts(pair, clause, within, limit);
	const [must, all, some, without] = await Promise.all([
		Promise.all(plan.must.map((clause) => find(clause, most.must))),
		plan.all && Promise.all(plan.all.map((clause) => find(clause, plan.must.length > 0 ? most.must : most.all))),
		plan.some ? find(plan.some, most.some) : [],
		excluded(pair, plan, within),
	]);
	const allowed = ({ stamp }: Hit): boolean => !without.has(stamp);
	const lists = [...(all ?? []), ...must];
	const needed = must.length > 0 ? new Set(inAll(must).map(keyOf)) : null;
	const least = (some[0]?.score ?? 0) * leastShare;
	const partial = some.filter((hit) => allowed(hit) && hit.score >= least && (needed?.has(keyOf(hit)) ?? true));
	const full = all && lists.length > 0 ? ordered(inAll(lists), some).filter(allowed) : [];
	const more = lists.some((list) => list.length >= most.all) || (all === null && some.length >= most.some);
	return { full, partial, more };
}
