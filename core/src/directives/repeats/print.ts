import { compare, fingerprint, rules, type Sample, thin } from '../../duplicates/index.ts';

/** What a clause says, in a form that is found again in other directives. */
export interface ClausePrint {
	/** Of the folded words. */
	readonly characters: number;
	readonly samples: Sample;
	/** The sparser sample by which it is found among many. */
	readonly keys: Sample;
}

/** Fewer characters than these say too little to be a repetition: titles and numbers stand in every directive. */
const telling = 12;
/** So many runs are enough to find it by; of a long one every fourth is kept all the same, or a short one quoted in it is not met. */
const keysOf = { most: 48, sparsest: 4 };
/** From this share of either on, an instruction was given before. */
export const leastShare = 0.6;

/** Raised with every change of what stands here; prints rest on the rules of fingerprints as well. */
export const repeatRules = rules * 100 + 2;

/** @returns null for words that say too little */
export function printClause(words: string): ClausePrint | null {
	const { characters, samples } = fingerprint(words);
	if (characters < telling) return null;
	let keys = samples;
	while (keys.hashes.length > keysOf.most && keys.oneIn < keysOf.sparsest) keys = thin(keys, keys.oneIn * 2);
	return { characters, samples, keys };
}

/** How much of one clause the other holds, in hundredths, where it is an instruction given before; null where it is not. Source: R26. */
export function isRepeat(mine: ClausePrint, theirs: ClausePrint): number | null {
	const { ofMine, ofTheirs } = compare(mine.samples, theirs.samples);
	const share = Math.max(ofMine, ofTheirs);
	return share >= leastShare ? Math.round(share * 100) : null;
}
