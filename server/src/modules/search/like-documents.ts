import type { Act } from '../../platform/http/index.ts';
import { summariesOf } from '../library/index.ts';
import { relatedTo } from './find-related.ts';
import { contentsOf, readableAmong } from './store/index.ts';

/** So many seeds are gone by, and so many documents of each are weighed. */
const most = { seeds: 6, each: 8 };

/** A document that a reader may like, and why: the one he knows that it is like, and the words in common. */
interface Liked {
	readonly id: string;
	readonly content: string;
	readonly because: string;
	readonly words: readonly string[];
}

/** One of each list in turn: no single seed fills the whole. One text in several documents is told once, and not where it is known. */
function inTurn(lists: readonly (readonly Liked[])[], known: readonly string[], count: number): Liked[] {
	const told = new Set(known);
	const fresh = ({ id, content }: Liked): boolean => !told.has(id) && !told.has(content);
	// What is known takes none of the places.
	const left = lists.map((list) => list.filter(fresh).slice(0, most.each));
	const chosen: Liked[] = [];
	for (let place = 0; place < most.each; place += 1) {
		for (const list of left) {
			const liked = list[place];
			if (!liked || !fresh(liked) || chosen.length === count) continue;
			told.add(liked.id).add(liked.content);
			chosen.push(liked);
		}
	}
	return chosen;
}

/**
 * Documents like those that the caller knows, each with its reason.
 * @param seeds ids of documents he knows, those that count most first; what he may not read any more says nothing
 * @param known ids that are not to be told to him again
 */
export async function likeDocuments(
	act: Act,
	{ seeds, known, count }: { seeds: readonly string[]; known: readonly string[]; count: number },
) {
	const readable = await readableAmong(act.tx, act.caller, seeds);
	const asked = seeds.filter((id) => readable.has(id)).slice(0, most.seeds);
	const lists: Liked[][] = [];
	for (const id of asked) {
		lists.push((await relatedTo(act, id)).map((one) => ({ ...one, because: id })));
	}
	const all = [...seeds, ...known];
	const chosen = inTurn(lists, [...all, ...(await contentsOf(act.tx, act.caller, all))], count);
	const summaries = await summariesOf(act.tx, [...new Set(chosen.flatMap(({ id, because }) => [id, because]))]);
	return chosen.flatMap(({ id, because, words }) => {
		const [summary, seed] = [summaries.get(id), summaries.get(because)];
		if (!summary || !seed) return [];
		return [{ ...summary, because: { id: because, number: seed.number, title: seed.title }, words: [...words] }];
	});
}
