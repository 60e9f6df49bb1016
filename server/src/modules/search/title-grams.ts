import { pairsOf, runsOf } from '@pacesetter/core/search';

const han = /\p{Script=Han}/u;

/** What of a folded title a piece of it is found by: its Chinese characters, and each pair of neighbours. */
export const titleGrams = (folded: string): string[] => [
	...new Set(runsOf(folded).flatMap((run) => (han.test(run) ? [...run, ...pairsOf(run)] : []))),
];

/** What a title has that contains a folded text; nothing where that is not Chinese. */
export const gramsWithin = (folded: string): string[] => [
	...new Set(runsOf(folded).flatMap((run) => (han.test(run) ? pairsOf(run) : []))),
];
