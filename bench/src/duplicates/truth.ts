import { normalise } from '@pacesetter/core/duplicates';

/** A run of this many characters that two texts have in common is no chance. */
const run = 8;
/** Texts of which one lies so far in the other are duplicates, whoever made them so: old and new editions of laws, too. */
export const duplicateFrom = 0.5;

/**
 * Which share of a text's characters lies in runs that another has as well: all of them compared, none sampled, no word
 * folded.
 */
function covered(mine: string, runs: ReadonlySet<string>): number {
	let [inside, end] = [0, 0];
	for (let at = 0; at + run <= mine.length; at += 1) {
		if (!runs.has(mine.slice(at, at + run))) continue;
		inside += at + run - Math.max(at, end);
		end = at + run;
	}
	return mine.length === 0 ? 0 : inside / mine.length;
}

function runsOf(text: string): Set<string> {
	const runs = new Set<string>();
	for (let at = 0; at + run <= text.length; at += 1) runs.add(text.slice(at, at + run));
	return runs;
}

/** The larger of the two shares that two texts hold of each other. */
export function overlap(one: string, other: string): number {
	const [a, b] = [normalise(one), normalise(other)];
	return Math.max(covered(a, runsOf(b)), covered(b, runsOf(a)));
}
