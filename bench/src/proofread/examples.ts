import {
	type Evidence,
	even,
	evidenceOf,
	type Family,
	familyOf,
	type Ground,
	groundOf,
	type SlipKind,
	suspectsAt,
	timesIn,
} from '@pacesetter/core/directives/proofread';
import { levelWithout, runsOf, type Tally } from './grams.ts';
import { chance, plant } from './plant.ts';

/** One proposal: right where it takes back a slip that was planted; and the place it is about. */
export interface Proposal {
	readonly family: Family;
	readonly evidence: Evidence;
	readonly slip: boolean;
	readonly place: number;
}

/** A slip for so many characters. */
const apart = 60;
const around = 14;

/** How often each kind is planted where the weights are fitted: input methods slip by sound, copies and machines by shape. */
const shares: readonly (readonly [SlipKind, number])[] = [
	['sound', 0.25],
	['shape', 0.2],
	['tone', 0.1],
	['near', 0.1],
	['other', 0.05],
	['pair', 0.05],
	['twice', 0.05],
	['swapped', 0.1],
	['lost', 0.1],
];

function anyKind(random: () => number): SlipKind {
	let left = random();
	const chosen = shares.find(([, share]) => {
		left -= share;
		return left < 0;
	});
	return chosen?.[0] ?? 'sound';
}

/** What all texts to learn from say together. */
export interface Knowledge {
	readonly runs: ReadonlyMap<string, Tally>;
	readonly words: ReadonlyMap<string, number>;
	readonly alike: Ground['alike'];
	/** The commonest characters. */
	readonly common: readonly string[];
}

/** What the product would know of a text that it has never seen. */
export function groundWithout({ words, alike, common, runs }: Knowledge, text: string): Ground {
	const own = runsOf(text);
	const gram = (run: string): number => levelWithout(runs, own, run);
	return groundOf({ gram, word: (run) => words.get(run) ?? 0 }, alike, common);
}

/** Every proposal in a clean text, which are all wrong but for the slips that it has itself, and those that take back slips planted in it. */
export function* proposalsIn(
	ground: Ground,
	common: readonly string[],
	text: string,
	seed: number,
): Generator<Proposal> {
	const flat = even(text);
	const again = timesIn(flat);
	const random = chance(seed);
	for (let at = 0; at < flat.length; at += 1) {
		for (const suspect of suspectsAt(ground, flat, at)) {
			yield {
				family: familyOf(suspect.kind),
				evidence: evidenceOf(ground, suspect, again(suspect, 1)),
				slip: false,
				place: at,
			};
		}
	}
	for (let left = Math.floor(flat.length / apart); left > 0; left -= 1) {
		const at = Math.floor(random() * flat.length);
		const from = Math.max(0, at - around);
		const planted = plant(ground, flat.slice(from, at + around), at - from, anyKind(random), random, common);
		if (planted === undefined) continue;
		const right = suspectsAt(ground, planted.text, planted.at).find(
			({ put, end }) => put === planted.put && end === planted.end,
		);
		if (right !== undefined)
			yield {
				family: familyOf(right.kind),
				evidence: evidenceOf(ground, right, again(right, 0)),
				slip: true,
				place: at,
			};
	}
}
