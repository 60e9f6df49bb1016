import { countOf } from '../language/levels.ts';
import type { Counts } from '../slips/support.ts';

const longest = 4;
/** Characters that were counted, about. */
const all = 4_000_000;
/** What a character loses for each of the characters before it that it was never met with. */
const backOff = Math.log(0.3);

/** The log of how likely a run is from a place on, each character by the three before it, as official texts go. */
export function likelihood({ gram }: Counts, run: string, from: number): number {
	let sum = 0;
	for (let at = from; at < run.length; at += 1) {
		const most = Math.min(longest, at + 1);
		let [size, met, before] = [0, 0, all];
		for (let tried = 1; tried <= most; tried += 1) {
			const known = countOf(gram(run.slice(at + 1 - tried, at + 1)));
			if (known === 0) break;
			if (tried > 1) before = countOf(gram(run.slice(at + 1 - tried, at)));
			[size, met] = [tried, known];
		}
		sum += Math.log(size === 0 ? 0.5 / all : met / Math.max(before, met)) + (most - Math.max(1, size)) * backOff;
	}
	return sum;
}
