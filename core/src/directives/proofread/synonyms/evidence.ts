import { type Counts, reach } from '../slips/support.ts';
import { likelihood } from './likelihood.ts';

/** One word and another that may have been meant, at a place of an evened text. */
export interface Swap {
	readonly at: number;
	readonly written: string;
	readonly meant: string;
	readonly usual: boolean;
}

const longest = 4;

/** The level of a run, or of the rarest run of four in it where it is longer. */
function levelIn({ gram }: Counts, run: string): number {
	let least = gram(run.slice(0, longest));
	for (let at = 1; at + longest <= run.length; at += 1) least = Math.min(least, gram(run.slice(at, at + longest)));
	return least;
}

/** How well a word is known with one and two characters before it, with as many behind it, and with one on both sides. */
function beside(counts: Counts, left: string, word: string, right: string) {
	const level = (before: number, behind: number): number =>
		levelIn(counts, left.slice(reach - before) + word + right.slice(0, behind));
	const [before, behind] = [level(1, 0), level(0, 1)];
	return {
		left: before === 0 ? 0 : before + level(2, 0),
		right: behind === 0 ? 0 : behind + level(0, 2),
		both: before === 0 || behind === 0 ? 0 : level(1, 1),
		alone: level(0, 0),
	};
}

/**
 * Official texts have what may have been meant with the character before it or the one behind, and don't have what is written with both as often:
 * elsewhere nothing is asked.
 */
export function mayBeMeant(counts: Counts, text: string, { at, written, meant }: Swap): boolean {
	const [before, behind] = [text.charAt(at - 1), text.charAt(at + written.length)];
	if (levelIn(counts, before + meant) === 0 && levelIn(counts, meant + behind) === 0) return false;
	const here = levelIn(counts, before + written + behind);
	return here === 0 || levelIn(counts, before + meant + behind) > here;
}

const most = 25;
/** From here on being likelier says less. */
const bend = 8;

/**
 * Numbers that speak for a swap or against it, by name. Their weights are fitted (decision 25).
 * @param again how often what is written stands elsewhere in the text
 * @param here how often what may have been meant does
 * @param strange how many runs near by are unknown
 */
export function evidenceOfSwap(
	counts: Counts,
	text: string,
	{ at, written, meant, usual }: Swap,
	told: {
		readonly again: number;
		readonly here: number;
		readonly strange: number;
	},
) {
	const left = text.slice(Math.max(0, at - reach), at).padStart(reach, '\n');
	const right = text.slice(at + written.length, at + written.length + reach).padEnd(reach, '\n');
	const [likely, other] = [meant, written].map((word) => likelihood(counts, left + word + right, reach));
	const likelier = Math.max(-most, Math.min(most, (likely ?? 0) - (other ?? 0)));
	const [meantBeside, writtenBeside] = [beside(counts, left, meant, right), beside(counts, left, written, right)];
	return {
		always: 1,
		usual: Number(usual),
		likelier,
		likelierByFar: Math.max(0, likelier - bend),
		meantLikely: (likely ?? 0) / 10,
		writtenLikely: (other ?? 0) / 10,
		meantLeft: meantBeside.left,
		meantRight: meantBeside.right,
		meantBoth: meantBeside.both,
		meantAlone: meantBeside.alone,
		meantWord: counts.word(meant),
		writtenLeft: writtenBeside.left,
		writtenRight: writtenBeside.right,
		writtenBoth: writtenBeside.both,
		writtenAlone: writtenBeside.alone,
		writtenWord: counts.word(written),
		writtenUnknown: Number(writtenBeside.alone === 0),
		writtenUnknownHere: Number(writtenBeside.left + writtenBeside.right === 0),
		again: Math.min(3, told.again),
		here: Math.min(3, told.here),
		strange: told.strange,
	};
}
export type SwapEvidence = ReturnType<typeof evidenceOfSwap>;
