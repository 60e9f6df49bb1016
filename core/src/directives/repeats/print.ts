import { compare, fingerprint, rules, type Sample } from '../../duplicates/index.ts';

/** What a clause says, in a form that is found again in other directives. */
export interface ClausePrint {
	/** Of the folded words. */
	readonly characters: number;
	readonly samples: Sample;
}

/** Fewer characters than these say too little to be a repetition: titles and numbers stand in every directive. */
const telling = 12;
/** From this share of either on, an instruction was given before. */
export const leastShare = 0.6;

/** Raised with every change of what stands here; prints rest on the rules of fingerprints as well. */
export const repeatRules = rules * 100 + 3;

/** Title, address, day and signature are no sentences: what stands before the first clause and behind the last asks for something only in these. */
export const sentencesOf = (words: string): string =>
	words
		.split('\n')
		.filter((line) => /[。；！？]\s*$/.test(line))
		.join('\n');

/** @returns null for words that say too little */
export function printClause(words: string): ClausePrint | null {
	const { characters, samples } = fingerprint(words);
	return characters < telling ? null : { characters, samples };
}

/** How much of one clause the other holds, in hundredths, where it is an instruction given before; null where it is not. Source: R26. */
export function isRepeat(mine: ClausePrint, theirs: ClausePrint): number | null {
	const { ofMine, ofTheirs } = compare(mine.samples, theirs.samples);
	const share = Math.max(ofMine, ofTheirs);
	return share >= leastShare ? Math.round(share * 100) : null;
}
