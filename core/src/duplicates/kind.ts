import type { Shares } from './compare.ts';

/**
 * What a document is to another: the same bytes; the same text, in another format or with words swapped; contained in it or
 * containing it; another version of it, which the titles tell as well; or near: cut, extended, reordered, rewritten.
 */
export const resemblances = ['same_bytes', 'same_text', 'version', 'contained', 'containing', 'near'] as const;
export type Resemblance = (typeof resemblances)[number];

/** Shares that make a resemblance. Set on the development half of the measured texts (docs/duplicates.md). */
export const thresholds = {
	/** A shorter text, such as a cover sheet, says too little to be anybody's duplicate. */
	characters: 50,
	/**
	 * Of either text the other holds so much, and also so much of what is rare in it: what many documents share, as forms and
	 * closing clauses, doesn't make duplicates.
	 */
	found: { all: 0.5, rare: 0.33 },
	/** The same where the titles say that it is one work. */
	version: { all: 0.15, rare: 0.15 },
	same: 0.95,
	/** Nearly all of the one, and clearly less of the other. */
	whole: 0.8,
	part: 0.7,
} as const;

const most = ({ ofMine, ofTheirs }: Shares): number => Math.max(ofMine, ofTheirs);

/** @param rare shares by what few other texts hold; @param all by everything. @returns null where they are no duplicates */
export function resemblanceOf(rare: Shares, all: Shares, sameWork: boolean): Resemblance | null {
	const least = sameWork ? thresholds.version : thresholds.found;
	if (most(all) < least.all || most(rare) < least.rare) return null;
	if (Math.min(all.ofMine, all.ofTheirs) >= thresholds.same) return 'same_text';
	if (sameWork) return 'version';
	if (all.ofMine >= thresholds.whole && all.ofTheirs < thresholds.part) return 'contained';
	if (all.ofTheirs >= thresholds.whole && all.ofMine < thresholds.part) return 'containing';
	return 'near';
}
