import { oddsOf, type Weights } from '../language/weights.ts';
import type { Counts } from '../slips/support.ts';
import { strangeNear } from '../slips/suspects.ts';
import { evidenceOfSwap, mayBeMeant, type Swap, type SwapEvidence } from './evidence.ts';
import type { Standing } from './places.ts';

/** How often a word stands in a text. */
type Times = (word: string) => number;

/** What speaks for each swap that may have been made at a place, by what stands around it. */
export function alone(counts: Counts, text: string, { at, written, meant }: Standing, times: Times) {
	const swaps = meant
		.map(({ word, usual }): Swap => ({ at, written, meant: word, usual }))
		.filter((swap) => mayBeMeant(counts, text, swap));
	if (swaps.length === 0) return [];
	const told = { again: times(written) - 1, strange: strangeNear(counts, text, at, at + written.length) };
	return swaps.map((swap) => ({
		swap,
		evidence: evidenceOfSwap(counts, text, swap, { ...told, here: times(swap.meant) }),
	}));
}

/** A swap with the log of its odds by what stands around it. */
export interface Weighed {
	readonly swap: Swap;
	readonly odds: number;
}

const pairOf = ({ written, meant }: Swap): string => `${written}>${meant}`;

/**
 * What speaks for each swap in a text that a tool went over: it takes a word away wherever it stands, so places of one pair speak for each
 * other, and where none is left of what was meant, it is likelier.
 * @param mended the text with its surest swaps taken back, one character for one
 */
export function together(
	counts: Counts,
	mended: string,
	places: readonly Standing[],
	times: Times,
	weights: Weights<keyof SwapEvidence>,
) {
	const all = places.flatMap((place) =>
		alone(counts, mended, place, () => 0).map(
			({ swap, evidence }): Weighed => ({ swap, odds: oddsOf(weights, evidence) }),
		),
	);
	const pairs = new Map<string, { sum: number; places: number }>();
	for (const { swap, odds } of all) {
		const pair = pairs.get(pairOf(swap)) ?? { sum: 0, places: 0 };
		pair.sum += odds;
		pair.places += 1;
		pairs.set(pairOf(swap), pair);
	}
	return all.map(({ swap, odds }) => {
		const pair = pairs.get(pairOf(swap)) ?? { sum: odds, places: 1 };
		const written = times(swap.written);
		return {
			swap,
			evidence: {
				always: 1,
				odds,
				others: pair.places > 1 ? (pair.sum - odds) / (pair.places - 1) : 0,
				share: pair.places / Math.max(1, written),
				written: Math.log2(1 + written),
				gone: Number(times(swap.meant) === 0),
				goneOften: times(swap.meant) === 0 ? Math.log2(1 + written) : 0,
			},
		};
	});
}
export type TogetherEvidence = ReturnType<typeof together>[number]['evidence'];
