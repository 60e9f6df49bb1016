import { type Counts, reach } from './support.ts';
import type { Suspect } from './suspects.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const most = 3;
/**
 * How often what stands at a place, with its neighbours, stands elsewhere in the same text. Who writes it again means it. The runs of
 * the text are counted once, however many places are asked for: a text that was badly scanned has thousands.
 */
export function timesIn(text: string): (suspect: Pick<Suspect, 'written'>, here: number) => number {
	const times = new Map<string, number>();
	for (let at = 0; at + 3 <= text.length; at += 1) {
		const run = text.slice(at, at + 3);
		times.set(run, (times.get(run) ?? 0) + 1);
	}
	return ({ written }, here) => Math.min((times.get(written.slice(reach - 1, reach + 2)) ?? 0) - here, most);
}

/**
 * Numbers that speak for a slip or against it, by name. Their weights are fitted (decision 25).
 * @param again how often it stands elsewhere in the text
 */
export function evidenceOf(counts: Counts, suspect: Suspect, again: number) {
	const { kind, written, writtenFor, meant, meantFor, strange } = suspect;
	const nothing = writtenFor.short === 0 && Math.max(...writtenFor.twos) === 0;
	return {
		always: 1,
		writtenTwos: sum(writtenFor.twos),
		writtenTwosLeast: Math.min(...writtenFor.twos),
		writtenThrees: sum(writtenFor.threes),
		writtenWord: writtenFor.short,
		writtenAlone: counts.gram(written.charAt(reach)),
		strange,
		again,
		tone: Number(kind === 'tone'),
		near: Number(kind === 'near'),
		shape: Number(kind === 'shape'),
		other: Number(kind === 'other'),
		meantTwos: sum(meantFor.twos),
		meantTwosLeast: Math.min(...meantFor.twos),
		meantThrees: sum(meantFor.threes),
		meantThreesMost: Math.max(...meantFor.threes),
		meantAround: meantFor.threes[1],
		meantBothSides: Math.min(meantFor.threes[0], meantFor.threes[2]),
		meantFours: sum(meantFor.fours),
		meantFoursMost: Math.max(...meantFor.fours),
		meantWord: meantFor.short,
		meantLongWord: meantFor.long,
		meantAlone: counts.gram(meant.charAt(reach)),
		wordForNone: nothing ? Math.max(meantFor.short, meantFor.long) : 0,
		before: counts.gram(meant.slice(reach - 2, reach)),
		behind: counts.gram(meant.slice(reach + 1, reach + 3)),
	};
}
export type Evidence = ReturnType<typeof evidenceOf>;
